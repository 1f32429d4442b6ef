import type {Places} from '../blocks/places'
import type {HeadingNode, OutlineNode} from '../draft/draft'
import {LEAD_IN, strengthAt} from '../draft/stops'
import type {Span} from '../span'

/** The words of a heading with its number. */
export interface HeadingWords extends Span {
  readonly level: number
}

/** The words of all headings at their places in the draft, in reading order: up to the mark that ends them, or their line. */
export function headingWords(places: Places, outline: readonly OutlineNode[]): readonly HeadingWords[] {
  const nodes = nodesIn(outline)
  return nodes.flatMap(({markerSpan, span, level}, index) => {
    const place = places.holding(span.start)
    if (!place) return []
    const {prose} = place.block.facts
    const until = Math.min(prose.length, (nodes[index + 1]?.span.start ?? places.end) - place.start)
    let end = markerSpan.end - place.start
    while (end < until && strengthAt(prose, end) < LEAD_IN) end++
    return [{start: span.start, end: place.start + Math.min(until, end + 1), level}]
  })
}

function nodesIn(outline: readonly OutlineNode[]): readonly HeadingNode[] {
  return outline.flatMap(node => {
    // 第一条 is followed by what it says, and heads nothing.
    const isHeading = node.kind === 'heading' && node.form !== 'article'
    return [...(isHeading ? [node] : []), ...nodesIn(node.children)]
  })
}
