import * as vscode from 'vscode'
import type {DraftCounts} from '../../../server/src/lsp/protocol'
import type {ActiveDraft, ActiveDraftSource} from '../activeDraft'
import {
  characterCount,
  excess,
  inOneLine,
  openSlots,
  problemCounts,
  share,
  shareOfAim,
  shortfall,
  speakingTime,
} from '../counts'
import {editorOf, select, visibleEditor} from '../drafts'
import {followCursor} from '../followCursor'
import type {Remarks} from '../remarks/showRemarks'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {dragSections} from './dragSections'
import {entryIcon, entryWords} from './entryWords'
import {followOpenDrafts, type OpenDraft, openDraftItem} from './openDrafts'
import {deepestOf, depthOf, draftBehind, growTree, nodeAt, type OutlineNode, visibleNode} from './outlineTree'
import {colourProblems, problemUri} from './problemColours'

/** Milliseconds after which a view that has become visible has taken in its first tree. */
const SETTLED = 400
/** Milliseconds within which a row that was chosen is opened, or never. */
const LATEST = 2000
/** Only the tree itself calls it, so it is not in the manifest. */
const OPEN_COMMAND = 'nigao.outline.open'

/** A row of the view: of the draft in front, of one behind it, or such a draft itself. */
export type OutlineRow = OutlineNode | OpenDraft

/** The view as commands see it. */
export interface OutlineView {
  /** The row that the keyboard stands on, if it is one of the draft in front. */
  focused(): Promise<OutlineNode | undefined>
  /** Puts the keyboard on the row of the cursor, once the tree has taken in what has changed. */
  focusCursor(): void
  /** Asks down to which level the rows are to be open. */
  chooseLevels(): Promise<void>
}

/**
 * The 提纲 view: the speech as its writer sees it. A click goes there, the tree follows the cursor, and rows that are
 * dragged take their sections along. The other drafts that are open stand below it, closed: they can be looked at, and a
 * click brings them to the front, where alone they are changed.
 */
export function showOutline(
  server: Server,
  drafts: ActiveDraftSource,
  remarks: Remarks,
  context: vscode.ExtensionContext,
): OutlineView {
  const refreshed = new vscode.EventEmitter<undefined>()
  /** Rows that the writer has closed or opened himself; the others are open down to a level. */
  const closed = new Map<string, boolean>()
  let levels = Number.POSITIVE_INFINITY
  /** VS Code keeps a row as it is while it has its id. */
  let generation = 0
  let roots: readonly OutlineNode[] = []
  const behind = followOpenDrafts(server, drafts, context)
  let passOver: (() => void) | undefined
  let settling: ReturnType<typeof setTimeout> | undefined

  const view = vscode.window.createTreeView<OutlineRow>('nigao.outline', {
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragSections(server, drafts),
    treeDataProvider: {
      onDidChangeTreeData: refreshed.event,
      getChildren,
      getParent: row => ('entry' in row ? row.parent : undefined),
      getTreeItem: row => ('entry' in row ? getTreeItem(row) : openDraftItem(row, goTo(row))),
    },
  })
  context.subscriptions.push(
    refreshed,
    view,
    {dispose: () => clearTimeout(settling)},
    drafts.onDidChange(update),
    remarks.onDidChange(() => refreshed.fire(undefined)),
    behind.onDidChange(() => refreshed.fire(undefined)),
    view.onDidChangeVisibility(appear),
    view.onDidCollapseElement(({element}) => closed.set(element.id, true)),
    view.onDidExpandElement(({element}) => closed.set(element.id, false)),
    vscode.commands.registerCommand(OPEN_COMMAND, open),
  )
  const follow = followCursor(view, drafts, rowAt, context)
  colourProblems(context)
  update(drafts.current())
  return {focused, focusCursor, chooseLevels}

  function update(draft: ActiveDraft | undefined): void {
    roots = draft ? growTree(draft.outline, undefined, `${draft.document.uri}#${generation}`) : []
    view.description = lengthOf(draft)
    refreshed.fire(undefined)
    follow()
  }

  /** Without an outline in front the view says what can be done, for which it must be empty. */
  async function getChildren(row?: OutlineRow): Promise<OutlineRow[]> {
    if (!row) return roots.length === 0 ? [] : [...roots, ...behind.all()]
    return [...('entry' in row ? row.children : await behind.outlineOf(row))]
  }

  function getTreeItem(node: OutlineNode): vscode.TreeItem {
    const other = draftBehind(node)
    const draft = other ?? drafts.current()
    const said = draft ? remarks.countIn(draft.document, node.entry.range) : 0
    const item = treeItem(node, isClosed(node), draft?.counts, said)
    return {...item, command: goTo(node), contextValue: other ? 'elsewhere' : node.entry.kind}
  }

  /** A tree that becomes visible while it is being filled may keep empty branches; it is filled once more. */
  function appear({visible}: vscode.TreeViewVisibilityChangeEvent): void {
    clearTimeout(settling)
    if (visible) settling = setTimeout(() => refreshed.fire(undefined), SETTLED)
  }

  /** The innermost heading or item, or the outermost closed branch that hides it. */
  function rowAt({active}: vscode.Selection): OutlineNode | undefined {
    const node = nodeAt(roots, active)
    return node && visibleNode(node, isClosed)
  }

  function isClosed(node: OutlineNode): boolean {
    return closed.get(node.id) ?? levels <= depthOf(node)
  }

  async function chooseLevels(): Promise<void> {
    const deepest = deepestOf(roots)
    if (deepest === 0) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
    const items = Array.from({length: deepest}, (_, at) => levelItem(at + 1, deepest))
    const chosen = await vscode.window.showQuickPick(items, {title: vscode.l10n.t('Show Levels')})
    if (!chosen) return
    levels = chosen.levels
    generation++
    closed.clear()
    update(drafts.current())
  }

  /** VS Code tells only of rows that are chosen, and opens what is. */
  async function focused(): Promise<OutlineNode | undefined> {
    const opened = new Promise<void>(done => {
      passOver = done
      setTimeout(done, LATEST)
    })
    await vscode.commands.executeCommand('list.select')
    await opened
    passOver = undefined
    const [row] = view.selection
    if (row && 'entry' in row && !draftBehind(row)) return row
    return sayQuietly(vscode.l10n.t('Bring that draft to the front first'))
  }

  function focusCursor(): void {
    const listening = drafts.onDidChange(draft => {
      listening.dispose()
      const editor = draft && visibleEditor(draft.document)
      const row = editor && rowAt(editor.selection)
      if (row && view.visible) void view.reveal(row, {select: true, focus: true})
    })
  }

  async function open(row: OutlineRow): Promise<void> {
    if (passOver) return passOver()
    const document = 'entry' in row ? (draftBehind(row) ?? drafts.current())?.document : row.document
    if (!document) return
    const editor = await editorOf(document)
    if (!('entry' in row)) return
    const {start} = row.entry.range
    select(editor, {start, end: start})
  }
}

