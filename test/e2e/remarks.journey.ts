import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const [NAME, RENAMED] = ['批注.md', '批注送审.md'] as [string, string]
const BOX = '.review-widget'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('批注', () => {
  // A second walk begins in a window where nothing is shown yet.
  beforeEach(async () => {
    workbench = await openWorkbench(new Map([[NAME, resolve('test/e2e/writing.md')]]))
  })
  afterEach(async () => {
    await workbench?.closeDraft()
    await workbench?.close()
    for (const name of [RENAMED, `${RENAMED}.批注.json`, `${NAME}.批注.json`])
      rmSync(join(workbench.folder, name), {force: true})
  })

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
      await expect.poll(async () => (await asked.isVisible()) || kept() !== undefined, SOON).toBe(true)
      // On a second walk the name is known.
      if (await asked.isVisible()) {
        await page.keyboard.insertText('老张')
        await workbench.press('Enter')
      }
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
      await listed(NAME)
      await workbench.screenshot('remarks-resolved')
      await rename(RENAMED)
      await expect.poll(() => existsSync(join(workbench.folder, `${RENAMED}.批注.json`)), SOON).toBe(true)
      expect(kept()).toBeUndefined()
      await listed(RENAMED)
    })
  })

  /** Waits for the remark in the list of remarks, below this draft. */
  async function listed(name: string) {
    const rows = workbench.page.locator('.comments-panel .monaco-list-row')
    await rows.filter({hasText: name}).waitFor({timeout: SOON.timeout})
    await rows.filter({hasText: '老张'}).waitFor({timeout: SOON.timeout})
  }

  /** Gives the draft another name in the explorer. */
  async function rename(name: string) {
    const {page} = workbench
    const row = (file: string) =>
      page
        .locator('.explorer-folders-view .monaco-list-row')
        .filter({has: page.getByText(file, {exact: true})})
    const input = page.locator('.explorer-folders-view input')
    await page.locator('.activitybar .codicon-explorer-view-icon').click()
    // It comes late, and pushes the row of the draft away from under the mouse.
    await row(`${NAME}.批注.json`).waitFor({timeout: SOON.timeout})
    await row(NAME).click()
    await page.waitForSelector(`.tab.active[data-resource-name="${NAME}"]`)
    await workbench.press('F2')
    await expect.poll(() => input.inputValue(), SOON).toBe(NAME)
    await input.fill(name)
    await workbench.press('Enter')
    await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`)
  }

  function kept(): unknown {
    try {
      return JSON.parse(readFileSync(join(workbench.folder, `${NAME}.批注.json`), 'utf8')).批注
    } catch {
      return undefined
    }
  }
})
