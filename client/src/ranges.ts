import * as vscode from 'vscode'
import type {LineRange} from '../../server/src/lsp/protocol'

/** The same range in the editor's words. */
export function toRange({start, end}: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

/** The same range in the words of the LSP; VS Code would send its own as a pair. */
export function fromRange({start, end}: vscode.Range): LineRange {
  return {
    start: {line: start.line, character: start.character},
    end: {line: end.line, character: end.character},
  }
}
