import {beforeEach, describe, expect, test, vi} from 'vitest'
import {env, Uri, window, workspace} from 'vscode'
import {writeBack} from '../../client/src/word/writeBack'
import {p, wordFile} from '../word/import/build'
import {remarksIn} from '../word/review/marks'
import {openDraft, startServer} from './desk'
import {FileSystemError, files, reset, TabInputCustom} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const SOURCE = Uri.parse('file:///稿件/来稿.docx')
const TARGET = 'file:///稿件/来稿.意见.docx'
const WORD = wordFile({body: p('同志们:') + p('今年投资XX亿元。')})

/** The file lies at its place; gives what is written, by address, and what is said. */
function lay(bytes: Uint8Array) {
  files.set(SOURCE.toString(), 'PK')
  vi.spyOn(workspace.fs, 'readFile').mockResolvedValue(bytes)
  const write = vi.spyOn(workspace.fs, 'writeFile').mockResolvedValue()
  const say = vi.spyOn(window, 'showInformationMessage')
  return {
    written: () => new Map(write.mock.calls.map(([uri, content]) => [String(uri), content])),
    said: () => say.mock.calls.map(([note]) => note),
  }
}

describe('把意见写回 Word', () => {
  test('写在旁边的一份，批注在那几个字上，原件不动', async () => {
    const {written, said} = lay(WORD)
    await writeBack(await startServer(), SOURCE, undefined)
    expect([...written().keys()]).toEqual([TARGET])
    expect(remarksIn(written().get(TARGET) ?? new Uint8Array()).map(({words}) => words)).toEqual([':', 'XX'])
    expect(said()).toEqual(['已写好 来稿.意见.docx：批注 2 条，修订 1 处'])
  })

  test('旁边已有的不盖掉，换一个名称', async () => {
    const {written} = lay(WORD)
    files.set(TARGET, '别人的')
    await writeBack(await startServer(), SOURCE, undefined)
    expect([...written().keys()]).toEqual(['file:///稿件/来稿.意见-2.docx'])
  })

  test.each(['file:///稿件/来稿.md', 'file:///稿件/来稿-2.md', 'untitled:/稿件/来稿.md'])(
    '开着的是 %s，查的是它的来稿',
    async address => {
      const {written} = lay(WORD)
      await writeBack(await startServer(), undefined, openDraft('同志们：\n', address))
      expect([...written().keys()]).toEqual([TARGET])
    },
  )

  test('打开着 Word 文件的页面，查它；没有来稿的，请写稿人选', async () => {
    const {written} = lay(WORD)
    const server = await startServer()
    const choose = vi.spyOn(window, 'showOpenDialog')
    await writeBack(server, undefined, openDraft('同志们：\n', 'file:///稿件/讲话.md'))
    await writeBack(server, undefined, undefined)
    expect(choose).toHaveBeenCalledTimes(2)
    expect(written().size).toBe(0)
    const input = new TabInputCustom(SOURCE as never, 'nigao.word')
    Object.assign(window.tabGroups.activeTabGroup, {activeTab: {label: '来稿.docx', input}})
    await writeBack(server, undefined, undefined)
    expect([...written().keys()]).toEqual([TARGET])
    Object.assign(window.tabGroups.activeTabGroup, {activeTab: undefined})
  })

  test('写好以后可以打开', async () => {
    lay(WORD)
    vi.spyOn(window, 'showInformationMessage').mockResolvedValueOnce('打开' as never)
    const open = vi.spyOn(env, 'openExternal')
    await writeBack(await startServer(), SOURCE, undefined)
    expect(open.mock.calls.map(String)).toEqual([TARGET])
  })

  test('没有问题的不写', async () => {
    const {written, said} = lay(wordFile({body: p('同志们：')}))
    await writeBack(await startServer(), SOURCE, undefined)
    expect(written().size).toBe(0)
    expect(said()).toEqual(['来稿.docx 没有发现问题，没有另写'])
  })

  test('读不了的、写不成的说明原因', async () => {
    const {written} = lay(new TextEncoder().encode('{\\rtf1'))
    const complaint = vi.spyOn(window, 'showErrorMessage')
    const server = await startServer()
    await writeBack(server, SOURCE, undefined)
    expect(complaint.mock.calls).toEqual([[expect.stringMatching(/^“来稿.docx”是 RTF 文件，请/)]])
    lay(WORD)
    vi.spyOn(workspace.fs, 'writeFile').mockRejectedValueOnce(new FileSystemError('NoPermissions'))
    complaint.mockResolvedValueOnce('重试' as never)
    await writeBack(server, SOURCE, undefined)
    expect(complaint.mock.calls.at(-1)).toEqual(['来稿.意见.docx 未能保存：没有权限', '重试'])
    expect(written().size).toBe(1)
  })
})
