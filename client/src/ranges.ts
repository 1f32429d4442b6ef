import * as vscode from 'vscode'
import type {LineRange} from '../../server/src/lsp/protocol'

/** The same range in the editor's words. */
export function toRange({start, end}: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
