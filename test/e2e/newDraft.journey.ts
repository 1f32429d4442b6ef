import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const INPUT = '.quick-input-widget input[type="text"]'
/** What an address of welcome asks for. */
const BLANKS = 9

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('新建稿件', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map([['新建.md', resolve('test/e2e/writing.md')]]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('选“致辞”，答四问，用表单填到一处不剩', {timeout: 150_000}, () =>
    walking(workbench, 'newDraft', async () => {
      const {page} = workbench
      await workbench.openDraft('新建.md')
      await expect.poll(workbench.slotsInStatusBar, SLOW).not.toBeNaN()
      await workbench.command('nigao.newDraft')
      await page.waitForSelector(INPUT)
      await expect.poll(async () => (await workbench.pickerRows()).length, SOON).toBeGreaterThan(5)
      await workbench.screenshot('newDraft-kinds')
      await answer('选一种文种', '致辞')
      await answer('不填的，直接按 Enter', '在青山县茶文化节上的致辞')
      await answer('不填的，直接按 Enter', '青山县县长　王明', '讲话人')
      await answer('不填的，直接按 Enter', '2026年5月6日', '日期')
      await answer('不填的，直接按 Enter', '5分钟', '讲多长')
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(BLANKS)
      await workbench.screenshot('newDraft-frame')

      await page.keyboard.press('Control+Alt+M')
      const fields = page.frameLocator('iframe.webview').frameLocator('iframe').locator('input')
      await expect.poll(() => fields.count(), SLOW).toBe(BLANKS)
      await workbench.screenshot('newDraft-form')
      for (let filled = 0; filled < BLANKS; filled++) {
        await page.keyboard.insertText('青山')
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Control+Enter')
      await expect.poll(workbench.slotsInStatusBar, SOON).toBe(0)
      await workbench.focusEditor()
      await workbench.screenshot('newDraft-filled')
    }),
  )
})

/** Answers the question that is asked now, which says so much of itself. */
async function answer(placeholder: string, words: string, prompt = ''): Promise<void> {
  const {page} = workbench
  const widget = page.locator('.quick-input-widget', {hasText: prompt})
  const input = widget.locator(`input[type="text"][placeholder="${placeholder}"]`)
  await input.waitFor({timeout: SOON.timeout})
  await input.fill(words)
  await page.keyboard.press('Enter')
}
