import {firstFrom} from '../../firstFrom'
import type {OutlineNode} from '../draft'

/** The node whose marker begins at an offset; `undefined` where none does. */
export function nodeOf(nodes: readonly OutlineNode[], start: number): OutlineNode | undefined {
  const node = nodes[firstFrom(nodes, ({span}) => start < span.start) - 1]
  return node && node.markerSpan.start !== start ? nodeOf(node.children, start) : node
}
