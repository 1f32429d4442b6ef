import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const TEMPLATE = resolve('test/drafts/rural-work-template-speech.md')
const DRAFTS = new Map(['快修', '清单', '可疑'].map(words => [`排除待填-${words}.md`, TEMPLATE]))
const SLOT_ROW = '.pane:has(> .pane-header[aria-label^="待填"]) .monaco-list-row[aria-level="2"]'
const FILL_FORM = 'Control+Alt+M'

let workbench: Workbench
/** The slots of the draft of which one is dismissed and restored, before anything was. */
let all: number | undefined

describe.skipIf(inject('vsCode') === undefined)('不是待填的', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  const original = readFileSync(TEMPLATE)

  journey('quickFix', '快修', '快速修复“这不是待填”：少一处，稿件一字不动', async name => {
    const total = await workbench.slotsOnceRead()
    await workbench.command('workbench.actions.view.problems')
    await expect.poll(workbench.problemCounts, SOON).toContain(String(total))
    await workbench.command('nigao.nextSlot')
    await chooseInLightBulb('这不是待填', async () => (await workbench.slotsInStatusBar()) === total - 1)
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total - 1)
    await expect.poll(workbench.problemCounts, SOON).toContain(String(total - 1))
    await workbench.screenshot('dismissal-quickFix')
    // Words added before it and a new start of the editor do not bring it back.
    await workbench.typeAtEnd('请审定。')
    await workbench.save()
    expect(workbench.read(name).toString()).toBe(`${original.toString()}\n请审定。`)
    await workbench.reload(name)
    await expect.poll(workbench.slotsInStatusBar, {timeout: 60_000, interval: 200}).toBe(total - 1)
  })

  journey('list', '清单', '清单里右键排除，再从菜单恢复', async () => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    // Walked a second time, it finds one dismissed already, which comes back with the other.
    all ??= total
    await workbench.command('nigao.showSlots')
    const row = page.locator(SLOT_ROW).nth(2)
    await row.click({button: 'right'})
    await page.locator('.monaco-menu .action-label', {hasText: '这不是待填'}).waitFor({timeout: SOON.timeout})
    await workbench.screenshot('dismissal-menu')
    await page.locator('.monaco-menu .action-label', {hasText: '这不是待填'}).click()
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total - 1)
    await workbench.screenshot('dismissal-dismissed')
    const pane = page.locator('.pane:has(> .pane-header[aria-label^="待填"])')
    const asked = page.locator('.quick-input-title', {hasText: '恢复哪几处待填'})
    // The bar of the view is drawn anew when the counts come, and its menu, if open by then, goes.
    for (let tries = 0; tries < 5 && !(await asked.isVisible()); tries++) {
      await workbench.press('Escape')
      await pane.hover()
      await pane.locator('.pane-header .codicon-toolbar-more').click()
      await page
        .locator('.monaco-menu .action-label', {hasText: '恢复排除的待填'})
        .click({timeout: 4_000})
        .catch(() => undefined)
      await asked.waitFor({timeout: 4_000}).catch(() => undefined)
    }
    await asked.waitFor({timeout: SOON.timeout})
    await workbench.screenshot('dismissal-restore')
    await page.keyboard.press('Enter')
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(all)
  })

  journey(
    'doubt',
    '可疑',
    '表单从光标处填起；看着不对的，说了照填就不再问，键盘回到表单；撤销以后不再说已填写',
    async () => {
      const {page} = workbench
      const total = await workbench.slotsOnceRead()
      const line =
        original
          .toString()
          .split('\n')
          .findIndex(words => /XX%|[^\d]%/.test(words)) + 1
      await workbench.goToLine(line)
      await page.keyboard.press(FILL_FORM)
      const form = page.frameLocator('iframe.webview').frameLocator('iframe')
      const fields = form.locator('input')
      const focused = form.locator('input:focus')
      await focused.waitFor({timeout: SOON.timeout})
      await expect
        .poll(
          async () => (await fields.first().getAttribute('id')) === (await focused.getAttribute('id')),
          SOON,
        )
        .toBe(false)
      await workbench.screenshot('dismissal-form-at-cursor')
      const sentences = form.locator('.sentence')
      const rates = await sentences.evaluateAll(all =>
        all.map(one => one.querySelector('mark')?.nextSibling?.textContent?.startsWith('%') === true),
      )
      await fields.nth(rates.indexOf(true)).fill('十')
      const next = await fields.nth(rates.indexOf(true) + 1).getAttribute('id')
      const count = await fields.count()
      await page.keyboard.press('Control+Enter')
      await page
        .locator('.monaco-dialog-box', {hasText: '前面应填阿拉伯数字'})
        .waitFor({timeout: SOON.timeout})
      await page.keyboard.press('Enter')
      await expect.poll(() => fields.count(), SOON).toBe(count - 1)
      await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total - 1)
      await expect.poll(() => focused.getAttribute('id'), SOON).toBe(next)
      const note = form.locator('#note')
      expect(await note.textContent()).toBe('已填写 1 处')
      await workbench.screenshot('dismissal-confirmed')
      await workbench.undo()
      await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total)
      await expect.poll(() => note.textContent(), SOON).toBe('')
      expect(await workbench.statusBar()).not.toContain('已填写')
    },
  )

  /** Opens the light bulb's menu and takes this until it is done: a menu may be drawn anew while it is clicked. */
  async function chooseInLightBulb(title: string, isDone: () => Promise<boolean>) {
    const entry = workbench.page
      .locator('.action-widget .monaco-list-row')
      .filter({has: workbench.page.getByText(title, {exact: true})})
    for (let tries = 0; tries < 5 && !(await isDone()); tries++) {
      await workbench.press('Escape')
      await workbench.focusEditor()
      await workbench.command('editor.action.quickFix')
      await entry.waitFor({timeout: 4_000}).catch(() => undefined)
      await workbench.screenshot('dismissal-lightBulb')
      await entry.click({timeout: 4_000}).catch(() => undefined)
      await expect
        .poll(isDone, {timeout: 4_000})
        .toBe(true)
        .catch(() => undefined)
    }
  }

  function journey(id: string, words: string, sentence: string, walk: (name: string) => Promise<void>) {
    const name = `排除待填-${words}.md`
    test(sentence, async () => {
      await workbench.openDraft(name)
      await walking(workbench, `dismissal-${id}`, () => walk(name))
    })
  }
})
