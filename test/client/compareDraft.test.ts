import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type TextDocument, Uri, window, workspace} from 'vscode'
import {compareDraft} from '../../client/src/comparing/compareDraft'
import type {FromComparison, KeyedToComparison} from '../../client/src/comparing/compareMessages'
import {item, wordFile} from '../word/import/build'
import {filesIn} from '../word/package'
import {createContext, edit, openDraft, startServer} from './desk'
import {EventEmitter, files, reset, type Selection} from './vscode'

vi.mock('vscode', () => import('./vscode'))

const SOON = {timeout: 5000}
const OLD = '# 在全县教育工作会议上的讲话\n\n同志们：\n\n一、抓好投入\n\n今年投入5万元。\n'
const NEW = OLD.replace('5万元', '6万元')

/** What the page was told, and what it says. */
let told: KeyedToComparison[]
let say: (message: FromComparison) => void
let close: () => void
let isClosed: boolean

beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})
afterEach(() => {
  close?.()
  vi.restoreAllMocks()
})

describe('对照早先的稿子', () => {
  test('选一份，两稿并排；改稿以后再对一遍', async () => {
    const document = openDraft(NEW)
    await compareWith(document, OLD)
    expect(told[0]).toMatchObject({old: '初稿.md', now: '讲话.md', compared: {counts: {changed: 1}}})
    edit(document, '6万元', '5万元')
    await vi.waitFor(() => expect(told).toHaveLength(2), SOON)
    expect(told[1]?.compared.changes).toEqual([])
  })

  test('没有存过的稿件也行', async () => {
    await compareWith(openDraft(NEW, 'untitled:无标题-1'), OLD)
    expect(told[0]?.compared.counts.changed).toBe(1)
  })

  test('点哪里，光标就到哪里；删去的，到它前面的一段；照旧稿点的不算', async () => {
    const document = openDraft(NEW.replace('同志们：\n\n', ''))
    await compareWith(document, OLD)
    const editor = {selection: undefined as Selection | undefined, revealRange: () => undefined}
    const show = vi.spyOn(window, 'showTextDocument').mockResolvedValue(editor as never)
    say({type: 'picked', row: 3, offset: 5, version: document.version + 1})
    say({type: 'picked', row: 3, offset: 4, version: document.version})
    await vi.waitFor(() => expect(cursor()).toBe(document.getText().indexOf('6万元')), SOON)
    expect(show).toHaveBeenCalledTimes(1)
    say({type: 'picked', row: 1, offset: 0, version: document.version})
    await vi.waitFor(() => expect(cursor()).toBe(2), SOON)

    function cursor() {
      return editor.selection && document.offsetAt(editor.selection.active as never)
    }
  })

  test('导出花脸稿，存在稿件旁边', async () => {
    await compareWith(openDraft(NEW), OLD)
    const ask = vi.spyOn(window, 'showSaveDialog').mockResolvedValue(Uri.parse('file:///稿件/花.docx'))
    const write = vi.spyOn(workspace.fs, 'writeFile').mockResolvedValue()
    say({type: 'export'})
    await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1), SOON)
    expect(String(ask.mock.calls[0]?.[0]?.defaultUri)).toBe('file:///稿件/讲话.花脸稿.docx')
    const xml = filesIn(write.mock.calls[0]?.[1] as Uint8Array).get('word/document.xml')
    expect(xml).toContain('<w:delText xml:space="preserve">5</w:delText>')
  })

  test('不选就算了；读不了的说明为什么', async () => {
    const panel = vi.spyOn(window, 'createWebviewPanel')
    const complain = vi.spyOn(window, 'showErrorMessage').mockResolvedValue(undefined as never)
    const server = await startServer()
    await compareDraft(server, openDraft(NEW), createContext())
    for (const name of ['没有.md', '坏.docx']) {
      vi.spyOn(window, 'showOpenDialog').mockResolvedValue([Uri.parse(`file:///稿件/${name}`)])
      files.set('file:///稿件/坏.docx', '不是 Word 文件')
      await compareDraft(server, openDraft(NEW), createContext())
    }
    expect(panel).not.toHaveBeenCalled()
    expect(complain.mock.calls.map(([note]) => note)).toEqual([
      expect.stringContaining('没有.md 未能读入：'),
      expect.stringContaining('“坏.docx”打不开'),
    ])
  })

  test('早先的稿子太长，说明以后关上', async () => {
    const complain = vi.spyOn(window, 'showErrorMessage').mockResolvedValue(undefined as never)
    files.set('file:///稿件/初稿.md', '今天开会。\n'.repeat(60_001))
    await open(openDraft(NEW), '初稿.md', 0)
    await vi.waitFor(() => expect(complain).toHaveBeenCalledTimes(1), SOON)
    expect(complain.mock.calls[0]?.[0]).toBe('“初稿.md”太长，没有对照，请分成几份再来')
    expect(isClosed).toBe(true)
  })

  test('早先的是 Word 文件，自动编号照算', async () => {
    const word = wordFile({body: item('抓好投入', 1)})
    vi.spyOn(workspace.fs, 'readFile').mockResolvedValue(word)
    await open(openDraft('抓好投入\n'), '初稿.docx')
    expect(told[0]?.compared.changes).toEqual([])
  })
})

async function compareWith(document: TextDocument, old: string): Promise<void> {
  files.set('file:///稿件/初稿.md', old)
  await open(document, '初稿.md')
}

/** Opens the panel and waits until its page was told what to show. */
async function open(document: TextDocument, earlier: string, answers = 1): Promise<void> {
  told = []
  isClosed = false
  const from = new EventEmitter<FromComparison>()
  const gone = new EventEmitter<void>()
  say = from.fire
  close = () => gone.fire()
  const panel = {
    visible: true,
    webview: {
      asWebviewUri: String,
      onDidReceiveMessage: from.event,
      postMessage: async (message: KeyedToComparison) => told.push(message),
    },
    onDidDispose: gone.event,
    dispose: () => {
      isClosed = true
    },
  }
  const address = Uri.parse(`file:///稿件/${earlier}`)
  if (!files.has(address.toString())) files.set(address.toString(), 'PK')
  vi.spyOn(window, 'showOpenDialog').mockResolvedValue([address])
  vi.spyOn(window, 'createWebviewPanel').mockReturnValue(panel as never)
  await compareDraft(await startServer(), document, createContext())
  say({type: 'ready'})
  await vi.waitFor(() => expect(told).toHaveLength(answers), SOON)
}
