import * as vscode from 'vscode'
import {
  type LinePosition,
  MOVE_REQUEST,
  type MoveAnswer,
  type MoveRefusal,
  type MoveTarget,
} from '../../../server/src/lsp/protocol'
import {select, visibleEditor} from '../drafts'
import {applyChanges} from '../edits'
import type {Server} from '../serverProcess'
import {sayOfDraft, sayQuietly} from '../status'

/** Moves the sections at positions with all that stands below them, in one step for undo; the cursor goes along. Says in the status bar what it did, or why not. */
export async function moveSections(
  server: Server,
  document: vscode.TextDocument,
  positions: readonly LinePosition[],
  to: MoveTarget,
): Promise<void> {
  const answer = await server.ask<MoveAnswer>(MOVE_REQUEST, document, {positions, to})
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const {version, edits, cursor, followed, refusal} = answer
  if (refusal) return sayQuietly(whyNot(refusal))
  if (document.version !== version || !(await applyChanges(document, edits)))
    return sayQuietly(vscode.l10n.t('The text has changed meanwhile'))
  const editor = visibleEditor(document)
  if (editor) select(editor, {start: cursor, end: cursor})
  sayOfDraft(document, whatChanged(followed))
}

function whatChanged(followed: number): string {
  return followed === 0
    ? vscode.l10n.t('Moved')
    : vscode.l10n.t('Moved, and {0} places changed that speak of the numbers', followed)
}

function whyNot(refusal: MoveRefusal): string {
  const reasons: Record<MoveRefusal, string> = {
    itself: vscode.l10n.t('A section cannot be moved into itself'),
    here: vscode.l10n.t('It is there already'),
    sentence: vscode.l10n.t('It shares a paragraph with other text; split the paragraph first'),
    damaged: vscode.l10n.t('The numbers there are out of order; renumber them first'),
    frame: vscode.l10n.t('Only headings and items in lines of their own can be moved'),
    kind: vscode.l10n.t('It does not belong there'),
    deep: vscode.l10n.t('There is no level below for it'),
    end: vscode.l10n.t('It can be moved no further'),
  }
  return reasons[refusal]
}
