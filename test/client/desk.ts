import {type TextDocument, Uri, workspace} from 'vscode'
import type {Server} from '../../client/src/serverProcess'
import {PULLING_CLIENT, startSession} from '../lsp/session'
import {type Document, events, files} from './vscode'

/** A draft that lies on the disk and is open, unless it is `untitled:`, which is only open. */
export async function openDraft(text: string, address = 'file:///稿件/讲话.md'): Promise<TextDocument> {
  files.set(address, text)
  return workspace.openTextDocument(Uri.parse(address))
}

/** VS Code says that the writer has changed the draft. */
export function announceChange(document: TextDocument): void {
  events.change.fire({document: document as unknown as Document, contentChanges: [{}]})
}

/** The real language server; every question comes with the text as it stands. */
export async function startServer(): Promise<Server> {
  const session = await startSession(PULLING_CLIENT)
  return {
    async ask(request, document, more) {
      const draft = await session.open(document.getText(), document.uri.toString())
      return (await draft.request(request, {uri: draft.uri, ...more})) ?? undefined
    },
    askAboutText: async () => undefined,
    onDidChangeRunning: () => ({dispose: () => undefined}),
    restart: async () => undefined,
    showLog: () => undefined,
  }
}
