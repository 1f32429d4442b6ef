import {beforeEach, describe, expect, test, vi} from 'vitest'
import {Uri, window, workspace} from 'vscode'
import {importWord} from '../../client/src/word/importWord'
import {item, kind, list, p, wordFile} from '../word/import/build'
import {startServer} from './desk'
import {files, reset, TabInputCustom} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const SOURCE = Uri.parse('file:///稿件/来稿.docx')
const WORD = wordFile({
  numbering: kind(1, [['chineseCounting', '%1、']]) + list(1, 1),
  body: item('总体情况', 1) + item('工作任务', 1),
})
const DRAFT = '一、总体情况\n\n二、工作任务\n'

/** The file lies at its place; gives the drafts that are open then, by address. */
function lay(bytes: Uint8Array) {
  files.set(SOURCE.toString(), 'PK')
  vi.spyOn(workspace.fs, 'readFile').mockResolvedValue(bytes)
  return () => Object.fromEntries(workspace.textDocuments.map(draft => [String(draft.uri), draft.getText()]))
}

describe('从 Word 导入', () => {
  test('成为旁边一份还没有保存的稿件，Word 文件不动', async () => {
    const drafts = lay(WORD)
    const say = vi.spyOn(window, 'setStatusBarMessage')
    await importWord(await startServer(), SOURCE)
    expect(drafts()).toEqual({'untitled:/稿件/来稿.md': DRAFT})
    expect(files.get(SOURCE.toString())).toBe('PK')
    expect(say.mock.calls.map(([note]) => note)).toEqual(['已导入 来稿.docx，还没有保存'])
  })

  test('旁边已有同名的稿件，换一个名称', async () => {
    const drafts = lay(WORD)
    files.set('file:///稿件/来稿.md', '别人的')
    const server = await startServer()
    await importWord(server, SOURCE)
    await importWord(server, SOURCE)
    expect(Object.keys(drafts())).toEqual(['untitled:/稿件/来稿-2.md', 'untitled:/稿件/来稿-3.md'])
    expect(files.get('file:///稿件/来稿.md')).toBe('别人的')
  })

  test('打开着 Word 文件的页面，导入它；没有就请写稿人选', async () => {
    const drafts = lay(WORD)
    const server = await startServer()
    const choose = vi.spyOn(window, 'showOpenDialog')
    await importWord(server)
    expect(choose).toHaveBeenCalledTimes(1)
    expect(drafts()).toEqual({})
    const input = new TabInputCustom(SOURCE as never, 'nigao.word')
    Object.assign(window.tabGroups.activeTabGroup, {activeTab: {label: '来稿.docx', input}})
    await importWord(server)
    expect(Object.keys(drafts())).toEqual(['untitled:/稿件/来稿.md'])
    Object.assign(window.tabGroups.activeTabGroup, {activeTab: undefined})
  })

  test('有没有导入的，问要不要看', async () => {
    lay(wordFile({body: p('同志们：'), more: {'word/vbaProject.bin': ''}}))
    const say = vi.spyOn(window, 'showInformationMessage').mockResolvedValueOnce('查看' as never)
    await importWord(await startServer(), SOURCE)
    const note = '已导入 来稿.docx，有些内容没有导入'
    expect(say.mock.calls).toEqual([
      [note, '查看'],
      [note, {modal: true, detail: '宏没有导入，也没有运行。'}],
    ])
  })

  test('有网页残留的问一声，整理了就没有', async () => {
    const drafts = lay(wordFile({body: p('打印 关闭') + p('同志们：') + p('今天开会，部署春耕生产。')}))
    const ask = vi
      .spyOn(window, 'showInformationMessage')
      .mockImplementation(async (_, ...actions) => actions[0] as never)
    await importWord(await startServer(), SOURCE)
    expect(ask.mock.calls.map(([note]) => note)).toEqual(['导入的内容里有 1 处网页残留 · 1 处多余的空白'])
    expect(drafts()).toEqual({'untitled:/稿件/来稿.md': '同志们：\n\n今天开会，部署春耕生产。\n'})
  })

  test.each([
    ['别的格式', new TextEncoder().encode('{\\rtf1'), /^“来稿.docx”是 RTF 文件，请/],
    ['损坏', WORD.subarray(0, 100), /^“来稿.docx”打不开，不是 Word 文件或者已经损坏，请/],
  ])('%s的说明怎么办', async (_, bytes, sentence) => {
    const drafts = lay(bytes)
    const say = vi.spyOn(window, 'showErrorMessage')
    await importWord(await startServer(), SOURCE)
    expect(say.mock.calls.map(([note]) => note)).toEqual([expect.stringMatching(sentence)])
    expect(drafts()).toEqual({})
  })

  test('太大的不读，读不了的说明', async () => {
    const drafts = lay(WORD)
    vi.spyOn(workspace.fs, 'stat').mockResolvedValueOnce({size: 500_000_000} as never)
    const say = vi.spyOn(window, 'showErrorMessage')
    const server = await startServer()
    await importWord(server, SOURCE)
    files.delete(SOURCE.toString())
    await importWord(server, SOURCE)
    expect(say.mock.calls.map(([note]) => note)).toEqual([
      expect.stringMatching(/^“来稿.docx”太大，没有读，请/),
      '“来稿.docx”读不了：已不在原处',
    ])
    expect(drafts()).toEqual({})
  })
})
