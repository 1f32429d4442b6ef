import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const SOURCE = resolve('test/e2e/writing.md')
const [PASTED, FORMATTED, SELECTED, TYPED] = ['粘贴整理.md', '格式整理.md', '选定整理.md', '随手整理.md'] as [
  string,
  string,
  string,
  string,
]
const PAGE = `当前位置：首页 > 讲话 > 正文
打印 关闭

    二、抓紧备耕备种
　　各镇各村要把农资调配到田头，种子、化肥、农膜一样不能少。
　　农技人员要下到地里去，手把手地教。


　　三、压实各级责任
　　谁包的片谁负责，误了农时要追究。
浏览次数：128 分享到：微信 微博
`
const TIDIED = `
二、抓紧备耕备种

各镇各村要把农资调配到田头，种子、化肥、农膜一样不能少。

农技人员要下到地里去，手把手地教。

三、压实各级责任

谁包的片谁负责，误了农时要追究。
`

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('整理', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(
      new Map([PASTED, FORMATTED, SELECTED, TYPED].map(name => [name, SOURCE])),
      {
        'editor.formatOnType': true,
      },
    )
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  journey('paste', PASTED, '粘贴网页上的一篇，问一声就整理；撤销一次，又是刚粘贴的样子', async () => {
    const {page} = workbench
    const before = workbench.read(PASTED).toString()
    await expect.poll(workbench.statusBar, SLOW).toContain(' 字')
    await workbench.focusEditor()
    await workbench.press('Control+End')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(PAGE)})`)
    await workbench.press('Control+V')
    const asked = page.locator('.notification-list-item', {hasText: '网页残留'})
    await asked.waitFor({timeout: SOON.timeout})
    await workbench.screenshot('tidy-asked')
    await asked.locator('.monaco-button', {hasText: /^整理$/}).click()
    await expect.poll(textAfterSave(PASTED), SOON).toBe(before + TIDIED)
    await workbench.screenshot('tidy-tidied')
    await workbench.undo()
    await expect.poll(textAfterSave(PASTED), SOON).toBe(before + PAGE)
  })

  journey('format', FORMATTED, '格式化去掉缩进和多余的空行，再来一次不再改', async () => {
    const before = workbench.read(FORMATTED).toString()
    await workbench.typeAtEnd('　　二、抓紧备耕备种\n\n\n    各镇各村要动起来,一天也不能等。')
    await workbench.command('editor.action.formatDocument')
    const formatted = `${before}\n二、抓紧备耕备种\n\n各镇各村要动起来，一天也不能等。`
    await expect.poll(textAfterSave(FORMATTED), SOON).toBe(formatted)
    await workbench.command('editor.action.formatDocument')
    await expect.poll(textAfterSave(FORMATTED), SOON).toBe(formatted)
  })

  journey('selection', SELECTED, '只格式化选定的几行，别的不动', async () => {
    const {page} = workbench
    const before = workbench.read(SELECTED).toString()
    await workbench.typeAtEnd('　　各镇要动起来,一天也不能等。\n\n　　各村要落到户,一户也不能漏。')
    await page.keyboard.press('Shift+Home')
    await workbench.command('editor.action.formatSelection')
    const formatted = `${before}\n　　各镇要动起来,一天也不能等。\n\n各村要落到户，一户也不能漏。`
    await expect.poll(textAfterSave(SELECTED), SOON).toBe(formatted)
  })

  journey('typed', TYPED, '边写边格式化的，换行时理好上一行；设成直接整理的，粘贴了不问', async () => {
    const {page} = workbench
    const before = workbench.read(TYPED).toString()
    await expect.poll(workbench.statusBar, SLOW).toContain(' 字')
    await workbench.typeAtEnd('各镇要动起来,一天也不能等。')
    await page.keyboard.press('Enter')
    const typed = `${before}\n各镇要动起来，一天也不能等。\n`
    await expect.poll(textAfterSave(TYPED), SOON).toBe(typed)
    writeFileSync(join(workbench.folder, '.vscode/settings.json'), '{"nigao.paste": "tidy"}')
    await page.waitForTimeout(2000)
    await workbench.focusEditor()
    await workbench.press('Control+End')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(PAGE)})`)
    await workbench.press('Control+V')
    await expect.poll(textAfterSave(TYPED), SOON).toBe(typed + TIDIED)
    expect(await workbench.messages()).toEqual([])
    await workbench.screenshot('tidy-unasked')
    await workbench.undo()
    await expect.poll(textAfterSave(TYPED), SOON).toBe(typed + PAGE)
  })

  function textAfterSave(name: string) {
    return async () => {
      await workbench.save()
      return workbench.read(name).toString()
    }
  }

  function journey(id: string, name: string, sentence: string, walk: () => Promise<void>) {
    test(sentence, async () => {
      expect(readFileSync(SOURCE).toString()).toBe(workbench.read(name).toString())
      await workbench.openDraft(name)
      await walking(workbench, `tidy-${id}`, walk)
    })
  }
})
