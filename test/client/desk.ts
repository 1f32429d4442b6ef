import {vi} from 'vitest'
import {
  type ExtensionContext,
  type TextDocument,
  TextDocumentSaveReason,
  Uri as VsUri,
  window,
  workspace,
} from 'vscode'
import {createDismissals, type Dismissals} from '../../client/src/filling/dismissals'
import type {Server} from '../../client/src/serverProcess'
import {PULLING_CLIENT, startSession} from '../lsp/session'
import {Document, events, files, Uri} from './vscode'

const documents = workspace.textDocuments as unknown as Document[]

/** A draft that lies on the disk and is open, unless it is `untitled:`, which is only open. */
export function openDraft(text: string, address = 'file:///稿件/讲话.md'): TextDocument {
  const uri = Uri.parse(address)
  const draft = new Document(uri, text)
  if (!draft.isUntitled) files.set(address, text)
  documents.push(draft)
  events.open.fire(draft)
  return draft as unknown as TextDocument
}

/** The writer closes the tab of the draft. */
export function closeDraft(document: TextDocument): void {
  const closed = document as unknown as Document
  documents.splice(documents.indexOf(closed), 1)
  events.close.fire(closed)
}

/** The writer saves the draft. */
export function saveByHand(document: TextDocument): void {
  const saved = document as unknown as Document
  events.willSave.fire({document: saved, reason: TextDocumentSaveReason.Manual})
  events.save.fire(saved)
}

/** The writer puts other words where these stand first in the draft. */
export function edit(document: TextDocument, words: string, others: string): void {
  const start = document.getText().indexOf(words)
  const changed = document as unknown as Document
  changed.replaceAt(start, start + words.length, others)
}

/** VS Code says that a file or folder was renamed. */
export function announceRename(from: string, to: string): void {
  events.rename.fire({files: [{oldUri: Uri.parse(from), newUri: Uri.parse(to)}]})
}

/** The real language server; every question comes with the text as it stands. */
export async function startServer(): Promise<Server> {
  const session = await startSession(PULLING_CLIENT)
  return {
    async ask(request, document, more) {
      if (!documents.includes(document as unknown as Document)) return undefined
      const {version} = document
      const draft = await session.open(document.getText(), document.uri.toString())
      const answer = await draft.request<{version: number} | null>(request, {uri: draft.uri, ...more})
      return answer ? ({...answer, version} as never) : undefined
    },
    askAboutText: async (request, uri, text) => {
      const params = {uri: uri.toString(), text}
      return (await session.client.sendRequest<never>(request, params)) ?? undefined
    },
    tell: (notification, uri, more) =>
      void session.client.sendNotification(notification, {uri: uri.toString(), ...more}),
    isLeftOut: () => false,
    onDidChangeRunning: () => ({dispose: () => undefined}),
    restart: async () => undefined,
    showLog: () => undefined,
  }
}

/** An extension that has just been installed; what it keeps lasts as long as the context. */
export function createContext(): ExtensionContext {
  return {
    subscriptions: [],
    extensionUri: VsUri.parse('file:///拟稿'),
    globalState: createMemento(),
    workspaceState: createMemento(),
  } as unknown as ExtensionContext
}

function createMemento() {
  const values = new Map<string, unknown>()
  return {
    get: (key: string, fallback: unknown) => values.get(key) ?? fallback,
    update: async (key: string, value: unknown) => void values.set(key, value),
  }
}

/** Nothing is dismissed yet. */
export function noDismissals(server: Server): Dismissals {
  return createDismissals(server, createContext())
}

/** The writer types these into one input after the other, and Enter after each; where one is refused he leaves it. */
export function typeIntoInputs(...answers: string[]): readonly {readonly refusals: readonly string[]}[] {
  const inputs: {refusals: string[]}[] = []
  vi.spyOn(window, 'createInputBox').mockImplementation(() => {
    const listeners = new Map<string, () => void>()
    const listen = (name: string) => (listener: () => void) => void listeners.set(name, listener)
    const refusals: string[] = []
    const input = {
      value: '',
      refusals,
      set validationMessage(message: string) {
        refusals.push(message)
        listeners.get('hide')?.()
      },
      onDidChangeValue: listen('change'),
      onDidAccept: listen('accept'),
      onDidHide: listen('hide'),
      hide: () => listeners.get('hide')?.(),
      dispose: () => undefined,
      show() {
        input.value = answers.shift() ?? ''
        listeners.get('accept')?.()
      },
    }
    inputs.push(input)
    return input as unknown as ReturnType<typeof window.createInputBox>
  })
  return inputs
}
