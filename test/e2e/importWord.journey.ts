import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {item, kind, list, p, r, wordFile} from '../word/import/build'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '来稿.docx'
const SOURCE = resolve('.cache/来稿.docx')
const LONG_NAME = '长稿.docx'
const LONG_SOURCE = resolve('.cache/长稿.docx')
const WORD = wordFile({
  numbering:
    kind(1, [
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
    ]) + list(1, 1),
  comments: `<w:comment w:id="1" w:author="王">${p('这个数字请核实')}</w:comment>`,
  body: [
    p(r('在全县水利工作会议上的讲话', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>'),
    p('同志们：'),
    p('　　今天开会，安排全县的水利工作。下面，我讲两点意见。'),
    item('肯定成绩，认清形势', 1),
    item('堤防更牢了。去年修堤三十里。', 1, 1),
    p('<w:r><w:t>全年投资5亿元。</w:t><w:commentReference w:id="1"/></w:r>'),
    item('突出重点，抓好落实', 1),
    item('备料要早。今年投资XX亿元。', 1, 1),
  ].join(''),
})

const PAGE_NAME = '网上来稿.docx'
const PAGE_SOURCE = resolve('.cache/网上来稿.docx')
/** As it was copied from a web page into Word. */
const PAGE = wordFile({
  body: [
    '当前位置：首页 > 讲话 > 正文',
    '在全县春耕生产会议上的讲话',
    '打印 关闭',
    '同志们：',
    '今天开会，安排全县的春耕生产。下面，我讲两点意见。',
    '一、备足农资',
    '种子、化肥要调配到田头，一样不能少。',
    '二、压实责任',
    '谁包的片谁负责，误了农时要追究。',
    '浏览次数：128 分享到：微信 微博',
  ]
    .map(text => p(text))
    .join(''),
})
/** It takes seconds to read: every line holds much that Markdown might take for marks. */
const LONG = wordFile({body: p('他说：“备料要早（见附件1.2*3*_4_）。”'.repeat(20)).repeat(1200)})

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('从 Word 导入', () => {
  beforeAll(async () => {
    writeFileSync(SOURCE, WORD)
    writeFileSync(LONG_SOURCE, LONG)
    writeFileSync(PAGE_SOURCE, PAGE)
    workbench = await openWorkbench(
      new Map([
        [NAME, SOURCE],
        [LONG_NAME, LONG_SOURCE],
        [PAGE_NAME, PAGE_SOURCE],
      ]),
    )
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('打开 Word 文件，点一下就成为稿件，编号是文字，提纲、待填都在，原件不动', async () => {
    const {folder, page} = workbench
    await walking(workbench, 'import-word', async () => {
      const button = await openPage(NAME)
      await workbench.screenshot('import-word-page')
      await button.click()
      await page.waitForSelector('.tab.active[data-resource-name="来稿.md"]', {timeout: SLOW.timeout})
      await expect
        .poll(workbench.messages, SOON)
        .toContainEqual(
          expect.objectContaining({text: expect.stringContaining('已导入 来稿.docx，有些内容没有导入')}),
        )
      await workbench.focusEditor()
      await expect.poll(() => page.locator('.view-lines').innerText(), SOON).toContain('（一）堤防更牢了。')
      await workbench.screenshot('import-word')
      await workbench.save()
      await expect.poll(() => saved(folder), SOON).toContain('二、突出重点，抓好落实\n\n（一）备料要早。')
      expect(readFileSync(join(folder, NAME))).toEqual(Buffer.from(WORD))
    })
  })

  test('有网页残留的问一声，先看改动再整理', async () => {
    const {folder, page} = workbench
    await walking(workbench, 'import-word-page', async () => {
      await (await openPage(PAGE_NAME)).click()
      const press = (sentence: string, button: RegExp) =>
        page
          .locator('.notification-list-item', {hasText: sentence})
          .locator('.monaco-button', {hasText: button})
          .press('Enter', {timeout: SLOW.timeout})
      await page.locator('.notification-list-item', {hasText: '导入的内容里有'}).waitFor(SLOW)
      await workbench.screenshot('import-word-asked')
      await press('导入的内容里有', /^先看改动$/)
      await page
        .locator('.monaco-diff-editor .char-delete, .monaco-diff-editor .line-delete')
        .first()
        .waitFor(SOON)
      await workbench.screenshot('import-word-changes')
      await press('左边是现在的', /^整理$/)
      await page.locator('.monaco-diff-editor').waitFor({state: 'detached', timeout: SOON.timeout})
      await workbench.save()
      const draft = () => readFileSync(join(folder, '网上来稿.md'), 'utf8')
      await expect.poll(draft, SOON).not.toContain('浏览次数')
      expect(draft()).not.toContain('当前位置')
      expect(draft()).toMatch(/^在全县春耕生产会议上的讲话\n\n同志们：\n\n今天开会/)
    })
  })

  test('很长的，说正在导入；取消了就不开新稿', async () => {
    const {page} = workbench
    await walking(workbench, 'import-word-long', async () => {
      const button = await openPage(LONG_NAME)
      await button.click()
      const waiting = page.locator('.notification-list-item', {hasText: `正在导入 ${LONG_NAME}`})
      await waiting.waitFor({timeout: SOON.timeout})
      await waiting.locator('.monaco-button', {hasText: '取消'}).press('Enter')
      await waiting.waitFor({state: 'detached', timeout: SOON.timeout})
      // What is asked for behind it would come behind it.
      await (await openPage(NAME)).click()
      await page.waitForSelector('.tab.active[data-resource-name^="来稿"]', {timeout: SLOW.timeout})
      expect(await page.locator('.tab[data-resource-name^="长稿.md"]').count()).toBe(0)
      await workbench.save()
    })
  })
})

/** Opens a Word file from the explorer; gives the button on its page. */
async function openPage(name: string) {
  const {page} = workbench
  const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`)
  const buttons = page.frameLocator('iframe.webview').frameLocator('iframe').getByRole('button')
  const button = buttons.filter({hasText: '导入为稿件'})
  // Before VS Code knows what is installed, it says that the file is no text.
  for (let tries = 0; tries < 5; tries++) {
    await workbench.command('workbench.action.closeAllEditors')
    await button.waitFor({state: 'detached'})
    await row.dblclick()
    await button.waitFor({timeout: 10_000}).catch(() => undefined)
    if (await button.isVisible()) break
  }
  return button
}

function saved(folder: string): string {
  try {
    return readFileSync(join(folder, '来稿.md'), 'utf8')
  } catch {
    return ''
  }
}
