import {beforeEach, describe, expect, test, vi} from 'vitest'
import {commands, env, Uri, window, workspace} from 'vscode'
import {exportWord} from '../../client/src/word/exportWord'
import {openDraft, startServer} from './desk'
import {FileSystemError, files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const DRAFT = '# 在全县教育工作会议上的讲话\n\n同志们：\n\n一、抓好投入\n\n今年投入XX万元。\n'
const TARGET = 'file:///稿件/定稿.docx'

describe('导出 Word', () => {
  test('默认在稿件旁边，用稿件的名称；选定了就写，说一声', async () => {
    const {asked, said} = choose(TARGET)
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(asked()).toBe('file:///稿件/讲话.docx')
    expect(files.get(TARGET)).toMatch(/^PK/)
    expect(said()).toEqual(['已导出 定稿.docx，还有 1 处待填，已标黄'])
  })

  test('没有存过的用标题作名称', async () => {
    Object.assign(workspace, {workspaceFolders: [{uri: Uri.parse('file:///稿件')}]})
    const {asked} = choose(TARGET)
    await exportWord(await startServer(), openDraft(DRAFT, 'untitled:Untitled-1'))
    expect(asked()).toBe('file:///稿件/在全县教育工作会议上的讲话.docx')
    Object.assign(workspace, {workspaceFolders: undefined})
  })

  test('可以选台前朗读件；没有说明读音的字说出来；不选就什么也不做', async () => {
    const {said} = choose(TARGET, undefined, '台前朗读件')
    await exportWord(await startServer(), openDraft(`---\n注音: 单，厍\n---\n\n${DRAFT}厍局长和单局长。\n`))
    expect(said()).toEqual([
      '已导出 定稿.docx，还有 1 处待填，已标黄；没有给“单”注音：读音不止一种，或者字表里没有，请在文首的“注音”里写明',
    ])
    const {asked} = choose(TARGET, undefined, '')
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(asked()).toBeUndefined()
  })

  test('设置里定了版式就不问；公文缺版头的说出来', async () => {
    const {said} = choose(TARGET, undefined, '')
    vi.spyOn(workspace, 'getConfiguration').mockReturnValue({
      get: (name: string) => (name === 'exportProfile' ? 'official' : undefined),
    } as never)
    await exportWord(await startServer(), openDraft(`---\n版头: 清河市人民政府文件\n---\n\n${DRAFT}`))
    expect(said()).toEqual([
      '已导出 定稿.docx，还有 1 处待填，已标黄；文首没有写发文字号、印发机关、印发日期，没有印',
    ])
  })

  test('没有选地方，什么也不写', async () => {
    const {said} = choose(undefined)
    await exportWord(await startServer(), openDraft(DRAFT))
    expect([...files.keys()].filter(path => path.endsWith('.docx'))).toEqual([])
    expect(said()).toEqual([])
  })

  test('没有写成的说明原因，可以重试', async () => {
    choose(TARGET)
    vi.spyOn(workspace.fs, 'writeFile').mockRejectedValueOnce(new FileSystemError('NoPermissions'))
    const complaint = vi.spyOn(window, 'showErrorMessage').mockResolvedValue('重试' as never)
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(complaint.mock.calls).toEqual([['定稿.docx 未能保存：没有权限', '重试']])
    expect(files.get(TARGET)).toMatch(/^PK/)
  })
})

describe('导出以后', () => {
  test('在本机的可以打开，也可以打开所在文件夹', async () => {
    choose(TARGET, '打开')
    const open = vi.spyOn(env, 'openExternal')
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(open.mock.calls.map(String)).toEqual([TARGET])
    choose(TARGET, '打开所在文件夹')
    const run = vi.spyOn(commands, 'executeCommand')
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(run.mock.calls.map(String)).toEqual([`revealFileInOS,${TARGET}`])
  })

  test.each([
    ['远程的', 'ssh-remote', TARGET],
    ['虚拟的', undefined, 'vscode-vfs:/稿件/定稿.docx'],
  ])('%s只说写好了', async (_, remoteName, target) => {
    Object.assign(env, {remoteName})
    const {buttons} = choose(target)
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(buttons()).toEqual([])
    Object.assign(env, {remoteName: undefined})
  })
})

describe('设置 nigao.placeholder.blockExport', () => {
  test('还有待填的先列出来问；不点头就不导出', async () => {
    const {asked, questions} = block(undefined)
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(questions()).toEqual([['本稿还有 1 处待填', '一、抓好投入：今年投入XX万元']])
    expect(asked()).toBeUndefined()
  })

  test('仍要导出的照样导出；没有待填的不问', async () => {
    const {questions} = block('仍要导出')
    await exportWord(await startServer(), openDraft(DRAFT))
    expect(files.get(TARGET)).toMatch(/^PK/)
    await exportWord(await startServer(), openDraft(DRAFT.replace('XX', '9'), 'file:///稿件/乙.md'))
    expect(questions()).toHaveLength(1)
  })

  function block(answer: string | undefined) {
    vi.spyOn(workspace, 'getConfiguration').mockReturnValue({get: () => true} as never)
    const asked = vi.spyOn(window, 'showWarningMessage').mockResolvedValue(answer as never)
    const questions = () =>
      asked.mock.calls.map(([question, options]) => [question, (options as {detail?: string}).detail])
    return {...choose(TARGET), questions}
  }
})

/** The writer takes this layout, saves it there and presses this button; the place that was offered, what was said, and the buttons. */
function choose(target: string | undefined, button?: string, layout = '公文版式') {
  const picker = vi.spyOn(window, 'showQuickPick')
  picker
    .mockReset()
    .mockImplementation(async items => (items as {label: string}[]).find(({label}) => label === layout))
  const dialog = vi.spyOn(window, 'showSaveDialog')
  dialog.mockReset().mockResolvedValue(target === undefined ? undefined : Uri.parse(target))
  const message = vi.spyOn(window, 'showInformationMessage')
  message.mockReset().mockImplementation(async (_, ...actions) => {
    const offered = actions as unknown as {title: string}[]
    return offered.find(({title}) => title === button) as never
  })
  return {
    asked: () => dialog.mock.calls[0]?.[0]?.defaultUri?.toString(),
    said: () => message.mock.calls.map(([note]) => note),
    buttons: () => message.mock.calls.flatMap(([, ...actions]) => actions),
  }
}
