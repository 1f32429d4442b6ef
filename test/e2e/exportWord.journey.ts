import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {filesIn} from '../word/package'
import {walking} from './findings'
import {SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '农村工作讲话-导出.md'
const DRAFTS = new Map([[NAME, resolve('test/drafts/rural-work-template-speech.md')]])

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('导出 Word', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('选好地方就写出，待填标黄，稿件不动', async () => {
    const {folder} = workbench
    await workbench.openDraft(NAME)
    await walking(workbench, 'export-word', async () => {
      await workbench.slotsOnceRead()
      await workbench.command('nigao.exportWord')
      await expect.poll(workbench.pickerTitle, SOON).toBe('选一种版式')
      await workbench.press('Enter')
      const target = join(folder, '定稿.docx')
      await workbench.chooseFile('导出 Word', target)
      await expect
        .poll(workbench.messages, SOON)
        .toContainEqual(expect.objectContaining({text: expect.stringContaining('已导出 定稿.docx')}))
      await workbench.screenshot('export-word')
      const document = filesIn(readFileSync(target)).get('word/document.xml') ?? ''
      expect(document).toContain('县农村工作会议上的讲话')
      expect(document).toContain('w:highlight')
      expect(readFileSync(join(folder, NAME))).toEqual(readFileSync(DRAFTS.get(NAME) ?? ''))
    })
  })
})
