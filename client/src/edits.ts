import * as vscode from 'vscode'
import type {TextChange} from '../../server/src/lsp/protocol'
import {toRange} from './ranges'

/** Changes a document in one step for undo. False when the text has changed since the changes were worked out. */
export function applyChanges(
  document: vscode.TextDocument,
  changes: readonly TextChange[],
): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit()
  for (const {range, newText} of changes) edit.replace(document.uri, toRange(range), newText)
  return vscode.workspace.applyEdit(edit)
}
