import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {checkWithCli, slotsIn} from './cli'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {violationsIn} from './violations'
import {openWorkbench, type Workbench} from './workbench'

/** 23 slots that ask for 21 things. */
const TEMPLATE = resolve('test/drafts/rural-work-template-speech.md')
const DRAFTS = new Map(['表单', '改稿'].map(words => [`农村工作讲话-${words}.md`, TEMPLATE]))
const FILL_FORM = 'Control+Alt+M'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('填写表单', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  const original = readFileSync(TEMPLATE)

  journey('form', '农村工作讲话-表单.md', '用表单一次填完，一次撤销逐字节还原', async name => {
    const {page} = workbench
    // XX县 and XX镇 stand twice each.
    const blanks = (await workbench.slotsOnceRead()) - 2
    await page.keyboard.press(FILL_FORM)
    await showsFields(blanks)
    await workbench.screenshot('filling-form-empty')
    expect(await violationsIn(form())).toEqual([])
    const answers = [...Array(blanks).keys()].map(index => String(index + 1))
    for (const answer of answers) {
      await page.keyboard.insertText(answer)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => form().locator('#progress').textContent(), SOON).toContain(`已填 ${blanks} 项`)
    await workbench.screenshot('filling-form')
    await page.keyboard.press('Control+Enter')
    // The first blank asks for a place, and 1 is none.
    await page.locator('.monaco-dialog-box', {hasText: '“1”只有数字'}).waitFor({timeout: SOON.timeout})
    await workbench.screenshot('filling-form-doubts')
    await page.keyboard.press('Enter')
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(0)
    await expect.poll(() => fields().count(), SOON).toBe(0)
    await workbench.screenshot('filling-form-applied')
    await workbench.save()
    expect(slotsIn(checkWithCli(resolve(workbench.folder, name)))).toEqual([])
    await workbench.undo()
    await workbench.save()
    expect(workbench.read(name).equals(original)).toBe(true)
  })

  journey('form-edit', '农村工作讲话-改稿.md', '表单开着时改稿，键盘留在稿件里，填的也在', async name => {
    const {page} = workbench
    const blanks = (await workbench.slotsOnceRead()) - 2
    await page.keyboard.press(FILL_FORM)
    await showsFields(blanks)
    await page.keyboard.insertText('青山')
    await page.keyboard.press('Escape')
    await workbench.typeAtEnd('另安排资金XX万元')
    await expect.poll(() => fields().count(), SOON).toBe(blanks + 1)
    await page.keyboard.insertText('，请审定。')
    expect(await fields().first().inputValue()).toBe('青山')
    await workbench.screenshot('filling-form-edit')
    await workbench.save()
    expect(workbench.read(name).toString()).toContain('另安排资金XX万元，请审定。')
  })

  test('列成一张待填表：一处一行，是没有存过的新文件，稿件不动', async () => {
    await workbench.openDraft('农村工作讲话-改稿.md')
    await walking(workbench, 'filling-sheet', async () => {
      const total = await workbench.slotsOnceRead()
      await workbench.command('nigao.openSlotSheet')
      await workbench.page.locator('.view-line', {hasText: '的待填事项'}).waitFor({timeout: SOON.timeout})
      await workbench.page.locator('.view-line', {hasText: `| ${total} |`}).waitFor({timeout: SOON.timeout})
      await workbench.screenshot('filling-sheet')
      expect(workbench.read('农村工作讲话-改稿.md').equals(original)).toBe(true)
    })
  })

  test('没有存过的稿件，开着表单存盘，存好的稿件接着填', () =>
    walking(workbench, 'filling-form-untitled', async () => {
      const {page, folder} = workbench
      await workbench.command('workbench.action.files.newUntitledFile')
      await workbench.focusEditor()
      await page.keyboard.insertText('全年新增XX人和XX户。')
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(2)
      await page.keyboard.press(FILL_FORM)
      await showsFields(2)
      await page.keyboard.insertText('5')
      await page.keyboard.press('Escape')
      await workbench.focusEditor()
      await page.keyboard.press('Control+S')
      await workbench.chooseFile('另存为', join(folder, '存好.md'))
      await page.locator('.tab[data-resource-name="存好.md"]').waitFor()
      await page.locator('.tab', {hasText: '填写：存好.md'}).waitFor({timeout: SOON.timeout})
      await workbench.screenshot('filling-form-saved')
      expect(await fields().first().inputValue()).toBe('5')
      await fields().first().focus()
      await page.keyboard.press('Control+Enter')
      await expect.poll(workbench.slotsInStatusBar, SOON).toBe(1)
      await expect.poll(() => fields().count(), SOON).toBe(1)
      expect(await fields().first().inputValue()).toBe('')
      await page.keyboard.press('Escape')
      await workbench.save()
      expect(workbench.read('存好.md').toString()).toContain('全年新增5人和XX户。')
    }))

  /** Waits for so many fields, and for the keyboard to be in one of them. */
  async function showsFields(count: number) {
    await expect.poll(() => fields().count(), SOON).toBe(count)
    await expect.poll(() => form().locator('input:focus').count(), SOON).toBe(1)
  }

  function fields() {
    return form().locator('input')
  }

  function form() {
    return workbench.page.frameLocator('iframe.webview').frameLocator('iframe')
  }

  /** One walk through a draft of its own; what the screen showed when it failed is kept. */
  function journey(id: string, name: string, sentence: string, walk: (name: string) => Promise<void>) {
    test(`${name} ${sentence}`, async () => {
      await workbench.openDraft(name)
      await walking(workbench, `filling-${id}`, () => walk(name))
    })
  }
})
