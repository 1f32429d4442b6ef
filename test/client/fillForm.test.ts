import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type TextDocument, Uri, window, workspace} from 'vscode'
import {createFillForm, type FillForm} from '../../client/src/filling/fillForm'
import type {FromPage, KeyedToPage, ToPage} from '../../client/src/filling/formMessages'
import {
  announceRename,
  closeDraft,
  createContext,
  edit,
  noDismissals,
  openDraft,
  saveByHand,
  startServer,
} from './desk'
import {EventEmitter, files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))

const SOON = {timeout: 5000}

/** What the page of the form was told, and what it says. */
let told: ToPage[]
let say: (message: FromPage) => void
let close: () => void
let form: FillForm

beforeEach(reset)
afterEach(() => close())

describe('改稿以后', () => {
  test('马上又在表单里填字，表单照样跟上稿件', async () => {
    const document = openDraft('今年完成投资XX亿元。')
    await openForm(document)
    edit(document, '投资', '总投资')
    say({type: 'answered', answers: {今年完成总投资XX亿元: '5'}})
    await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(2), SOON)
    await vi.waitFor(() => expect(toldOf('checked')).toHaveLength(1), SOON)
  })
})

describe('填的内容跟着它的那一处', () => {
  test('同样的两处，前一处在稿件里填好了，后一处还是后一处；撤销以后各回原处', async () => {
    const document = openDraft('新增XX户。\n\n新增XX户。')
    await openForm(document)
    const [first = '', second = ''] = labels()
    edit(document, 'XX', '3')
    await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(2), SOON)
    expect(labels()).toEqual([first])
    expect(renamed()).toEqual({[second]: first})
    edit(document, '3', 'XX')
    await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(3), SOON)
    expect(renamed()).toEqual({[first]: second})
  })

  function labels(): string[] {
    return (toldOf('blanks').at(-1)?.blanks ?? []).map(({label}) => label)
  }

  function renamed() {
    return toldOf('blanks').at(-1)?.renamed ?? {}
  }
})

describe('从光标处填起', () => {
  test('光标在哪一处，键盘就在哪一项；表单开着时再打开也是', async () => {
    const text = '今年完成投资XX亿元，新增XX户，带动XX人。'
    const document = openDraft(text)
    await openForm(document, text.indexOf('XX户'))
    expect(focused()).toEqual(['新增XX户'])
    await form.open(document, document.positionAt(text.indexOf('XX人')))
    await vi.waitFor(() => expect(focused()).toEqual(['新增XX户', '带动XX人']), SOON)
  })

  function focused(): string[] {
    return toldOf('focus').map(({label}) => label)
  }
})

describe('填入以后', () => {
  test('说填了几处；撤销以后不再这样说', async () => {
    const document = openDraft('今年完成投资XX亿元，新增XX户。')
    await openForm(document)
    say({type: 'apply', answers: {今年完成投资XX亿元: '5'}})
    await vi.waitFor(() => expect(notes()).toEqual(['已填写 1 处']), SOON)
    edit(document, '5', 'XX')
    expect(notes()).toEqual(['已填写 1 处', ''])
  })

  test('看着不对而写稿人说就是这样的，不再算待填；撤销以后又是待填', async () => {
    vi.spyOn(window, 'showWarningMessage').mockImplementation(async (_, __, yes) => yes as never)
    const document = openDraft('全年增长XX%，新增XX户。')
    await openForm(document)
    say({type: 'apply', answers: {'全年增长XX%': '十'}})
    await vi.waitFor(() => expect(labels()).toEqual(['新增XX户']), SOON)
    edit(document, '十', 'XX')
    await vi.waitFor(() => expect(labels()).toHaveLength(2), SOON)
  })

  test('填进去的本身就是待填的符号，仍是待填', async () => {
    vi.spyOn(window, 'showWarningMessage').mockImplementation(async (_, __, yes) => yes as never)
    const document = openDraft('全年增长XX%，新增XX户。')
    await openForm(document)
    say({type: 'apply', answers: {'全年增长XX%': '**'}})
    await vi.waitFor(() => expect(document.getText()).toContain('**'), SOON)
    await vi.waitFor(() => expect(toldOf('blanks').length).toBeGreaterThan(1), SOON)
    expect(labels()).toHaveLength(2)
  })

  function notes(): string[] {
    return toldOf('note').map(({text}) => text)
  }

  function labels(): string[] {
    return (toldOf('blanks').at(-1)?.blanks ?? []).map(({label}) => label)
  }
})

