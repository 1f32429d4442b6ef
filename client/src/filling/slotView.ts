import * as vscode from 'vscode'
import type {SlotKind} from '../../../server/src/lsp/protocol'
import type {ActiveDraftSource} from '../activeDraft'
import {setContext} from '../contextKeys'
import {listed} from '../counts'
import {editorOf, select, visibleEditor} from '../drafts'
import {followCursor} from '../followCursor'
import {kindIcon, kindName, SLOT_KINDS} from './slotKinds'
import {slotAt} from './slotOrder'
import {countBy, growSlotTree, type SlotNode, type SlotSection, slotNodeAt, slotWords} from './slotTree'

/** Only the tree itself calls it, so it is not in the manifest. */
const OPEN_COMMAND = 'nigao.slots.open'

type Row = SlotSection | SlotNode

/** The 待填 view: what is still to fill, by heading. */
export interface SlotView {
  /** Opens the view and selects the row of the slot at the cursor or the next one. */
  show(): Promise<void>
  /** Asks which kinds the view shows. */
  chooseKinds(): Promise<void>
  showAllKinds(): void
}

/** Follows the draft and the cursor. */
export function showSlots(drafts: ActiveDraftSource, context: vscode.ExtensionContext): SlotView {
  const refreshed = new vscode.EventEmitter<undefined>()
  let wanted: ReadonlySet<SlotKind> = new Set(SLOT_KINDS)
  let sections: readonly SlotSection[] = []

  const view = vscode.window.createTreeView<Row>('nigao.slots', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: refreshed.event,
      getChildren,
      getParent: row => ('section' in row && hasSections() ? row.section : undefined),
      getTreeItem: row => ('section' in row ? slotItem(row) : sectionItem(row)),
    },
  })
  context.subscriptions.push(
    refreshed,
    view,
    drafts.onDidChange(update),
    vscode.commands.registerCommand(OPEN_COMMAND, open),
  )
  const follow = followCursor<Row>(view, drafts, selection => slotNodeAt(sections, selection), context)
  update()
  return {show, chooseKinds, showAllKinds: () => filter(SLOT_KINDS)}

  function getChildren(row?: Row): Row[] {
    if (row) return 'section' in row ? [] : [...row.slots]
    return hasSections() ? [...sections] : sections.flatMap(({slots}) => slots)
  }

  /** A draft without headings has no use for branches. */
  function hasSections(): boolean {
    return sections.some(({heading}) => heading !== '')
  }

  function update(): void {
    const draft = drafts.current()
    const slots = draft?.slots ?? []
    sections = growSlotTree(slots, wanted, draft?.document.uri.toString() ?? '')
    const shown = sections.reduce((sum, section) => sum + section.slots.length, 0)
    const isFiltered = wanted.size < SLOT_KINDS.length
    setContext('nigao.slotsFiltered', isFiltered)
    view.badge =
      slots.length === 0
        ? undefined
        : {value: slots.length, tooltip: vscode.l10n.t('{0} places to fill', slots.length)}
    view.description = isFiltered ? vscode.l10n.t('Only {0}', wantedNames()) : ''
    view.message =
      isFiltered && shown === 0 && slots.length > 0
        ? vscode.l10n.t('Nothing of this kind is left to fill')
        : ''
    refreshed.fire(undefined)
    follow()
  }

  function wantedNames(): string {
    return listed(SLOT_KINDS.filter(kind => wanted.has(kind)).map(kindName))
  }

  async function show(): Promise<void> {
    await vscode.commands.executeCommand('nigao.slots.focus')
    const draft = drafts.current()
    const editor = draft && visibleEditor(draft.document)
    if (!draft || !editor) return
    const slot = slotAt(draft.slots, editor.selection.start)
    const node = sections.flatMap(({slots}) => slots).find(({entry}) => entry === slot)
    if (node) await view.reveal(node, {select: true, focus: true})
  }

  async function open(node: SlotNode): Promise<void> {
    const document = drafts.current()?.document
    if (document) select(await editorOf(document), node.entry.fill)
  }

  async function chooseKinds(): Promise<void> {
    const counts = countBy(drafts.current()?.slots ?? [], ({kind}) => kind)
    const items = SLOT_KINDS.map(slotKind => ({
      label: `$(${kindIcon(slotKind).id}) ${kindName(slotKind)}`,
      description: String(counts.get(slotKind) ?? 0),
      picked: wanted.has(slotKind),
      slotKind,
    }))
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: vscode.l10n.t('Which Places to Show'),
    })
    // Nothing chosen would show nothing, which nobody means.
    if (chosen) filter(chosen.length > 0 ? chosen.map(({slotKind}) => slotKind) : SLOT_KINDS)
  }

  function filter(kinds: readonly SlotKind[]): void {
    wanted = new Set(kinds)
    update()
  }
}

function sectionItem({id, heading, slots}: SlotSection): vscode.TreeItem {
  return {
    id,
    label: heading || vscode.l10n.t('Before the first heading'),
    collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
    description: String(slots.length),
    tooltip: `${heading}\n${vscode.l10n.t('{0} places to fill', slots.length)}`.trim(),
    contextValue: 'section',
  }
}

function slotItem(node: SlotNode): vscode.TreeItem {
  const {id, entry, equal} = node
  const {words, start, end} = slotWords(entry)
  const kind = kindName(entry.kind)
  const count = equal > 1 ? vscode.l10n.t('{0} alike', equal) : ''
  return {
    id,
    label: {label: words, highlights: [[start, end]]},
    description: count,
    tooltip: [words, count === '' ? kind : `${kind} · ${count}`].join('\n'),
    accessibilityInformation: {label: [words, kind, count].filter(part => part !== '').join(' ')},
    iconPath: kindIcon(entry.kind),
    contextValue: equal > 1 ? 'equalSlot' : 'slot',
    command: {command: OPEN_COMMAND, title: vscode.l10n.t('Go There'), arguments: [node]},
  }
}
