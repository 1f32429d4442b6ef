import type {OutlineNode, Place, Span} from '../core/index'

/** The place whose block holds the offset; the last one for the end of the text. */
export function placeAt(places: readonly Place[], offset: number): Place | undefined {
  return places[firstFrom(places, ({start}) => offset < start) - 1]
}

/** The nodes that the offset lies in, from the outermost to the innermost. */
export function pathTo(nodes: readonly OutlineNode[], offset: number): readonly OutlineNode[] {
  const node = nodes[firstFrom(nodes, ({span}) => offset < span.start) - 1]
  return node && touches(node.span, offset) ? [node, ...pathTo(node.children, offset)] : []
}

/** Whether a caret at the offset stands in the span or at its end. */
export function touches({start, end}: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

/** Index of the first value for which `isLater` holds; the values for which it does not all stand before it. */
export function firstFrom<T>(values: readonly T[], isLater: (value: T) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isLater(values[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
