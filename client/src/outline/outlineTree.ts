import type {LinePosition, OutlineEntry} from '../../../server/src/lsp/protocol'
import {compare} from '../positions'

/** An entry of the outline that knows where it hangs. */
export interface OutlineNode {
  /**
   * The markers down to this entry. Stays the same while words change, so that open branches stay open; an entry that
   * gets its first children has a new one, or VS Code would keep it as closed as it was.
   */
  readonly id: string
  readonly entry: OutlineEntry
  readonly parent: OutlineNode | undefined
  readonly children: readonly OutlineNode[]
}

/** The entries as nodes with parents, in the same order. Ids are unique, also where a marker occurs twice. */
export function growTree(
  entries: readonly OutlineEntry[],
  parent?: OutlineNode,
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
  const hiding = node.parent && visibleNode(node.parent, isClosed)
  if (!hiding) return node
  return hiding !== node.parent || isClosed(hiding) ? hiding : node
}

/** In which row of branches a node stands, from 1. */
export function depthOf({parent}: OutlineNode): number {
  return parent ? depthOf(parent) + 1 : 1
}

/** How deep the branches go; 0 where there are none. */
export function deepestOf(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((most, {children}) => Math.max(most, 1 + deepestOf(children)), 0)
}
