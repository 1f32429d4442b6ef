import {readFileSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {findOffice} from '../../server/src/office/findOffice'
import {pagesOf} from '../pdf'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '农村工作讲话-画成PDF.md'
const DRAFTS = new Map([[NAME, resolve('test/drafts/rural-work-template-speech.md')]])

let workbench: Workbench

/** Without LibreOffice there is nothing to walk; where nothing may be skipped the journey fails. */
const IS_SKIPPED = inject('vsCode') === undefined || (!findOffice() && process.env.CI !== 'true')

describe.skipIf(IS_SKIPPED)('导出 PDF', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('选好版式和地方，由 LibreOffice 画成 PDF，稿件不动', async () => {
    const {folder} = workbench
    const target = join(folder, '定稿.pdf')
    rmSync(target, {force: true})
    await workbench.openDraft(NAME)
    await walking(workbench, 'export-pdf', async () => {
      await workbench.slotsOnceRead()
      await workbench.command('nigao.exportPdf')
      await expect.poll(workbench.pickerTitle, SOON).toBe('选一种版式')
      await workbench.screenshot('export-pdf-layouts')
      await workbench.press('Enter')
      await workbench.chooseFile('导出 PDF', target)
      await expect
        .poll(workbench.messages, SOON)
        .toContainEqual(expect.objectContaining({text: expect.stringContaining('LibreOffice 正在画 PDF')}))
      await workbench.screenshot('export-pdf-drawing')
      await expect
        .poll(workbench.messages, SLOW)
        .toContainEqual(expect.objectContaining({text: expect.stringContaining('已导出 定稿.pdf')}))
      await workbench.screenshot('export-pdf')
      expect(pagesOf(target)).toHaveLength(2)
      expect(readFileSync(join(folder, NAME))).toEqual(readFileSync(DRAFTS.get(NAME) ?? ''))
    })
  })
})