function goTo(row: OutlineRow): vscode.Command {
  return {command: OPEN_COMMAND, title: vscode.l10n.t('Go There'), arguments: [row]}
}

/** Where it is said how long the draft is to be, how long it is. */
function lengthOf(draft: ActiveDraft | undefined): string {
  const {standings} = draft?.counts ?? {}
  if (!draft || !standings) return ''
  const {counts} = draft
  return inOneLine(
    standings.characters ? characterCount(counts) : '',
    standings.minutes ? speakingTime(counts) : '',
    excess(counts),
    shortfall(counts),
  )
}

function levelItem(level: number, deepest: number): vscode.QuickPickItem & {readonly levels: number} {
  if (level === deepest) return {label: vscode.l10n.t('All levels'), levels: Number.POSITIVE_INFINITY}
  const label =
    level === 1 ? vscode.l10n.t('The first level only') : vscode.l10n.t('Down to level {0}', level)
  return {label, levels: level}
}

/** `whole` is the draft, `said` how many remarks there are on the part. */
function treeItem(
  node: OutlineNode,
  isClosed: boolean,
  whole: DraftCounts | undefined,
  said: number,
): vscode.TreeItem {
  const {entry, id, children, parent} = node
  const {label, words} = entryWords(entry)
  const {None, Collapsed, Expanded} = vscode.TreeItemCollapsibleState
  const part = share(entry, whole?.characters ?? 0)
  const ofDraft = part === '' ? '' : vscode.l10n.t('{0} of the draft', part)
  const remarks = said === 0 ? '' : vscode.l10n.t('{0} remarks', said)
  const away = inOneLine(excess(entry), shortfall(entry))
  const ofAim = whole ? shareOfAim(entry, whole) : ''
  const counts = [characterCount(entry), ofDraft, speakingTime(entry), ofAim, away, openSlots(entry), remarks]
  const problems = problemCounts(entry)
  const resourceUri = problemUri(entry)
  return {
    id,
    label,
    collapsibleState: children.length === 0 ? None : isClosed ? Collapsed : Expanded,
    description: inOneLine(away, characterCount(entry), parent ? '' : part, openSlots(entry), remarks, words),
    tooltip: [inOneLine(label, words), inOneLine(...counts), problems].filter(line => line !== '').join('\n'),
    accessibilityInformation: {
      label: [label, words, ...counts, problems].filter(part => part !== '').join('，'),
    },
    iconPath: new vscode.ThemeIcon(entryIcon(entry)),
    ...(resourceUri && {resourceUri}),
  }
}
