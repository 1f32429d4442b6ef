import * as vscode from 'vscode'
import {STATS_REQUEST, type StatsAnswer} from '../../../server/src/lsp/protocol'
import {documentAt, editorOf, isDraft} from '../drafts'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import type {Dismissals} from './dismissals'
import {fillOneByOne} from './fillInput'
import {isWorthSaying} from './reminderPolicy'
import type {SlotView} from './slotView'

/** Workspace state: the addresses of the drafts that are saved without a reminder. */
const SILENCED = 'nigao.silencedDrafts'

/** One message after a save by hand when slots remain. It never holds up the save, and closing it is an answer. */
export function remindOnSave(
  server: Server,
  dismissals: Dismissals,
  slots: SlotView,
  context: vscode.ExtensionContext,
): void {
  const savedByHand = new Set<vscode.TextDocument>()
  /** The open slots at the last save. */
  const known = new Map<vscode.TextDocument, number>()

  context.subscriptions.push(
    vscode.workspace.onWillSaveTextDocument(({document, reason}) => {
      // Automatic saves come every second; only a save by hand says “I am done for now”.
      if (reason === vscode.TextDocumentSaveReason.Manual) savedByHand.add(document)
    }),
    vscode.workspace.onDidSaveTextDocument(document => {
      if (savedByHand.delete(document) && isDraft(document)) void remind(document)
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      savedByHand.delete(document)
      known.delete(document)
    }),
  )

  async function remind(document: vscode.TextDocument): Promise<void> {
    if (!isWanted(document) || silenced(context).includes(document.uri.toString())) return
    const open = (await server.ask<StatsAnswer>(STATS_REQUEST, document))?.slots
    if (open === undefined) return
    const isNews = isWorthSaying(open, known.get(document))
    known.set(document, open)
    const choose = isNews && (await askWhatToDo(open))
    if (choose) await onceMore(document.uri, choose)
  }

  /** The message may outlive its document, and even the file. */
  async function onceMore(uri: vscode.Uri, run: (document: vscode.TextDocument) => Promise<void>) {
    const document = await documentAt(uri)
    if (document) await run(document)
    else sayQuietly(vscode.l10n.t('The draft is not there any more'))
  }

  async function askWhatToDo(open: number) {
    const actions = [
      {title: vscode.l10n.t('Fill One by One'), run: fill},
      {title: vscode.l10n.t('Show List'), run: showList},
      {title: vscode.l10n.t('Not for This Draft'), run: silence},
    ]
    const message = vscode.l10n.t('{0} places in this draft are still to fill', open)
    return (await vscode.window.showInformationMessage(message, ...actions))?.run
  }

  async function fill(document: vscode.TextDocument): Promise<void> {
    const {selection} = await editorOf(document)
    await fillOneByOne(server, dismissals, document, selection.active)
  }

  async function showList(document: vscode.TextDocument): Promise<void> {
    await editorOf(document)
    await slots.show()
  }

  async function silence(document: vscode.TextDocument): Promise<void> {
    await context.workspaceState.update(SILENCED, [...silenced(context), document.uri.toString()])
  }
}

/** Takes back 本稿不再提醒. */
export async function remindAgain(
  context: vscode.ExtensionContext,
  document: vscode.TextDocument,
): Promise<void> {
  const others = silenced(context).filter(uri => uri !== document.uri.toString())
  await context.workspaceState.update(SILENCED, others)
}

function silenced(context: vscode.ExtensionContext): readonly string[] {
  return context.workspaceState.get<readonly string[]>(SILENCED, [])
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('nigao', document).get('placeholder.remindOnSave', true)
}