describe('稿件不在原处了', () => {
  test('改名、移到别的文件夹以后，表单还填得了', async () => {
    const document = openDraft('今年完成投资XX亿元。', 'file:///稿件/讲话.md')
    await openForm(document)
    closeDraft(document)
    const moved = openDraft(document.getText(), 'file:///定稿/讲话.md')
    announceRename('file:///稿件', 'file:///定稿')
    await vi.waitFor(() => expect(toldOf('blanks').at(-1)?.draft).toBe('file:///定稿/讲话.md'), SOON)
    say({type: 'apply', answers: {今年完成投资XX亿元: '5'}})
    await vi.waitFor(() => expect(moved.getText()).toBe('今年完成投资5亿元。'), SOON)
  })

  test('没有存过的稿件存成文件以后，表单还填得了', async () => {
    const document = openDraft('今年完成投资XX亿元。', 'untitled:Untitled-1')
    await openForm(document)
    const saved = openDraft(`${document.getText()}\n`, 'file:///稿件/讲话.md')
    saveByHand(saved)
    closeDraft(document)
    await vi.waitFor(() => expect(toldOf('blanks').at(-1)?.draft).toBe('file:///稿件/讲话.md'), SOON)
    say({type: 'apply', answers: {今年完成投资XX亿元: '5'}})
    await vi.waitFor(() => expect(saved.getText()).toBe('今年完成投资5亿元。\n'), SOON)
  })

  test.each(['untitled:Untitled-1', 'file:///稿件/讲话.md'])(
    '%s 丢弃了，填的内容仍存得下来',
    async address => {
      const document = openDraft('今年完成投资XX亿元。', address)
      await openForm(document)
      closeDraft(document)
      files.clear()
      vi.spyOn(window, 'showSaveDialog').mockResolvedValue(Uri.parse('file:///填写内容.json'))
      say({type: 'save', answers: {今年完成投资XX亿元: '5'}})
      await vi.waitFor(
        () => expect(files.get('file:///填写内容.json')).toContain('"今年完成投资XX亿元": "5"'),
        SOON,
      )
      expect(toldOf('note').map(({text}) => text)).toEqual(['稿件已不在原处', '已存入 填写内容.json'])
      expect(workspace.textDocuments).toEqual([])
    },
  )

  test('重启以后，没有存过的稿件比表单回来得晚，表单接着用', async () => {
    const document = openDraft('今年完成投资XX亿元。', 'untitled:Untitled-1')
    await openForm(document)
    closeDraft(document)
    say({type: 'ready'})
    await vi.waitFor(() => expect(toldOf('note')).toEqual([{type: 'note', text: '稿件已不在原处'}]), SOON)
    openDraft('今年完成投资XX亿元。', 'untitled:Untitled-1')
    await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(2), SOON)
    expect(toldOf('note').at(-1)?.text).toBe('')
  })
})

async function openForm(document: TextDocument, at = 0): Promise<void> {
  const [said, closed] = [new EventEmitter<FromPage>(), new EventEmitter<undefined>()]
  // What an earlier form still says is not for this one.
  const own: ToPage[] = []
  told = own
  say = said.fire
  close = () => closed.fire(undefined)
  const panel = {
    title: '',
    visible: true,
    webview: {
      onDidReceiveMessage: said.event,
      html: '',
      // The page listens only to what has the key it was made with.
      postMessage({key, ...message}: KeyedToPage) {
        if (this.html.includes(`data-key="${key}"`)) own.push(message as ToPage)
      },
      asWebviewUri: String,
    },
    onDidDispose: closed.event,
    dispose: close,
    reveal: () => undefined,
  }
  vi.spyOn(window, 'createWebviewPanel').mockReturnValue(panel as never)
  const server = await startServer()
  form = createFillForm(server, noDismissals(server), createContext())
  await form.open(document, document.positionAt(at))
  say({type: 'ready'})
  await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(1), SOON)
}

function toldOf<Type extends ToPage['type']>(type: Type): Extract<ToPage, {type: Type}>[] {
  return told.filter(message => message.type === type) as Extract<ToPage, {type: Type}>[]
}
