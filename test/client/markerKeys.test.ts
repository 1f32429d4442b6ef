import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {commands, type TextDocument, window} from 'vscode'
import {bindMarkerKeys} from '../../client/src/writing/markerKeys'
import {createContext, openDraft, startServer} from './desk'
import {type Document, events, Position, type Range, reset, Selection} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)
afterEach(() => {
  for (const {dispose} of context.subscriptions.splice(0)) dispose()
  vi.restoreAllMocks()
})

const context = createContext()

/** What VS Code is told of the keys, and how it is asked for a plain key. */
const KEYS = 'nigao.markerKeys'

test('光标停在小标题行末，先问好；换行以后写上下一个序号，与换行算一步', async () => {
  const desk = await sitDown('一、加强领导')
  desk.rest()
  await vi.waitFor(() => expect(desk.run).toHaveBeenCalledWith('setContext', KEYS, 'enter'))
  await desk.enter()
  expect(desk.text()).toBe('一、加强领导\n二、')
  expect(desk.undo).toEqual([{undoStopBefore: false, undoStopAfter: false}])
})

test('空序号上 Enter 去掉序号和刚换的行', async () => {
  const desk = await sitDown('一、加强领导\n二、')
  await desk.enter()
  expect(desk.text()).toBe('一、加强领导\n')
})

test('空序号上的三个键归我们，离开以后都还给 VS Code', async () => {
  const desk = await sitDown('一、加强领导\n\n（一）抓排查\n\n（二）')
  desk.rest()
  await vi.waitFor(() => expect(desk.run).toHaveBeenCalledWith('setContext', KEYS, 'enter indent outdent'))
  desk.moveTo(0, 2)
  await vi.waitFor(() => expect(desk.run).toHaveBeenLastCalledWith('setContext', KEYS, ''))
  desk.moveTo(4, 3)
  await desk.press('nigao.outdentMarker')
  expect(desk.text()).toBe('一、加强领导\n\n（一）抓排查\n\n二、')
})

test('没有可写的，Enter 只是换行，Tab 是平常的 Tab', async () => {
  const desk = await sitDown('各级要亲自抓。')
  await desk.press('nigao.indentMarker')
  await desk.enter()
  expect(desk.run.mock.calls).toEqual([['tab']])
  expect(desk.text()).toBe('各级要亲自抓。\n')
})

test('服务器迟迟不答，Enter 只是换行，不误输入', async () => {
  const desk = await sitDown('一、加强领导', async () => new Promise<never>(() => undefined))
  const pressed = desk.enter()
  desk.type('甲')
  await pressed
  expect(desk.text()).toBe('一、加强领导\n甲')
})

test('改动还在路上时又输入了字，序号仍在它前面', async () => {
  const desk = await sitDown('一是抓排查。')
  desk.refuseOnce(() => desk.type('抓整治。'))
  await desk.enter()
  expect(desk.text()).toBe('一是抓排查。\n二是抓整治。')
})

test('只读的稿件一字不动，说明不能改', async () => {
  const desk = await sitDown('一、加强领导\n\n（一）抓排查\n\n（二）')
  const said = vi.spyOn(window, 'setStatusBarMessage')
  desk.lock()
  await desk.press('nigao.outdentMarker')
  expect(desk.text()).toBe('一、加强领导\n\n（一）抓排查\n\n（二）')
  expect(said).toHaveBeenCalledExactlyOnceWith('这份稿件以只读方式打开，不能改', expect.any(Number))
})

/** An editor with a draft, its caret at the end of the text. */
async function sitDown(initial: string, ask?: () => Promise<undefined>) {
  const server = await startServer()
  const document = openDraft(initial)
  const own = document as unknown as Document
  const end = () => own.positionAt(own.getText().length)
  const undo: unknown[] = []
  let refusal: (() => void) | undefined
  let isLocked = false
  const editor = {
    document,
    selections: [0],
    selection: caretAt(end()),
    async edit(build: (edit: object) => void, stops?: object): Promise<boolean> {
      if (refusal) {
        refusal()
        refusal = undefined
        return false
      }
      undo.push(stops)
      if (isLocked) return true
      build({replace: (range: Range, text: string) => own.replace(range, text)})
      return true
    },
  }
  vi.spyOn(window, 'activeTextEditor', 'get').mockReturnValue(editor as never)
  const run = vi.spyOn(commands, 'executeCommand').mockResolvedValue(undefined)
  const registered = new Map<string, () => Promise<void>>()
  vi.spyOn(commands, 'registerCommand').mockImplementation((name, act) => {
    registered.set(name, act as () => Promise<void>)
    return {dispose: () => undefined}
  })
  bindMarkerKeys(ask ? {...server, ask} : server, context)
  const rest = () => events.selection.fire({})
  return {
    run,
    rest,
    text: () => (document as TextDocument).getText(),
    undo,
    press,
    type,
    /** VS Code breaks the line before our command comes. */
    enter() {
      type('\n')
      return press('nigao.continueNumbering')
    },
    moveTo(line: number, character: number) {
      editor.selection = caretAt(new Position(line, character))
      rest()
    },
    /** VS Code reports changes of what is open for reading only as made. */
    lock() {
      isLocked = true
    },
    refuseOnce: (meanwhile: () => void) => {
      refusal = meanwhile
    },
  }

  function press(command: string): Promise<void> {
    return registered.get(command)?.() ?? Promise.reject(new Error(command))
  }

  function type(words: string): void {
    own.replaceAt(own.getText().length, own.getText().length, words)
    editor.selection = caretAt(end())
  }
}

function caretAt(position: Position) {
  return Object.assign(new Selection(position, position), {isEmpty: true})
}
