import * as vscode from 'vscode'
import type {LineRange, TextChange} from '../../server/src/lsp/protocol'

/** Changes a document in one step for undo. False when the text has changed since the changes were worked out. */
export function applyChanges(
  document: vscode.TextDocument,
  changes: readonly TextChange[],
): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit()
  for (const {range, newText} of changes) edit.replace(document.uri, toRange(range), newText)
  return vscode.workspace.applyEdit(edit)
}

/** The same range in the editor's words. */
export function toRange({start, end}: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
