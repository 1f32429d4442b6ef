import {copyFileSync, mkdirSync, readFileSync} from 'node:fs'
import {join, parse} from 'node:path'
import {chromium} from 'playwright-core'
import {expect, inject} from 'vitest'

/** What workbench.setup.mjs started. `keys`: command id → key. */
export interface VsCode {
  readonly url: string
  readonly folder: string
  readonly screenshots: string
  readonly chromium: string
  readonly keys: Readonly<Record<string, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** undefined where the machine has no browser or no Chinese font. */
    readonly vsCode: VsCode | undefined
  }
}

/** A row of a list or tree as the drafter sees it; `level` counts from 1. */
export interface Row {
  readonly text: string
  readonly level: number
}

/** A notification: its words and its buttons from left to right. */
export interface Message {
  readonly text: string
  readonly buttons: readonly string[]
}

/** VS Code in one browser page. Everything it returns is what stands on the screen at that moment. */
export type Workbench = Awaited<ReturnType<typeof openWorkbench>>

/** The first finding waits for a cold extension host; on two cores that has taken nine seconds. */
export const SLOW = {timeout: 60_000, interval: 200}
/** Lists follow the editor within a second or so. */
export const SOON = {timeout: 20_000, interval: 200}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
/** Rows of the two trees in our container, told apart by the headers above them. */
const OUTLINE = '.pane:has(> .pane-header[aria-label^="提纲"]) .monaco-list-row'
const SLOTS = '.pane:has(> .pane-header[aria-label^="待填"]) .monaco-list-row'
const SLOTS_IN_STATUS_BAR = /待填 (\d+)/
const NO_BREAK_SPACE = /\u00a0/g

/**
 * Copies drafts (name → source) into a folder of their own, named after the first, opens VS Code on it in a headless Chromium and waits for
 * the explorer. The drafts come first because the explorer learns of later files late.
 */
export async function openWorkbench(drafts: ReadonlyMap<string, string>) {
  const vsCode = inject('vsCode')
  if (!vsCode) throw new Error('没有启动 VS Code')
  const {url, screenshots, chromium: executablePath, keys} = vsCode
  const [[first] = ['']] = drafts
  const folder = join(vsCode.folder, parse(first).name)
  mkdirSync(folder)
  for (const [name, source] of drafts) copyFileSync(source, join(folder, name))
  const browser = await chromium.launch({executablePath, args: FLAGS})
  const page = await browser.newPage({viewport: {width: 1400, height: 1000}, locale: 'zh-CN'})
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`, {waitUntil: 'domcontentloaded'})
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', {timeout: 60_000})
  return {
    folder,
    /** For what only one journey does. */
    page,
    command,
    openDraft,
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
    pickerRows: () => rows('.quick-input-widget .monaco-list-row'),
    pickerTitle: () => textOf('.quick-input-widget .quick-input-title'),
    acceptPicker,
    problems: () => rows('.markers-panel .monaco-list-row'),
    outline: () => rows(OUTLINE),
    slots: () => rows(SLOTS),
    /** Errors and warnings, as the status bar counts them: unlike the list it never has rows out of sight. */
    problemCounts: () => textOf('[id="status.problems"]'),
    cursor: () => textOf('[id="status.editor.selection"]'),
    statusBar: () => textOf('.statusbar'),
    slotsInStatusBar,
    slotsOnceRead,
    messages,
    /** The bytes of a draft as they stand on the disk. */
    read: (name: string) => readFileSync(join(folder, name)),
    screenshot,
    close: () => browser.close(),
  }

  /** Runs a command that workbench.setup.mjs has bound to a key. */
  async function command(id: string) {
    const key = keys[id]
    if (!key) throw new Error(`没有为 ${id} 绑定按键`)
    await page.keyboard.press(key.replace('ctrl', 'Control').replace('alt', 'Alt'))
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
    await page.waitForSelector('.editor-instance .view-line')
    await focusEditor()
  }

  /** Leaves the workbench as a journey wants to find it: nothing open, nothing changed, no message. */
  async function closeDraft() {
    await focusEditor()
    await command('workbench.action.files.revert')
    await page.waitForSelector('.tab.active.dirty', {state: 'detached'})
    await command('workbench.action.closeAllEditors')
    await page.waitForSelector('.tab', {state: 'detached'})
    await command('notifications.clearAll')
    await command('workbench.action.closePanel')
    await showExplorer()
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
    // A row that was clicked may take the keyboard back while its draft is being opened.
    let tries = 0
    do {
      await command('workbench.action.focusActiveEditorGroup')
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

  /** Not a number while the draft is not read yet, which is when there is no count of characters. */
  async function slotsInStatusBar(): Promise<number> {
    const bar = await textOf('.statusbar')
    return bar.includes('字') ? Number(SLOTS_IN_STATUS_BAR.exec(bar)?.[1] ?? 0) : Number.NaN
  }

  async function slotsOnceRead(): Promise<number> {
    await expect.poll(slotsInStatusBar, SLOW).toBeGreaterThan(0)
    return slotsInStatusBar()
  }

  async function messages(): Promise<Message[]> {
    const items = await page.locator('.notifications-toasts .notification-list-item').all()
    return Promise.all(
      items.map(async item => ({
        text: (await item.locator('.notification-list-item-message').textContent()) ?? '',
        buttons: await item.locator('.monaco-button').allTextContents(),
      })),
    )
  }

  async function textOf(selector: string) {
    return plain((await page.locator(selector).textContent()) ?? '')
  }

  async function rows(selector: string): Promise<Row[]> {
    const found = await page
      .locator(selector)
      .filter({visible: true})
      .evaluateAll(elements =>
        elements.map(element => ({
          text: element.textContent ?? '',
          level: Number(element.getAttribute('aria-level')),
          // The list keeps its rows in no order; only their place on the screen tells it.
          top: element.getBoundingClientRect().top,
        })),
      )
    return found.toSorted((a, b) => a.top - b.top).map(({text, level}) => ({text: plain(text), level}))
  }
}

/** VS Code draws spaces as no-break spaces. */
function plain(text: string): string {
  return text.replace(NO_BREAK_SPACE, ' ').trim()
}
