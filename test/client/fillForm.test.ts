import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type ExtensionContext, type TextDocument, Uri, window} from 'vscode'
import {createFillForm} from '../../client/src/filling/fillForm'
import type {FromPage, ToPage} from '../../client/src/filling/formMessages'
import {announceChange, openDraft, startServer} from './desk'
import {EventEmitter, reset} from './vscode'

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
    const document = await openDraft('今年完成投资XX亿元。')
    await openForm(document)
    announceChange(document)
    say({type: 'answered', answers: {今年完成投资XX亿元: '5'}})
    await vi.waitFor(() => expect(toldOf('blanks')).toHaveLength(2), SOON)
    await vi.waitFor(() => expect(toldOf('checked')).toHaveLength(1), SOON)
  })
})

async function openForm(document: TextDocument): Promise<void> {
  const [said, closed] = [new EventEmitter<FromPage>(), new EventEmitter<undefined>()]
  told = []
  say = said.fire
  close = () => closed.fire(undefined)
  const panel = {
    title: '',
    webview: {
      onDidReceiveMessage: said.event,
      postMessage: (message: ToPage) => told.push(message),
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
