import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const [FRONT, BEHIND] = ['今年的讲话.md', '去年的讲话.md'] as [string, string]
const DRAFTS = new Map([
  [FRONT, resolve('test/e2e/writing.md')],
  [BEHIND, resolve('test/drafts/safety-production-speech.md')],
])
const ROW = '.pane:has(> .pane-header[aria-label^="提纲"]) .monaco-list-row'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('同时打开几份稿件', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('别的稿件列在提纲下面，收着；展开能看，拖不过来，说明缘由；点一下就到前面', async () => {
    await workbench.openDraft(BEHIND)
    await workbench.openDraft(FRONT)
    await walking(workbench, 'openDrafts', async () => {
      const {page} = workbench
      const other = page.locator(ROW, {hasText: BEHIND})
      await workbench.command('nigao.outline.focus')
      await other.waitFor({timeout: SLOW.timeout})
      expect(await other.getAttribute('aria-expanded')).toBe('false')
      await workbench.screenshot('openDrafts-closed')
      // A tree that is being filled anew swallows the click.
      for (let tries = 0; tries < 5 && (await other.getAttribute('aria-expanded')) === 'false'; tries++) {
        await other.locator('.monaco-tl-twistie').click()
        await page.waitForTimeout(500)
      }
      const section = page.locator(ROW, {hasText: '二、突出工作重点'})
      await section.waitFor({timeout: SOON.timeout})
      await workbench.screenshot('openDrafts-open')
      await workbench.dragInOutline('二、突出工作重点', '一、认清形势')
      await expect.poll(workbench.statusBar, SOON).toContain('两份稿件之间不能拖动，请复制文字')
      for (const [name, source] of DRAFTS) expect(workbench.read(name)).toEqual(readFileSync(source))
      await section.click()
      await page.waitForSelector(`.tab.active[data-resource-name="${BEHIND}"]`)
      await workbench.screenshot('openDrafts-switched')
    })
  })
})
