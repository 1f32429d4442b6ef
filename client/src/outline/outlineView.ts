import * as vscode from 'vscode'
import type {ActiveDraft, ActiveDraftSource} from '../activeDraft'
import {characterCount, inOneLine, openSlots, problemCounts, speakingTime} from '../counts'
import {editorOf, select, visibleEditor} from '../drafts'
import {followCursor} from '../followCursor'
import type {Server} from '../serverProcess'
import {dragSections} from './dragSections'
import {entryIcon, entryWords} from './entryWords'
import {growTree, nodeAt, type OutlineNode, visibleNode} from './outlineTree'
import {colourProblems, problemUri} from './problemColours'

/** Milliseconds after which a view that has become visible has taken in its first tree. */
const SETTLED = 400
/** Only the tree itself calls it, so it is not in the manifest. */
const OPEN_COMMAND = 'nigao.outline.open'

/** The view as commands see it. */
export interface OutlineView {
  /** The row that the keyboard stands on. */
  focused(): Promise<OutlineNode | undefined>
  /** Puts the keyboard on the row of the cursor, once the tree has taken in what has changed. */
  focusCursor(): void
}

/**
 * The 提纲 view: the speech as its writer sees it. A click goes there, the tree follows the cursor, and rows that are
 * dragged take their sections along.
 */
export function showOutline(
  server: Server,
  drafts: ActiveDraftSource,
  context: vscode.ExtensionContext,
): OutlineView {
  const refreshed = new vscode.EventEmitter<undefined>()
  const closed = new Set<string>()
  let roots: readonly OutlineNode[] = []
  let passOver: (() => void) | undefined
  let settling: ReturnType<typeof setTimeout> | undefined

  const view = vscode.window.createTreeView<OutlineNode>('nigao.outline', {
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragSections(server, drafts),
    treeDataProvider: {
      onDidChangeTreeData: refreshed.event,
      getChildren: node => [...(node ? node.children : roots)],
      getParent: node => node.parent,
      getTreeItem: treeItem,
    },
  })
  context.subscriptions.push(
    refreshed,
    view,
    {dispose: () => clearTimeout(settling)},
    drafts.onDidChange(update),
    view.onDidChangeVisibility(appear),
    view.onDidCollapseElement(({element}) => closed.add(element.id)),
    view.onDidExpandElement(({element}) => closed.delete(element.id)),
    vscode.commands.registerCommand(OPEN_COMMAND, open),
  )
  const follow = followCursor(view, drafts, rowAt, context)
  colourProblems(context)
  update(drafts.current())
  return {focused, focusCursor}

  function update(draft: ActiveDraft | undefined): void {
    roots = draft ? growTree(draft.outline, undefined, draft.document.uri.toString()) : []
    refreshed.fire(undefined)
    follow()
  }

  /** A tree that becomes visible while it is being filled may keep empty branches; it is filled once more. */
  function appear({visible}: vscode.TreeViewVisibilityChangeEvent): void {
    clearTimeout(settling)
    if (visible) settling = setTimeout(() => refreshed.fire(undefined), SETTLED)
  }

  /** The innermost heading or item, or the outermost closed branch that hides it. */
  function rowAt({active}: vscode.Selection): OutlineNode | undefined {
    const node = nodeAt(roots, active)
    return node && visibleNode(node, closed)
  }

  /** VS Code tells only of rows that are chosen, and opens what is. */
  async function focused(): Promise<OutlineNode | undefined> {
    const opened = new Promise<void>(done => {
      passOver = done
      setTimeout(done, SETTLED)
    })
    await vscode.commands.executeCommand('list.select')
    await opened
    passOver = undefined
    return view.selection[0]
  }

  function focusCursor(): void {
    const listening = drafts.onDidChange(draft => {
      listening.dispose()
      const editor = draft && visibleEditor(draft.document)
      const row = editor && rowAt(editor.selection)
      if (row && view.visible) void view.reveal(row, {select: true, focus: true})
    })
  }

  async function open(node: OutlineNode): Promise<void> {
    if (passOver) return passOver()
    const document = drafts.current()?.document
    if (!document) return
    const {start} = node.entry.range
    select(await editorOf(document), {start, end: start})
  }
}

function treeItem(node: OutlineNode): vscode.TreeItem {
  const {entry, id, children} = node
  const {label, words} = entryWords(entry)
  const state =
    children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None
  const counts = inOneLine(characterCount(entry), speakingTime(entry), openSlots(entry))
  const resourceUri = problemUri(entry)
  return {
    id,
    label,
    collapsibleState: state,
    description: inOneLine(characterCount(entry), openSlots(entry), words),
    tooltip: [inOneLine(label, words), counts, problemCounts(entry)].filter(line => line !== '').join('\n'),
    iconPath: new vscode.ThemeIcon(entryIcon(entry)),
    contextValue: entry.kind,
    command: {command: OPEN_COMMAND, title: vscode.l10n.t('Go There'), arguments: [node]},
    ...(resourceUri && {resourceUri}),
  }
}
