import type {Draft} from '../draft/draft'
import {nodeOf} from '../draft/outline/nodeOf'
import {type Span, spanOf} from '../span'
import {headingAt} from './restructuring'

/** What a mark keeps of longer words. */
const TOO_LONG = 60

/**
 * The words of the heading at an offset, without its marker and, where body follows in the line, without that; `undefined` where there is none, or where
 * they are too long or hold markup.
 */
export function renamableWords(draft: Draft, offset: number): Span | undefined {
  const node = nodeOf(draft.outline, offset)
  if (node?.kind === 'heading' && node.marker === '') return node.markerSpan
  const heading = headingAt(draft, offset)
  if (!heading) return undefined
  const {mark, place} = heading.candidate
  const at = place.block.text.indexOf(mark.words, mark.end)
  if (at < 0 || TOO_LONG <= mark.words.length) return undefined
  return spanOf(place.start + at, mark.words.length)
}
