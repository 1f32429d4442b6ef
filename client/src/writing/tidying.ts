import * as vscode from 'vscode'
import {TIDY_REQUEST, type TidyAnswer} from '../../../server/src/lsp/protocol'
import {inOneLine} from '../counts'
import {applyChanges} from '../edits'
import {fromRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayOfDraft, sayQuietly} from '../status'
import {besideChanges} from './changesBeside'

/** What is done with a text that comes from elsewhere: ask, tidy it, leave it. */
type Wish = 'ask' | 'tidy' | 'off'

/** What is said of a text that comes from elsewhere. */
export interface TidyingWords {
  /** Before what is found in it. */
  readonly asked: (found: string) => string
  readonly done: string
}

interface Action extends vscode.MessageItem {
  readonly does: 'tidy' | 'show' | 'leave'
  /** From now on. */
  readonly wish?: Wish
}

/** So many blanks are worth a question; one or two are quicker mended by hand. */
const MANY_BLANKS = 3

/**
 * What a web page left in a part of a draft, and blanks, are taken out when the writer agrees, who may look at it first, or said
 * so before. One undo brings the text back as it came.
 */
export async function offerTidying(
  server: Server,
  document: vscode.TextDocument,
  range: vscode.Range,
  {asked, done}: TidyingWords,
): Promise<void> {
  const wish = tidyingWish(document)
  if (wish === 'off') return
  const answer = await server.ask<TidyAnswer>(TIDY_REQUEST, document, {range: fromRange(range)})
  if (!answer || answer.edits.length === 0) return
  const {residue, spacing} = answer.found
  if (wish === 'ask') {
    if (residue === 0 && spacing < MANY_BLANKS) return
    if (!(await isWanted(document, answer, asked))) return
  }
  const failure = await applyChanges(document, answer.version, answer.edits)
  if (failure !== undefined) return sayQuietly(failure)
  sayOfDraft(document, done)
}

/** What the writer wants done, by the setting. */
export function tidyingWish(document: vscode.TextDocument): Wish {
  return vscode.workspace.getConfiguration('nigao', document).get<Wish>('paste', 'ask')
}

async function isWanted(
  document: vscode.TextDocument,
  {edits, found: {residue, spacing}}: TidyAnswer,
  asked: TidyingWords['asked'],
): Promise<boolean> {
  const actions: readonly Action[] = [
    {title: vscode.l10n.t('Tidy'), does: 'tidy'},
    {title: vscode.l10n.t('Show the Changes'), does: 'show'},
    {title: vscode.l10n.t('Always Tidy'), does: 'tidy', wish: 'tidy'},
    {title: vscode.l10n.t('Do Not Ask Again'), does: 'leave', wish: 'off'},
  ]
  const found = inOneLine(
    residue === 0 ? '' : vscode.l10n.t('{0} remains of a web page', residue),
    spacing === 0 ? '' : vscode.l10n.t('{0} superfluous blanks or empty lines', spacing),
  )
  const chosen = await vscode.window.showInformationMessage(asked(found), ...actions)
  if (chosen?.wish)
    await vscode.workspace
      .getConfiguration('nigao')
      .update('paste', chosen.wish, vscode.ConfigurationTarget.Global)
  if (chosen?.does === 'show') return besideChanges(document, edits, isAgreed)
  return chosen?.does === 'tidy'
}

async function isAgreed(): Promise<boolean> {
  const yes = vscode.l10n.t('Tidy')
  const question = vscode.l10n.t('On the left the text as it is, on the right tidied')
  return (await vscode.window.showInformationMessage(question, yes, vscode.l10n.t('Leave It'))) === yes
}
