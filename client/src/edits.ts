import * as vscode from 'vscode'
import type {TextChange} from '../../server/src/lsp/protocol'
import {visibleEditor} from './drafts'
import {toRange} from './ranges'

/**
 * Changes a document in one step for undo. The changes were worked out for a version of it; where they were not made, gives
 * the reason in words. An editor that shows the document makes them, for VS Code would otherwise change even one that is
 * open for reading only, and never save it.
 */
export async function applyChanges(
  document: vscode.TextDocument,
  version: number,
  changes: readonly TextChange[],
): Promise<string | undefined> {
  const hasChanged = vscode.l10n.t('The text has changed meanwhile')
  if (document.version !== version) return hasChanged
  if (changes.length === 0) return undefined
  const editor = visibleEditor(document)
  const isDone = await (editor
    ? editor.edit(edit => {
        for (const {range, newText} of changes) edit.replace(toRange(range), newText)
      })
    : applyUnseen(document, changes))
  if (!isDone) return hasChanged
  return document.version === version ? isReadOnly() : undefined
}

/** Says that nothing can be written into a document; VS Code itself does not, and reports an edit as made. */
export function isReadOnly(): string {
  return vscode.l10n.t('This draft is open for reading only')
}

function applyUnseen(document: vscode.TextDocument, changes: readonly TextChange[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit()
  for (const {range, newText} of changes) edit.replace(document.uri, toRange(range), newText)
  return vscode.workspace.applyEdit(edit)
}
