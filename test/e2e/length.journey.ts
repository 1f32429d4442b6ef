import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '农村工作讲话-时长.md'
const SOURCE = resolve('test/drafts/rural-work-template-speech.md')

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('讲多长', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map([[NAME, SOURCE]]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('设定时长写在文首，状态栏和提纲显示超了、少了，一次撤销', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'length', async () => {
      await workbench.slotsOnceRead()
      await setLength('很久', '1分钟（一1分钟，二20分钟）')
      await expect.poll(workbench.statusBar, SOON).toMatch(/约 \d+／1 分钟 · 超 \d+ 分钟/)
      await workbench.command('nigao.outline.focus')
      await expect.poll(rows, SOON).toMatch(/二、.*少 \d+ 分钟/)
      await workbench.screenshot('length')
      await workbench.save()
      expect(workbench.read(NAME).toString()).toMatch(/^---\n时长: 1分钟（一1分钟，二20分钟）\n---\n\n/)
      await workbench.undo()
      await workbench.save()
      expect(workbench.read(NAME)).toEqual(readFileSync(SOURCE))
      await expect.poll(workbench.statusBar, SOON).not.toContain('／')
    })
  })

  /** Answers first what cannot be read, and then, told so, what can. */
  async function setLength(unread: string, answer: string) {
    const {page} = workbench
    await workbench.command('nigao.setLength')
    const input = page.locator('.quick-input-widget input[type="text"]')
    await input.waitFor({timeout: SOON.timeout})
    await input.fill(unread)
    await page.locator('.quick-input-message', {hasText: '请写作 15分钟'}).waitFor({timeout: SOON.timeout})
    await workbench.screenshot('length-unread')
    await input.fill(answer)
    await page.locator('.quick-input-message', {hasText: '这份稿件要讲多长'}).waitFor({timeout: SOON.timeout})
    await page.keyboard.press('Enter')
  }

  async function rows(): Promise<string> {
    return (await workbench.page.locator('.pane-body .monaco-list-row').allTextContents()).join('\n')
  }
})
