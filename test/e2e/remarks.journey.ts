import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '批注.md'
const BOX = '.review-widget'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('批注', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map([[NAME, resolve('test/e2e/writing.md')]]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('批注一句：存在稿件旁边，稿件一字不动；提纲里数得出；改稿以后还跟着；解决了就收起', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'remarks', async () => {
      const {page} = workbench
      const before = workbench.read(NAME).toString()
      await workbench.goToLine(5)
      await workbench.command('nigao.addRemark')
      const box = page.locator(BOX)
      await box.locator('.monaco-editor').first().click({timeout: SOON.timeout})
      await page.keyboard.insertText('“主要任务”后面要不要提换届？')
      await box.locator('.monaco-button', {hasText: /^批注$/}).click()
      const asked = page.locator('.quick-input-widget', {hasText: '批注署谁的名'})
      await asked.waitFor({timeout: SOON.timeout})
      await page.keyboard.insertText('老张')
      await workbench.press('Enter')
      await expect
        .poll(kept, SOON)
        .toMatchObject([
          {原文: '今天的会议，主要任务是部署防汛工作。', 已解决: false, 意见: [{署名: '老张'}]},
        ])
      await workbench.command('nigao.outline.focus')
      await page
        .locator('.pane:has(> .pane-header[aria-label^="提纲"]) .monaco-list-row', {hasText: '批注 1'})
        .first()
        .waitFor({timeout: SOON.timeout})
      await workbench.screenshot('remarks-made')
      expect(workbench.read(NAME).toString()).toBe(before)
      await workbench.goToLine(5)
      await page.keyboard.insertText('同志们，')
      await workbench.save()
      await expect.poll(kept, SOON).toMatchObject([{前文: expect.stringContaining('同志们，')}])
      await box.locator('.codicon-check').first().click({timeout: SOON.timeout})
      await expect.poll(kept, SOON).toMatchObject([{已解决: true}])
      await box.waitFor({state: 'detached', timeout: SOON.timeout})

      await workbench.focusEditor()
      await workbench.command('nigao.toggleResolvedRemarks')
      await listed()
      await workbench.screenshot('remarks-resolved')
    })
  })

  /** Waits for the remark in the list of remarks, below the draft. */
  async function listed() {
    const rows = workbench.page.locator('.comments-panel .monaco-list-row')
    await rows.filter({hasText: NAME}).waitFor({timeout: SOON.timeout})
    await rows.filter({hasText: '老张'}).waitFor({timeout: SOON.timeout})
  }

  function kept(): unknown {
    try {
      return JSON.parse(readFileSync(join(workbench.folder, `${NAME}.批注.json`), 'utf8')).批注
    } catch {
      return undefined
    }
  }
})
