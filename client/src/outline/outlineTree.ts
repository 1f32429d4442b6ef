import type {LinePosition, OutlineEntry} from '../../../server/src/lsp/protocol'
import {compare} from '../positions'
import type {OpenDraft} from './openDrafts'

/** An entry of the outline that knows where it hangs. */
export interface OutlineNode {
  /**
   * The markers down to this entry. Stays the same while words change, so that open branches stay open; an entry that
   * gets its first children has a new one, or VS Code would keep it as closed as it was.
   */
  readonly id: string
  readonly entry: OutlineEntry
  /** Of the entries of a draft that is not in front the outermost hang under its row. */
  readonly parent: OutlineNode | OpenDraft | undefined
  readonly children: readonly OutlineNode[]
}

/** The entries as nodes with parents, in the same order. Ids are unique, also where a marker occurs twice. */
export function growTree(
  entries: readonly OutlineEntry[],
  parent?: OutlineNode | OpenDraft,
  prefix = '',
): readonly OutlineNode[] {
  const seen = new Map<string, number>()
  return entries.map(entry => {
    const key = entry.marker === '' ? entry.kind : entry.marker
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    const children: OutlineNode[] = []
    const kind = entry.children.length === 0 ? '' : '+'
    const node: OutlineNode = {id: `${prefix}/${key}#${count}${kind}`, entry, parent, children}
    for (const child of growTree(entry.children, node, node.id)) children.push(child)
    return node
  })
}

/** The innermost node the position lies in; undefined before the first heading. */
export function nodeAt(nodes: readonly OutlineNode[], position: LinePosition): OutlineNode | undefined {
  const node = nodes.findLast(({entry}) => compare(entry.range.start, position) <= 0)
  if (!node || compare(node.entry.range.end, position) < 0) return undefined
  return nodeAt(node.children, position) ?? node
}

/** The node itself, or the outermost closed branch that hides it. */
export function visibleNode(node: OutlineNode, isClosed: (node: OutlineNode) => boolean): OutlineNode {
  const {parent} = node
  const hiding = parent && 'entry' in parent ? visibleNode(parent, isClosed) : undefined
  if (!hiding) return node
  return hiding !== parent || isClosed(hiding) ? hiding : node
}

/** In which row of branches a node stands, from 1. */
export function depthOf({parent}: OutlineNode): number {
  return parent && 'entry' in parent ? depthOf(parent) + 1 : 1
}

/** The draft that an entry belongs to where that is not the one in front. */
export function draftBehind({parent}: OutlineNode): OpenDraft | undefined {
  return parent && 'entry' in parent ? draftBehind(parent) : parent
}

/** How deep the branches go; 0 where there are none. */
export function deepestOf(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((most, {children}) => Math.max(most, 1 + deepestOf(children)), 0)
}
