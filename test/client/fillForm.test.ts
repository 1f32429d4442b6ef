import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type ExtensionContext, type TextDocument, Uri, window, workspace} from 'vscode'
import {createFillForm} from '../../client/src/filling/fillForm'
import type {FromPage, KeyedToPage, ToPage} from '../../client/src/filling/formMessages'
import {announceRename, closeDraft, edit, openDraft, saveByHand, startServer} from './desk'
import {EventEmitter, files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))

const SOON = {timeout: 5000}

/** What the page of the form was told, and what it says. */
let told: ToPage[]
let say: (message: FromPage) => void
let close: () => void

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

async function openForm(document: TextDocument): Promise<void> {
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
  const context = {extensionUri: Uri.parse('file:///拟稿'), subscriptions: []} as unknown as ExtensionContext
  await createFillForm(await startServer(), context).open(document)
  say({type: 'ready'})
  await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(1), SOON)
}

function toldOf<Type extends ToPage['type']>(type: Type): Extract<ToPage, {type: Type}>[] {
  return told.filter(message => message.type === type) as Extract<ToPage, {type: Type}>[]
}
