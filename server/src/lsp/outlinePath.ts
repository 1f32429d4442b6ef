import {firstFrom, type OutlineNode, type Span} from '../core/index'

/** The nodes that the offset lies in, from the outermost to the innermost. */
export function pathTo(nodes: readonly OutlineNode[], offset: number): readonly OutlineNode[] {
  const node = nodes[firstFrom(nodes, ({span}) => offset < span.start) - 1]
  return node && touches(node.span, offset) ? [node, ...pathTo(node.children, offset)] : []
}

/** Whether a caret at the offset stands in the span or at its end. */
export function touches({start, end}: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
