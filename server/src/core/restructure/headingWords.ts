import type {Draft, OutlineNode} from '../draft/draft'
import {type Span, spanOf} from '../span'
import {headingAt} from './restructuring'

/** What a mark keeps of longer words. */
const TOO_LONG = 60

/**
 * The words of the heading at an offset, without its marker and, where body follows in the line, without that; `undefined` where there is none, or where
 * they are too long or hold markup.
 */
export function headingWords(draft: Draft, offset: number): Span | undefined {
  const bare = bareHeading(draft.outline, offset)
  if (bare) return bare.markerSpan
  const heading = headingAt(draft, offset)
  if (!heading) return undefined
  const {mark, place} = heading.candidate
  const at = place.block.text.indexOf(mark.words, mark.end)
  if (at < 0 || TOO_LONG <= mark.words.length) return undefined
  return spanOf(place.start + at, mark.words.length)
}

/** A heading without a number begins at the offset. */
function bareHeading(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'heading' && node.marker === '' && node.span.start === offset) return node
    const inner = bareHeading(node.children, offset)
    if (inner) return inner
  }
  return undefined
}
