import * as vscode from 'vscode'
import {documentAt, openDocument} from './drafts'
import {liesIn} from './files'

/** A draft that is found again after it was renamed, moved or saved for the first time. */
export interface FollowedDraft {
  uri(): vscode.Uri
  /** The draft as it stands now, whether an editor shows it or not; undefined when it is gone. */
  document(): Promise<vscode.TextDocument | undefined>
  /** What of its text has changed; nothing where its address has, or where it is there again. */
  readonly onDidChange: vscode.Event<readonly vscode.TextDocumentContentChangeEvent[]>
  /** It is followed no longer. */
  dispose(): void
}

/** Follows the draft at an address. */
export function followDraft(start: vscode.Uri): FollowedDraft {
  const changed = new vscode.EventEmitter<readonly vscode.TextDocumentContentChangeEvent[]>()
  let uri = start
  const listeners = [
    changed,
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
      if (isIt(document) && contentChanges.length > 0) changed.fire(contentChanges)
    }),
    // After a restart an untitled draft comes back later than its form.
    vscode.workspace.onDidOpenTextDocument(document => {
      if (isIt(document) && document.isUntitled) changed.fire([])
    }),
    // An untitled draft is saved as a file with the same words; only then is it emptied and closed.
    vscode.workspace.onDidSaveTextDocument(saved => {
      const draft = openDocument(uri)
      if (draft?.isUntitled && wordsOf(draft) === wordsOf(saved)) moveTo(saved.uri)
    }),
    vscode.workspace.onDidRenameFiles(({files}) => {
      const moved = files.find(({oldUri}) => liesIn(oldUri, uri))
      const rest = uri.toString().slice(moved?.oldUri.toString().length)
      if (moved) moveTo(vscode.Uri.parse(moved.newUri.toString() + rest))
    }),
  ]
  return {uri: () => uri, document: () => documentAt(uri), onDidChange: changed.event, dispose}

  function isIt(document: vscode.TextDocument): boolean {
    return document.uri.toString() === uri.toString()
  }

  function moveTo(next: vscode.Uri): void {
    uri = next
    changed.fire([])
  }

  function dispose(): void {
    for (const listener of listeners) listener.dispose()
  }
}

/** The text without spaces and line ends, which saving may tidy up. */
export function wordsOf(document: vscode.TextDocument): string {
  return document.getText().replace(/\s+/g, '')
}
