import * as vscode from 'vscode'
import {RENUMBER_REQUEST, type RestructureAnswer} from '../../server/src/lsp/protocol'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

/** Puts all numbering of the draft in order, as one step for undo. Says what it did in the status bar. */
export async function renumber(server: Server, document: vscode.TextDocument): Promise<void> {
  const answer = await server.ask<RestructureAnswer>(RENUMBER_REQUEST, document)
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (answer.edits.length === 0) return sayQuietly(vscode.l10n.t('The numbering is in order already'))
  const edit = new vscode.WorkspaceEdit()
  for (const {range, newText} of answer.edits) {
    const {start, end} = range
    edit.replace(
      document.uri,
      new vscode.Range(start.line, start.character, end.line, end.character),
      newText,
    )
  }
  if (await vscode.workspace.applyEdit(edit))
    sayQuietly(vscode.l10n.t('{0} numbers corrected', answer.edits.length))
}
