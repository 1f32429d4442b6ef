import * as vscode from 'vscode'
import {
  type LinePosition,
  RESTRUCTURE_REQUEST,
  type RestructureAnswer,
  type StructureChange,
} from '../../../server/src/lsp/protocol'
import {applyChanges} from '../edits'
import type {Server} from '../serverProcess'
import {sayOfDraft, sayQuietly} from '../status'
import {confirmChanges} from './changePreview'

/**
 * Puts numbers in order, moves the heading at a position with all that stands below it, or splits paragraphs that have
 * run together. Says what it did in the status bar.
 */
export async function restructure(
  server: Server,
  document: vscode.TextDocument,
  change: StructureChange,
  {line, character}: LinePosition,
): Promise<void> {
  const position = {line, character}
  const answer = await server.ask<RestructureAnswer>(RESTRUCTURE_REQUEST, document, {change, position})
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const {edits, references, counts} = answer
  if (edits.length + references.length + counts.length === 0) return sayQuietly(whyNot(change))
  const changes = await confirmChanges(document, answer)
  if (!changes) return sayQuietly(vscode.l10n.t('Nothing was changed'))
  const failure = await applyChanges(document, answer.version, changes)
  if (failure !== undefined) return sayQuietly(failure)
  sayOfDraft(document, whatChanged(change, changes.length))
}

function whyNot(change: StructureChange): string {
  if (change === 'promote') return vscode.l10n.t('There is no heading here that can move up a level')
  if (change === 'demote') return vscode.l10n.t('There is no heading here that can move down a level')
  if (change === 'split') return vscode.l10n.t('No headings have run together')
  return vscode.l10n.t('The numbering is in order already')
}

function whatChanged(change: StructureChange, count: number): string {
  if (change === 'promote' || change === 'demote') return vscode.l10n.t('{0} places changed', count)
  if (change === 'split') return vscode.l10n.t('{0} line breaks put in', count)
  return vscode.l10n.t('{0} numbers corrected', count)
}
