import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

/** Everything in it that the rules would report, were it a speech. */
const README = `# 表格工具

## 安装

\`\`\`sh
npm install table-tool
\`\`\`

## 一、使用

- 用 \`convert\` 命令,把 CSV 转成 JSON
- 路径写在XX处

三、卸载

运行 \`npm uninstall table-tool\`
`
const SPEECH = `在全县春季造林会议上的讲话

同志们：

今天召开这次会议，主要任务是部署春季造林工作，总结去年的经验，分析今年的形势，明确各乡镇、各部门的任务和时限，动员全县上下抓住土壤解冻以后、苗木发芽以前的有利时机，集中人力物力，把今年的造林任务一次完成，不留尾巴。下面，我讲三点意见。

一、提高认识，增强责任感

去年全县完成造林XX万亩，成绩来之不易。一是任务要落实。二是措施要到位。三是责任要压实。

三、加强领导，确保成效

各乡镇要把造林工作摆上重要日程。
`
/** “一、提高认识。\n二、狠抓落实。\n” in GB18030. */
const GB18030 = [
  0xd2, 0xbb, 0xa1, 0xa2, 0xcc, 0xe1, 0xb8, 0xdf, 0xc8, 0xcf, 0xca, 0xb6, 0xa1, 0xa3, 0x0a, 0xb6, 0xfe, 0xa1,
  0xa2, 0xba, 0xdd, 0xd7, 0xa5, 0xc2, 0xe4, 0xca, 0xb5, 0xa1, 0xa3, 0x0a,
]
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'README.md': README,
  '说明.md': README,
  '讲话.txt': SPEECH,
  '旧稿.txt': Uint8Array.from(GB18030),
}
const LEFT_ALONE = '未按公文检查'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('哪些文件按公文检查', () => {
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nigao-scope-'))
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
    workbench = await openWorkbench(new Map(Object.keys(FILES).map(name => [name, join(folder, name)])))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('程序的 README 安安静静，点一下状态栏才检查', async () => {
    await workbench.openDraft('README.md')
    await expect.poll(workbench.statusBar, SLOW).toContain(`${LEFT_ALONE}：像程序说明`)
    await workbench.command('nigao.outline.focus')
    expect(await workbench.outline()).toEqual([])
    await workbench.screenshot('scope-readme-quiet')
    await workbench.page.locator('.statusbar-item', {hasText: LEFT_ALONE}).click()
    await expect.poll(workbench.slotsInStatusBar, SOON).toBeGreaterThan(0)
    await expect.poll(async () => (await workbench.slots()).length, SOON).toBeGreaterThan(0)
    await expect.poll(async () => (await workbench.outline()).length, SOON).toBeGreaterThan(0)
    await workbench.command('workbench.actions.view.problems')
    await expect.poll(async () => (await workbench.problems()).length, SOON).toBeGreaterThan(0)
    await workbench.screenshot('scope-readme-awake')
    expect(workbench.read('README.md').toString()).toBe(README)
  })

  test('点一下就查，自带的大纲随即有小标题，不等下一次编辑', async () => {
    await workbench.openDraft('说明.md')
    await expect.poll(workbench.statusBar, SLOW).toContain(LEFT_ALONE)
    await workbench.command('outline.focus')
    await expect.poll(builtInOutline, SOON).toContain('## 安装')
    await workbench.page.locator('.statusbar-item', {hasText: LEFT_ALONE}).click()
    await expect.poll(builtInOutline, SOON).toContain('拟稿')
    await workbench.screenshot('scope-built-in-outline')
  })

  test('规则说明在前时，状态栏说的还是后面的稿件', async () => {
    await workbench.openDraft('讲话.txt')
    const slots = await workbench.slotsOnceRead()
    await workbench.command('workbench.actions.view.problems')
    const link = workbench.page.locator('.markers-panel .monaco-list-row a', {hasText: '小标题序号'}).first()
    await link.click({modifiers: ['Control'], timeout: SLOW.timeout})
    await workbench.page
      .locator('.tab.active', {hasText: 'headingSequence.md'})
      .waitFor({timeout: SOON.timeout})
    await workbench.page.waitForTimeout(2000)
    expect(await workbench.statusBar()).not.toContain(LEFT_ALONE)
    expect(await workbench.slotsInStatusBar()).toBe(slots)
    await workbench.screenshot('scope-rule-page')
    await workbench.page.locator('.tab[data-resource-name="讲话.txt"]').click()
  })

  test('同一个窗口里粘贴一篇讲话，全文检查', async () => {
    await workbench.command('workbench.action.files.newUntitledFile')
    await workbench.focusEditor()
    expect(await workbench.statusBar()).not.toContain(LEFT_ALONE)
    await workbench.page.keyboard.insertText(SPEECH)
    await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(1)
    await workbench.command('nigao.outline.focus')
    await expect.poll(async () => (await workbench.outline()).length, SOON).toBeGreaterThan(2)
    await workbench.screenshot('scope-untitled-plain-text')
  })

  test('纯文本的讲话有问题、提纲和待填', async () => {
    await workbench.openDraft('讲话.txt')
    expect(await workbench.slotsOnceRead()).toBe(1)
    await workbench.command('nigao.outline.focus')
    await expect.poll(async () => (await workbench.outline()).length, SOON).toBeGreaterThan(2)
    await expect.poll(async () => (await workbench.slots()).length, SOON).toBeGreaterThan(0)
    await workbench.command('workbench.actions.view.problems')
    await expect
      .poll(async () => (await workbench.problems()).map(({text}) => text).join(), SOON)
      .toContain('应')
    await workbench.command('workbench.action.closePanel')
    await expect.poll(linesOnScreen, SOON).toBeGreaterThan(SPEECH.split('\n').length)
    await workbench.screenshot('scope-text-speech')
  })

  test('新文件里输入 jianghua，按 Tab 就是讲话稿框架，标题前没有 Markdown 的记号', async () => {
    await workbench.command('workbench.action.files.newUntitledFile')
    await workbench.focusEditor()
    await workbench.page.keyboard.type('jianghua')
    await workbench.press('Tab')
    await expect.poll(workbench.slotsInStatusBar, SLOW).toBeGreaterThan(5)
    await workbench.screenshot('scope-frame-by-tab')
    expect(await workbench.page.locator('.editor-instance .view-line').allTextContents()).toContain(
      '在【待补：会议名称】上的讲话',
    )
  })

  test('没有打开稿件时，插入框架就新建一份', async () => {
    await workbench.command('nigao.insertSnippet')
    await expect.poll(async () => (await workbench.pickerRows()).length, SLOW).toBeGreaterThan(5)
    await workbench.screenshot('scope-frames')
    expect((await workbench.pickerRows()).map(({text}) => text).join()).not.toContain('bold')
    await workbench.acceptPicker()
    await expect.poll(workbench.slotsInStatusBar, SLOW).toBeGreaterThan(5)
  })

  test('读错编码的文件什么也不报，只问一次要不要重新打开', async () => {
    await workbench.openDraft('旧稿.txt')
    await expect.poll(async () => (await workbench.messages()).length, SLOW).toBe(1)
    expect((await workbench.messages())[0]?.buttons).toEqual(['用正确的编码重新打开'])
    expect(await workbench.statusBar()).toContain(`${LEFT_ALONE}：乱码`)
    await workbench.screenshot('scope-encoding')
    await workbench.page.locator('.notifications-toasts .monaco-button').click()
    await expect.poll(workbench.statusBar, SLOW).toContain('GB18030')
    await expect.poll(workbench.statusBar, SOON).toContain('字')
    await workbench.screenshot('scope-encoding-right')
  })
})

function builtInOutline(): Promise<string> {
  return workbench.page.locator('.outline-pane .monaco-list').innerText()
}

/** A paragraph that is wrapped takes several. */
function linesOnScreen(): Promise<number> {
  return workbench.page.locator('.editor-instance .view-line').count()
}
