import * as vscode from 'vscode'
import {
  type DraftCounts,
  OUTLINE_REQUEST,
  type OutlineAnswer,
  STATS_REQUEST,
  type StatsAnswer,
} from '../../../server/src/lsp/protocol'
import type {ActiveDraftSource} from '../activeDraft'
import {afterPause} from '../afterPause'
import {characterCount, inOneLine, openSlots, speakingTime} from '../counts'
import {columnOf, isDraft} from '../drafts'
import {liesIn, nameOf} from '../files'
import type {Server} from '../serverProcess'
import {growTree, type OutlineNode} from './outlineTree'

/** Milliseconds until it is looked which drafts are open, for VS Code opens and closes several at once. */
const PAUSE = 200

/** A draft that is open behind the one in front: one row, under which its outline hangs. */
export interface OpenDraft {
  readonly id: string
  readonly document: vscode.TextDocument
  readonly counts: DraftCounts
}

/** The drafts that are open behind the one in front. */
export interface OpenDrafts {
  /** In the order in which they were opened. */
  all(): readonly OpenDraft[]
  /** The outline of one as it stands now. */
  outlineOf(draft: OpenDraft): Promise<readonly OutlineNode[]>
  readonly onDidChange: vscode.Event<void>
}

/** Follows the tabs. What a tab holds that was not looked at since VS Code started is not known, and what reads like no official text is left out. */
export function followOpenDrafts(
  server: Server,
  drafts: ActiveDraftSource,
  context: vscode.ExtensionContext,
): OpenDrafts {
  const changed = new vscode.EventEmitter<void>()
  const looking = afterPause(PAUSE, look)
  let known: readonly OpenDraft[] = []
  context.subscriptions.push(
    changed,
    looking,
    vscode.window.tabGroups.onDidChangeTabs(looking.ask),
    drafts.onDidChange(looking.ask),
  )
  return {all: () => known, outlineOf, onDidChange: changed.event}

  async function look(): Promise<void> {
    const front = drafts.document()
    const documents = vscode.workspace.textDocuments.filter(
      document =>
        document !== front &&
        isDraft(document) &&
        columnOf(document) !== undefined &&
        !liesIn(context.extensionUri, document.uri),
    )
    const next = (await Promise.all(documents.map(rowOf))).flatMap(row => row ?? [])
    if (sameAs(next)) return
    known = next
    changed.fire()
  }

  async function rowOf(document: vscode.TextDocument): Promise<OpenDraft | undefined> {
    const counts = await server.ask<StatsAnswer>(STATS_REQUEST, document)
    return counts?.isFull ? {id: `${document.uri}#behind`, document, counts} : undefined
  }

  function sameAs(next: readonly OpenDraft[]): boolean {
    const keys = (rows: readonly OpenDraft[]) => rows.map(row => [row.id, describe(row)].join(' ')).join('\n')
    return keys(known) === keys(next)
  }

  async function outlineOf(draft: OpenDraft): Promise<readonly OutlineNode[]> {
    const entries = (await server.ask<OutlineAnswer>(OUTLINE_REQUEST, draft.document))?.entries ?? []
    return growTree(entries, draft, draft.id)
  }
}

/** The row of a draft behind; a click brings it to the front. */
export function openDraftItem(draft: OpenDraft, command: vscode.Command): vscode.TreeItem {
  const {id, document} = draft
  const label = nameOf(document.uri)
  const description = describe(draft)
  return {
    id,
    label,
    description,
    tooltip: inOneLine(vscode.workspace.asRelativePath(document.uri), description),
    accessibilityInformation: {label: [vscode.l10n.t('Another open draft'), label, description].join('，')},
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    iconPath: new vscode.ThemeIcon('file-text'),
    contextValue: 'openDraft',
    command,
  }
}

function describe({counts}: OpenDraft): string {
  return inOneLine(characterCount(counts), speakingTime(counts), openSlots(counts))
}
