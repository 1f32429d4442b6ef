import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, parse} from 'node:path'
import {chromium} from 'playwright-core'
import {expect, inject} from 'vitest'
import {createScreen, SLOW, SOON} from './screen'

/** VS Code in one browser page. Everything it returns is what stands on the screen at that moment. */
export type Workbench = Awaited<ReturnType<typeof openWorkbench>>

export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
]

/**
 * Copies drafts (name → source) into a folder of their own, named after the first, opens VS Code on it in a headless Chromium and waits for
 * the explorer. The drafts come first because the explorer learns of later files late. `settings` are those of the folder.
 */
export async function openWorkbench(
  drafts: ReadonlyMap<string, string>,
  settings?: object,
  vsCode = inject('vsCode'),
) {
  if (!vsCode) throw new Error('没有启动 VS Code')
  const {url, locale, screenshots, chromium: executablePath, keys} = vsCode
  const [[first] = ['']] = drafts
  const folder = join(vsCode.folder, parse(first).name)
  mkdirSync(join(folder, '.vscode'), {recursive: true})
  if (settings) writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings))
  layDrafts()
  const browser = await chromium.launch({executablePath, args: BROWSER_FLAGS})
  const page = await browser.newPage({viewport: {width: 1400, height: 1000}, locale})
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`, {waitUntil: 'domcontentloaded'})
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', {timeout: 60_000})
  const screen = createScreen(page)
  return {
    folder,
    /** For what only one journey does. */
    page,
    chooseFile,
    command,
    openDraft,
    reload,
    closeDraft,
    focusEditor,
    typeAtEnd,
    goToLine,
    deleteLines,
    press: (keys: string) => page.keyboard.press(keys),
    save,
    undo,
    goToProblem,
    chooseQuickFix,
    promoteInOutline,
    dragInOutline,
    focusInOutline,
    acceptPicker,
    /** The bytes of a draft as they stand on the disk. */
    read: (name: string) => readFileSync(join(folder, name)),
    screenshot,
    ...screen,
    close: () => browser.close(),
  }

  /** Answers the box for files and folders that has this title; while it reads a folder, it writes its own path over the typed one and drops clicks. */
  async function chooseFile(title: string, path: string) {
    const dialog = page.locator('.quick-input-widget', {
      has: page.locator('.quick-input-title', {hasText: title}),
    })
    await dialog.waitFor({timeout: SOON.timeout})
    const input = dialog.locator('input[type="text"]')
    const accept = dialog.locator('.monaco-button', {hasText: /确定|放在这里|保存|导出|对照/})
    await expect
      .poll(async () => {
        const open = await dialog.isVisible()
        if (open && (await input.inputValue()) === path) await accept.click({timeout: 2000})
        else if (open) await input.fill(path)
        return open
      }, SOON)
      .toBe(false)
  }

  /** Runs a command that workbench.setup.mjs has bound to a key. */
  async function command(id: string) {
    const key = keys[id]
    if (!key) throw new Error(`没有为 ${id} 绑定按键`)
    await page.keyboard.press(key.replace('ctrl', 'Control').replace('alt', 'Alt').replace('shift', 'Shift'))
  }

  async function openDraft(name: string) {
    const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`)
    const tab = page.locator(`.tab.active[data-resource-name="${name}"]`)
    for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries++) {
      await showExplorer()
      await row.dblclick({timeout: 4_000}).catch(() => undefined)
      await tab.waitFor({timeout: 4_000}).catch(() => undefined)
    }
    await tab.waitFor()
    await page.waitForSelector('.editor-instance .view-line', {timeout: SLOW.timeout})
    await focusEditor()
  }

  /** Starts VS Code anew on a draft; which ones were open it has not always put down by then. */
  async function reload(name: string) {
    await page.reload({waitUntil: 'domcontentloaded'})
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', {timeout: 60_000})
    await openDraft(name)
  }

  /** Leaves the workbench as a journey wants to find it: nothing open, the drafts as they were, no message. */
  async function closeDraft() {
    if (await page.locator('.tab').first().isVisible()) {
      await focusEditor()
      await emptyUntitled()
      await command('workbench.action.files.revert')
      await page.waitForSelector('.tab.active.dirty', {state: 'detached'})
      await command('workbench.action.closeAllEditors')
      await page.waitForSelector('.tab', {state: 'detached'})
    }
    layDrafts()
    // The next draft would else be taken for read while the counts of this one still stand there.
    await expect.poll(screen.slotsInStatusBar, SOON).toBeNaN()
    await command('notifications.clearAll')
    await command('workbench.action.closePanel')
    await showExplorer()
  }

  /** Those that a journey has saved are put back for the next one, or for a second walk. */
  function layDrafts() {
    for (const [name, source] of drafts) {
      const [path, original] = [join(folder, name), readFileSync(source)]
      if (!existsSync(path) || !readFileSync(path).equals(original)) writeFileSync(path, original)
    }
  }

  /** A file that was never saved cannot be reverted; only an empty one goes without a question. */
  async function emptyUntitled() {
    if (!(await page.locator('.tab.active[data-resource-name^="Untitled-"]').isVisible())) return
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.waitForSelector('.tab.active.dirty', {state: 'detached'})
  }

  /** With the mouse: after a view is closed the keyboard may be nowhere. A second click would close the side bar. */
  async function showExplorer() {
    const row = page.locator('.explorer-folders-view .monaco-list-row').first()
    // A view that was asked to show a place just before may come to the front once more.
    for (let tries = 0; tries < 5 && !(await row.isVisible()); tries++) {
      await page.locator('.activitybar .codicon-explorer-view-icon').click()
      await row.waitFor({timeout: 4_000}).catch(() => undefined)
    }
    await row.waitFor()
  }

  async function focusEditor() {
    const focused = page.locator('.editor-instance .monaco-editor.focused')
    // A row that was clicked, or a form that was just left, may take the keyboard back once more.
    let tries = 0
    do {
      // Drafts are in the first group; the active one may be that of a form or a preview.
      await command('workbench.action.focusFirstEditorGroup')
      await focused.waitFor({timeout: 4_000}).catch(() => undefined)
    } while (!(await focused.isVisible()) && ++tries < 5)
    await focused.waitFor()
  }

  /** Adds text as a new last line, as if pasted or committed by an input method. */
  async function typeAtEnd(text: string) {
    await focusEditor()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(text)
    await page.waitForSelector('.tab.active.dirty')
  }

  /** Puts the cursor at the start of a line, counted from 1. */
  async function goToLine(line: number) {
    await focusEditor()
    await page.keyboard.press('Control+G')
    await page.waitForSelector('.quick-input-widget input[type="text"]:focus')
    await page.keyboard.insertText(String(line))
    await page.keyboard.press('Enter')
    await page.waitForSelector('.editor-instance .monaco-editor.focused')
    await page.locator('[id="status.editor.selection"]', {hasText: `行 ${line}，列 1`}).waitFor()
  }

  /** Takes out so many lines from a line on, counted from 1, one after the other as a writer does. */
  async function deleteLines(line: number, count: number) {
    await goToLine(line)
    for (let done = 0; done < count; done++) await page.keyboard.press('Control+Shift+K')
    await page.waitForSelector('.tab.active.dirty')
  }

  async function save() {
    await focusEditor()
    await page.keyboard.press('Control+S')
    await page.waitForSelector('.tab.active.dirty', {state: 'detached'})
  }

  async function undo() {
    await focusEditor()
    await page.keyboard.press('Control+Z')
  }

  /** Goes from a row of the Problems view, named by a part of its text, to its place in the editor. */
  async function goToProblem(part: string) {
    await page.locator('.markers-panel .monaco-list-row', {hasText: part}).first().dblclick()
    await page.waitForSelector('.editor-instance .monaco-editor.focused')
  }

  /** Opens the light bulb's menu at the cursor and takes the entry with exactly this title. */
  async function chooseQuickFix(title: string) {
    const entry = page
      .locator('.action-widget .monaco-list-row')
      .filter({has: page.getByText(title, {exact: true})})
    // The menu shows what was on offer when it opened, and closes when the findings are drawn anew.
    for (let tries = 0; tries < 5 && !(await entry.isVisible()); tries++) {
      await page.keyboard.press('Escape')
      await focusEditor()
      await command('editor.action.quickFix')
      await entry.waitFor({timeout: 4_000}).catch(() => undefined)
    }
    await entry.click({timeout: SOON.timeout})
    await page.waitForSelector('.tab.active.dirty')
  }

  /** Presses the arrow on a row of the outline until the list of what follows from it is there. */
  async function promoteInOutline(words: string) {
    const row = page.locator('.customview-tree .monaco-list-row', {hasText: words})
    const picker = page.locator('.quick-input-widget input[type="text"]')
    // A tree that is being filled anew swallows the click.
    for (let tries = 0; tries < 5 && !(await picker.isVisible()); tries++) {
      await row.hover()
      await row.locator('.action-label.codicon-arrow-left').click()
      await picker.waitFor({timeout: 4_000}).catch(() => undefined)
    }
  }

  /** Drags the row that begins with these words onto the one that begins with those, as slowly as a hand. */
  async function dragInOutline(words: string, onto: string) {
    const row = (part: string) =>
      page.locator('.customview-tree .monaco-list-row', {has: page.getByText(new RegExp(`^${part}`))}).first()
    // A view that has just come to the front is filled once more, and a drag that is under way then comes to nothing.
    await page.waitForTimeout(1000)
    await row(words).hover()
    await page.mouse.down()
    const {x, y, height} = (await row(onto).boundingBox()) ?? {x: 0, y: 0, height: 0}
    await page.mouse.move(x + 80, y + height / 2 + 5, {steps: 10})
    await page.mouse.move(x + 80, y + height / 2, {steps: 5})
    await row(onto).and(page.locator('.drop-target')).waitFor({timeout: SOON.timeout})
    await page.mouse.up()
  }

  /** Walks with the keyboard to the row of the outline that begins with these words. */
  async function focusInOutline(words: string) {
    await command('nigao.outline.focus')
    const row = page.locator('.customview-tree .monaco-list-row.focused', {
      has: page.getByText(new RegExp(`^${words}`)),
    })
    // It is filled once more when it has come to the front.
    await page.waitForTimeout(1000)
    await page.keyboard.press('Home')
    for (let steps = 0; steps < 40 && !(await row.isVisible()); steps++)
      await page.keyboard.press('ArrowDown')
    await row.waitFor()
  }

  async function acceptPicker() {
    await page.waitForSelector('.quick-input-widget input[type="text"]:focus')
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-widget').waitFor({state: 'hidden'})
  }

  /** The whole window, without what the mouse happens to point at. */
  async function screenshot(name: string) {
    await page.mouse.move(0, 0)
    await page.screenshot({path: join(screenshots, `${name}.png`)})
  }
}
