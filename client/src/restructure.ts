import * as vscode from 'vscode'
import {
  type LinePosition,
  RENUMBER_REQUEST,
  RESTRUCTURE_REQUEST,
  type RenumberParams,
  type RestructureAnswer,
  type RestructureParams,
  type TextChange,
} from '../../server/src/lsp/protocol'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

/** Puts the numbering of the draft in order, or of the section at a position. Says what it did in the status bar. */
export async function renumber(
  server: Server,
  document: vscode.TextDocument,
  place: Pick<RenumberParams, 'scope' | 'position'>,
): Promise<void> {
  const answer = await server.ask<RestructureAnswer>(RENUMBER_REQUEST, document, place)
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const count = changesOf(answer)
  if (count === 0) return sayQuietly(vscode.l10n.t('The numbering is in order already'))
  if (await apply(document, answer)) sayQuietly(vscode.l10n.t('{0} numbers corrected', count))
}

/** Moves the heading at a position with all that stands below it, or splits paragraphs that have run together. */
export async function restructure(
  server: Server,
  document: vscode.TextDocument,
  change: RestructureParams['change'],
  {line, character}: LinePosition,
): Promise<void> {
  const position = {line, character}
  const answer = await server.ask<RestructureAnswer>(RESTRUCTURE_REQUEST, document, {change, position})
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const count = changesOf(answer)
  if (count === 0) return sayQuietly(whyNot(change))
  if (await apply(document, answer)) sayQuietly(vscode.l10n.t('{0} places changed', count))
}

function whyNot(change: RestructureParams['change']): string {
  if (change === 'promote') return vscode.l10n.t('There is no heading here that can move up a level')
  if (change === 'demote') return vscode.l10n.t('There is no heading here that can move down a level')
  return vscode.l10n.t('No headings have run together')
}

function changesOf({edits, references, counts}: RestructureAnswer): number {
  return edits.length + references.length + counts.length
}

/** One step for undo. What changes outside the markers is shown for consent in the built-in preview. */
function apply(document: vscode.TextDocument, answer: RestructureAnswer): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit()
  add(answer.edits)
  add(answer.references, vscode.l10n.t('Numbers that the text refers to'))
  add(answer.counts, vscode.l10n.t('Counts that the text announces'))
  return vscode.workspace.applyEdit(edit)

  function add(changes: readonly TextChange[], label?: string): void {
    for (const {range, newText} of changes) {
      const {start, end} = range
      edit.replace(
        document.uri,
        new vscode.Range(start.line, start.character, end.line, end.character),
        newText,
        label === undefined ? undefined : {label, needsConfirmation: true},
      )
    }
  }
}
