import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {problemsOf, walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const MENU = '.action-widget .monaco-list-row.action'
const SETTINGS = '.settings-editor .setting-item-contents:has-text("拟稿：")'
const PAGE = 'iframe.webview.ready'
const NAMES = ['菜单.md', '说明.md', '框架.md']

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('界面上的话', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map(NAMES.map(name => [name, resolve('test/e2e/words.md')])))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  journey('menu', '菜单.md', '在 XX 上按 Ctrl+.，先是填写，最后是不再提示；填一次，两处都填', async () => {
    await waitForProblems()
    await workbench.goToLine(7)
    await workbench.command('editor.action.quickFix')
    const rows = workbench.page.locator(MENU)
    await expect.poll(() => rows.count(), SLOW).toBe(5)
    const [fill, equal, dismiss, all, ignore] = (await rows.allTextContents()).map(text => text.trim())
    expect([fill, equal, dismiss]).toEqual(['填写此处', '相同的 2 处一并填写', '这不是待填'])
    expect(all).toMatch(/^全部修正（\d+ 处）$/)
    expect(ignore).toContain('不再提示')
    await workbench.screenshot('words-menu')
    await rows.nth(1).click()
    const input = workbench.page.locator('.quick-input-widget input[type="text"]')
    await input.waitFor()
    await input.fill('青山')
    await workbench.page.keyboard.press('Enter')
    await workbench.page.waitForSelector('.tab.active.dirty')
    await workbench.save()
    expect(workbench.read('菜单.md').toString()).toContain('青山县的的任务很重，青山县要完成XX万亩。')
  })

  journey('page', '说明.md', '问题面板里规则是中文简称，点它打开说明页', async () => {
    await waitForProblems()
    await workbench.screenshot('words-problems')
    await workbench.page.locator('.markers-panel a', {hasText: '小标题序号'}).click()
    const page = workbench.page.frameLocator(PAGE).frameLocator('#active-frame')
    await page.getByRole('heading', {name: '同级层次序号应当连续'}).waitFor({timeout: SLOW.timeout})
    await workbench.screenshot('words-page')
    await workbench.openDraft('说明.md')
  })

  journey('hover', '说明.md', '悬停几行就说完，也能到说明页', async () => {
    await waitForProblems()
    await workbench.page.locator('.view-line', {hasText: '三、抓好储存'}).locator('span span').first().hover()
    const hover = workbench.page.locator('.monaco-hover', {hasText: '说明与例子'})
    await hover.waitFor({timeout: SLOW.timeout})
    await workbench.page.screenshot({path: join(inject('vsCode')?.screenshots ?? '', 'words-hover.png')})
    expect((await hover.boundingBox())?.height).toBeLessThan(260)
  })

  journey('settings', '说明.md', '设置页搜“拟稿”，列出我们的设置，取值是中文', async () => {
    await workbench.page.keyboard.press('Control+,')
    await workbench.page.locator('.settings-editor .setting-item-contents').first().waitFor()
    await workbench.page.keyboard.insertText('拟稿')
    const found = workbench.page.locator(SETTINGS)
    await expect.poll(() => found.count(), SLOW).toBeGreaterThan(3)
    await workbench.screenshot('words-settings')
    await workbench.page.keyboard.press('Escape')
    await workbench.openDraft('说明.md')
  })

  journey('frame', '框架.md', '插入小标题骨架，选定“二”，七处各是一项', async () => {
    await workbench.focusEditor()
    await workbench.page.keyboard.press('Control+A')
    await workbench.page.keyboard.press('Delete')
    await workbench.page.keyboard.type('cengci')
    await workbench.page.keyboard.press('Tab')
    const choices = workbench.page.locator('.suggest-widget.visible .monaco-list-row')
    await expect.poll(() => choices.count(), SOON).toBeGreaterThan(1)
    await workbench.page.keyboard.press('ArrowDown')
    await workbench.page.keyboard.press('Enter')
    await workbench.page.waitForSelector('.suggest-widget.visible', {state: 'detached'})
    await workbench.save()
    const lines = workbench.read('框架.md').toString()
    expect(lines).toContain('二、【待补：二的小标题】')
    expect(lines).toContain('（一）【待补：二（一）的小标题】')
    await workbench.command('nigao.showSlots')
    await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(7)
    await expect.poll(async () => (await workbench.slots()).length, SOON).toBeGreaterThanOrEqual(7)
    await workbench.screenshot('words-slots')
  })
})

async function waitForProblems(): Promise<void> {
  await workbench.command('workbench.actions.view.problems')
  await expect.poll(() => problemsOf(workbench), SLOW).not.toEqual([])
}

function journey(name: string, file: string, title: string, walk: () => Promise<void>): void {
  test(title, {timeout: 150_000}, async () => {
    await workbench.openDraft(file)
    await walking(workbench, `words-${name}`, walk)
  })
}
