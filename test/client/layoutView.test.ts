import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {env, type TextDocument, Uri, window, workspace} from 'vscode'
import type {FromPages, KeyedToPages, ToPages} from '../../client/src/layout/layoutMessages'
import {createLayoutView} from '../../client/src/layout/layoutView'
import {printLayout} from '../../client/src/layout/printLayout'
import {createContext, edit, noDismissals, openDraft, startServer} from './desk'
import {EventEmitter, events, files, reset, Selection} from './vscode'

vi.mock('vscode', () => import('./vscode'))

const SOON = {timeout: 5000}
const TEXT = '# 在全县教育工作会议上的讲话\n\n同志们：\n\n## 一、抓好投入\n\n今年投入**XX万元**。\n'

/** What the page was told, and what it says. */
let told: ToPages[]
let say: (message: FromPages) => void
let close: () => void

beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})
afterEach(() => {
  close?.()
  // The next file may be run in the same process.
  Object.assign(window, {activeTextEditor: undefined, visibleTextEditors: []})
})

describe('公文版式预览', () => {
  test('打开就排好，改稿以后再排', async () => {
    const document = openDraft(TEXT)
    await openLayout(document)
    expect(looks()).toEqual(['title', 'salutation', 'heading1', 'body'])
    edit(document, '抓好投入', '抓好落实')
    await vi.waitFor(() => expect(toldOf('layout')).toHaveLength(2), SOON)
    expect(JSON.stringify(toldOf('layout')[1]?.laid.items)).toContain('一、抓好落实')
  })

  test('光标到哪里，预览就到哪里；改稿还没有排好时等一等', async () => {
    const document = openDraft(TEXT)
    await openLayout(document)
    moveCursor(document, TEXT.indexOf('万元'))
    await vi.waitFor(() => expect(toldOf('cursor').at(-1)?.place).toEqual({item: 3, offset: 6}), SOON)
    moveCursor(document, TEXT.indexOf('们'))
    await vi.waitFor(() => expect(toldOf('cursor').at(-1)?.place).toEqual({item: 1, offset: 2}), SOON)
  })

  test('点哪里，光标就到哪里；照旧稿点的不算', async () => {
    const document = openDraft(TEXT)
    await openLayout(document)
    const editor = {selection: undefined as Selection | undefined, revealRange: () => undefined}
    const show = vi.spyOn(window, 'showTextDocument').mockResolvedValue(editor as never)
    say({type: 'picked', place: {item: 3, offset: 4}, version: document.version + 1})
    say({type: 'picked', place: {item: 3, offset: 4}, version: document.version})
    await vi.waitFor(() => expect(editor.selection).toBeDefined(), SOON)
    expect(show).toHaveBeenCalledTimes(1)
    expect(document.offsetAt(editor.selection?.active as never)).toBe(TEXT.indexOf('XX'))
  })

  function looks(): string[] {
    const items = toldOf('layout')[0]?.laid.items ?? []
    return items.map(item => (item.kind === 'table' ? 'table' : item.look))
  }

  function moveCursor(document: TextDocument, offset: number): void {
    const place = document.positionAt(offset)
    const editor = {document, selection: new Selection(place as never, place as never)}
    Object.assign(window, {activeTextEditor: editor, visibleTextEditors: [editor]})
    events.selection.fire({textEditor: editor} as never)
  }
})

describe('打印', () => {
  beforeEach(() => {
    for (const name of ['layout.js', 'layout.css']) files.set(`file:///拟稿/dist/${name}`, name)
  })

  test('在本机，写成一页交给浏览器，关掉 VS Code 就删去', async () => {
    const context = createContext()
    const open = vi.spyOn(env, 'openExternal')
    await printLayout(await startServer(), openDraft(TEXT), context)
    const [address = ''] = open.mock.calls.map(String)
    expect(address).toMatch(/print\.html$/)
    expect(files.get(address)).toContain('今年投入')
    expect(context.subscriptions).toHaveLength(1)
    for (const {dispose} of context.subscriptions) await dispose()
  })

  test('浏览器不在本机的，写到选定的地方，说一声', async () => {
    Object.assign(env, {remoteName: 'ssh-remote'})
    const target = 'file:///稿件/打印.html'
    const ask = vi.spyOn(window, 'showSaveDialog').mockResolvedValue(Uri.parse(target))
    const said = vi.spyOn(window, 'showInformationMessage')
    await printLayout(await startServer(), openDraft(TEXT), createContext())
    Object.assign(env, {remoteName: undefined})
    expect(String(ask.mock.calls[0]?.[0]?.defaultUri)).toBe('file:///稿件/讲话.html')
    expect(files.get(target)).toContain('今年投入')
    expect(said.mock.calls).toEqual([['请用浏览器打开 打印.html 来打印']])
  })

  test('还有待填、设置要先问的，先问一声', async () => {
    vi.spyOn(workspace, 'getConfiguration').mockReturnValue({get: () => true} as never)
    const ask = vi.spyOn(window, 'showWarningMessage').mockResolvedValue(undefined as never)
    const open = vi.spyOn(env, 'openExternal')
    await printLayout(await startServer(), openDraft(TEXT), createContext())
    expect(ask.mock.calls[0]?.[0]).toBe('本稿还有 1 处待填')
    expect(open).not.toHaveBeenCalled()
  })
})

/** Opens the preview and waits until its page was told what to show. */
async function openLayout(document: TextDocument): Promise<void> {
  told = []
  const from = new EventEmitter<FromPages>()
  const gone = new EventEmitter<void>()
  say = from.fire
  close = () => gone.fire()
  const panel = {
    visible: true,
    webview: {
      asWebviewUri: String,
      onDidReceiveMessage: from.event,
      postMessage: async ({key: _, ...message}: KeyedToPages) => told.push(message as ToPages),
    },
    onDidDispose: gone.event,
  }
  vi.spyOn(window, 'createWebviewPanel').mockReturnValue(panel as never)
  const server = await startServer()
  createLayoutView(server, noDismissals(server), createContext()).open(document)
  say({type: 'ready'})
  await vi.waitFor(() => expect(toldOf('layout')).toHaveLength(1), SOON)
}

function toldOf<Type extends ToPages['type']>(type: Type): Extract<ToPages, {type: Type}>[] {
  return told.filter((message): message is Extract<ToPages, {type: Type}> => message.type === type)
}
