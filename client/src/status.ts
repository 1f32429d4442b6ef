import * as vscode from 'vscode'

/** Milliseconds a note stays in the status bar. */
const NOTE_TIME = 5000

/** A note in the status bar that goes away by itself, for what needs no answer. */
export function sayQuietly(note: string): undefined {
  vscode.window.setStatusBarMessage(note, NOTE_TIME)
}

/** A note about what a draft has become: it goes with the next change, for then, after an undo, it is not true. */
export function sayOfDraft(changed: vscode.TextDocument, note: string): void {
  const said = vscode.window.setStatusBarMessage(note, NOTE_TIME)
  const listening = vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
    if (document !== changed || contentChanges.length === 0) return
    said.dispose()
    listening.dispose()
  })
  setTimeout(() => listening.dispose(), NOTE_TIME)
}
