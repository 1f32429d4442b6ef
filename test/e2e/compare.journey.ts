import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {filesIn} from '../word/package'
import {accepted, rejected} from '../word/revisions'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {violationsIn} from './violations'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '水利讲话.md'
const EARLIER = '水利讲话-初稿.md'
const OLD = `# 在全县水利工作会议上的讲话

同志们：

今天开会，安排全县的水利工作。下面，我讲三点意见。

一、肯定成绩，认清形势

（一）堤防更牢了。去年修堤三十里，投资5亿元。群众拍手称快，下游安心种田。

（二）渠道更通了。去年清淤八十条，受益两万户。渠水到了田头，抢水打架的事没有了。

二、突出重点，抓好落实

备料要早。各乡镇入冬以前把石料运到堤上，一车也不能少。

用人要专。请水利站的老同志把关，哪里薄弱先修哪里。

三、加强领导，压实责任

一级抓一级，层层签字，年底对账。

谁的堤段谁来守，汛期一天也不能离人。

今天的会就开到这里。
`
const NEW = `# 在全县水利工作会议上的讲话

同志们：

今天开会，安排全县的水利工作。下面，我讲三点意见。

一、肯定成绩，认清形势

（一）堤防更牢了。去年修堤三十六里，投资6亿元，比上年多出一成。

（二）渠道更通了。去年清淤八十条，受益两万户。渠水到了田头，抢水打架的事没有了。

二、加强领导，压实责任

一级抓一级，层层签字，月底对账。

谁的堤段谁来守，汛期一天也不能离人。

三、突出重点，抓好落实

用人要专。请水利站的老同志把关，哪里薄弱先修哪里。群众拍手称快，下游安心种田。

资金要足。钱不到位，什么也做不成。

今天的会就开到这里。
`

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('对照', () => {
  beforeAll(async () => {
    const [old, now] = [resolve('.cache/对照-旧.md'), resolve('.cache/对照-新.md')]
    writeFileSync(old, OLD)
    writeFileSync(now, NEW)
    workbench = await openWorkbench(
      new Map([
        [EARLIER, old],
        [NAME, now],
      ]),
    )
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('选早先的稿子，两稿并排，逐处看，点到稿件里，改稿随之更新，花脸稿写得出', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'compare', walk)
  })

  async function walk() {
    const {page, folder} = workbench
    await workbench.command('nigao.compare')
    await workbench.chooseFile('对照早先的稿子', join(folder, EARLIER))
    await expect.poll(() => comparison().locator('#counts').innerText(), SLOW).toContain('移动 2')
    await workbench.screenshot('compare-light')
    expect(await violationsIn(comparison())).toEqual([])

    await comparison().locator('#next').click()
    await expect.poll(() => comparison().locator('#place').innerText(), SOON).toBe('第 1 处，共 8 处：改动')
    await page.keyboard.press('F7')
    await page.keyboard.press('F7')
    await expect.poll(() => comparison().locator('#place').innerText(), SOON).toContain('第 3 处')
    await workbench.screenshot('compare-next')
    await page.keyboard.press('Shift+F7')
    await expect.poll(() => comparison().locator('#place').innerText(), SOON).toContain('第 2 处')

    await comparison().locator('.now', {hasText: '资金要足'}).click()
    await expect.poll(workbench.cursor, SOON).toContain('行 23')
    await page.keyboard.insertText('再说一句，')
    await expect.poll(() => comparison().locator('.now', {hasText: '再说一句，'}).count(), SOON).toBe(1)

    await comparison().locator('#fold').click()
    await workbench.screenshot('compare-folded')
    await comparison().locator('#fold').click()
    await themes()

    const target = join(folder, '花脸稿.docx')
    await comparison().locator('#export').click()
    await workbench.chooseFile('导出花脸稿', target)
    await expect
      .poll(workbench.messages, SOON)
      .toContainEqual(expect.objectContaining({text: expect.stringContaining('已导出 花脸稿.docx')}))
    const document = filesIn(readFileSync(target)).get('word/document.xml') ?? ''
    expect(JSON.stringify(accepted(document))).toContain('再说一句，')
    expect(JSON.stringify(rejected(document))).toContain('一车也不能少')
  }

  async function themes() {
    await comparison().locator('.now', {hasText: '资金要足'}).click()
    await expect.poll(workbench.cursor, SOON).toContain('行 23')
    await workbench.command('workbench.action.toggleLightDarkThemes')
    await expect.poll(() => comparison().locator('body.vscode-dark').count(), SOON).toBe(1)
    await workbench.screenshot('compare-dark')
    expect(await violationsIn(comparison())).toEqual([])
    // VS Code follows the system into high contrast.
    await workbench.page.emulateMedia({forcedColors: 'active'})
    await expect.poll(() => comparison().locator('body.vscode-high-contrast').count(), SOON).toBe(1)
    await workbench.screenshot('compare-high-contrast')
    await workbench.page.emulateMedia({forcedColors: 'none'})
    await expect.poll(() => comparison().locator('body.vscode-high-contrast').count(), SOON).toBe(0)
    await workbench.command('workbench.action.toggleLightDarkThemes')
    await expect.poll(() => comparison().locator('body.vscode-light').count(), SOON).toBe(1)
  }

  function comparison() {
    return workbench.page.frameLocator('iframe.webview').frameLocator('iframe')
  }
})
