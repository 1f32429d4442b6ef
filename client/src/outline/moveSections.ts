import * as vscode from 'vscode'
import {
  type LinePosition,
  MOVE_REQUEST,
  type MoveAnswer,
  type MoveRefusal,
  type MoveTarget,
} from '../../../server/src/lsp/protocol'
import {inOneLine} from '../counts'
import {select, visibleEditor} from '../drafts'
import {applyChanges} from '../edits'
import type {Server} from '../serverProcess'
import {sayOfDraft, sayQuietly} from '../status'

/**
 * Moves the sections at positions, or takes them out, with all that stands below them, in one step for undo; the cursor goes along. Says in the
 * status bar what it did, or why not.
 */
export async function moveSections(
  server: Server,
  document: vscode.TextDocument,
  positions: readonly LinePosition[],
  to: MoveTarget,
): Promise<void> {
  const answer = await askToMove(server, document, positions, to)
  if (answer) await move(document, answer, to.side === 'out' ? deleted : moved)
}

/** Makes a draft of its own of the section at a position and takes it out here; that is one step for undo. */
export async function extractSection(
  server: Server,
  document: vscode.TextDocument,
  position: LinePosition,
): Promise<void> {
  const answer = await askToMove(server, document, [position], {side: 'out'})
  if (!answer || !(await move(document, answer, extracted))) return
  const {languageId: language} = document
  const draft = await vscode.workspace.openTextDocument({language, content: answer.taken ?? ''})
  await vscode.window.showTextDocument(draft, vscode.ViewColumn.Beside)
}

async function askToMove(
  server: Server,
  document: vscode.TextDocument,
  positions: readonly LinePosition[],
  to: MoveTarget,
): Promise<MoveAnswer | undefined> {
  const answer = await server.ask<MoveAnswer>(MOVE_REQUEST, document, {positions, to})
  if (answer && !answer.refusal) return answer
  return sayQuietly(answer?.refusal ? whyNot(answer.refusal) : vscode.l10n.t('Nigao is not ready yet'))
}

/** False where it could not be done, which is said. */
async function move(
  document: vscode.TextDocument,
  answer: MoveAnswer,
  say: (answer: MoveAnswer) => string,
): Promise<boolean> {
  const {version, edits, cursor} = answer
  const failure = await applyChanges(document, version, edits)
  if (failure !== undefined) {
    sayQuietly(failure)
    return false
  }
  const editor = visibleEditor(document)
  if (editor) select(editor, {start: cursor, end: cursor})
  sayOfDraft(document, say(answer))
  return true
}

function moved({followed}: MoveAnswer): string {
  return inOneLine(vscode.l10n.t('Moved'), alsoChanged(followed))
}

function deleted({followed, pointing}: MoveAnswer): string {
  return inOneLine(vscode.l10n.t('Deleted'), alsoChanged(followed), stillPointing(pointing))
}

function extracted({followed, pointing}: MoveAnswer): string {
  return inOneLine(vscode.l10n.t('Made a draft of its own'), alsoChanged(followed), stillPointing(pointing))
}

function alsoChanged(followed: number): string {
  return followed === 0 ? '' : vscode.l10n.t('{0} places changed that speak of the numbers', followed)
}

function stillPointing(pointing = 0): string {
  return pointing === 0 ? '' : vscode.l10n.t('{0} places still speak of it', pointing)
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
