import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {item, kind, list, p, r, wordFile} from '../word/import/build'
import {remarksIn} from '../word/review/marks'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '水利来稿.docx'
const SOURCE = resolve('.cache/水利来稿.docx')
const WORD = wordFile({
  numbering: kind(1, [['chineseCounting', '%1、']]) + list(1, 1),
  body: [
    p(r('在全县水利工作会议上的讲话', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>'),
    p('同志们:'),
    p('今天开会，安排全县的水利工作。下面，我讲两点意见。'),
    item('肯定成绩，认清形势', 1),
    p(r('去年修堤三十里,', '<w:b/>') + r('清渠五十里。')),
    item('突出重点，抓好落实', 1),
    p('今年投资XX亿元。一是备料要早。三是开工要快。'),
  ].join(''),
})

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('把意见写回 Word', () => {
  beforeAll(async () => {
    writeFileSync(SOURCE, WORD)
    workbench = await openWorkbench(new Map([[NAME, SOURCE]]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('在 Word 文件的页面上点一下，旁边就有一份带批注的；导入成稿件以后也可以，原件不动', async () => {
    const {folder, page} = workbench
    const first = join(folder, '水利来稿.意见.docx')
    const second = join(folder, '水利来稿.意见-2.docx')
    await walking(workbench, 'write-back', async () => {
      const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${NAME}"]`)
      const buttons = page.frameLocator('iframe.webview').frameLocator('iframe').getByRole('button')
      const back = buttons.filter({hasText: '把意见写回 Word'})
      // Before VS Code knows what is installed, it says that the file is no text.
      for (let tries = 0; tries < 5 && !(await back.isVisible()); tries++) {
        await workbench.command('workbench.action.closeAllEditors')
        await row.dblclick()
        await back.waitFor({timeout: 10_000}).catch(() => undefined)
      }
      await workbench.screenshot('write-back-page')
      await back.click()
      await expect.poll(workbench.messages, SLOW).toContainEqual(
        expect.objectContaining({
          text: expect.stringContaining('已写好 水利来稿.意见.docx：批注 4 条，修订 2 处'),
        }),
      )
      await workbench.screenshot('write-back')
      expect(remarksIn(readFileSync(first)).map(({words}) => words)).toEqual([':', ',', 'XX', '三是'])
      await buttons.filter({hasText: '导入为稿件'}).click()
      await page.waitForSelector('.tab.active[data-resource-name="水利来稿.md"]', {timeout: SLOW.timeout})
      await workbench.command('nigao.writeBack')
      await expect.poll(() => existsSync(second), SOON).toBe(true)
      await workbench.screenshot('write-back-draft')
      await workbench.save()
      expect(readFileSync(join(folder, NAME))).toEqual(Buffer.from(WORD))
    })
  })
})
