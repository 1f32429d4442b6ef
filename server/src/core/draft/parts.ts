import type {Span} from '../span'
import type {Draft, Stats} from './draft'
import type {FramePart} from './frame'
import {statsOf} from './outline'

/** What stands in a speech besides its sections. */
export type PartName = 'title' | 'salutation' | 'opening' | 'closing'

/** A part of the frame as an outline shows it. */
export interface PartNode {
  readonly name: PartName
  /** Its first sentence. */
  readonly text: string
  readonly span: Span
  readonly stats: Stats
}

const FIRST_SENTENCE = /^[^。！？\r\n]*[。！？]?/
/** UTF-16 code units of it. */
const LONGEST = 40

/** Title, salutation, opening and closing in reading order, as far as the draft is a speech that has them. */
export function readParts(draft: Draft): readonly PartNode[] {
  const {frame, headings, length} = draft
  const {title, salutation, opening, closing} = frame
  const firstHeading = headings[0]?.candidate.start ?? length
  const lastHeading = headings.at(-1)?.candidate.start ?? 0
  const end = closing && lastHeading < closing.start ? closing.start : length
  return [
    ...part('title', title),
    ...part('salutation', salutation),
    ...part('opening', opening && {...opening, end: Math.min(firstHeading, end)}),
    ...part('closing', closing && {...closing, end: length}),
  ].filter(({span, name}) => span.start < span.end && (name !== 'closing' || span.start === end))

  function part(name: PartName, found: FramePart | undefined): PartNode[] {
    if (!found) return []
    const {start, end, text} = found
    const words = (FIRST_SENTENCE.exec(text)?.[0] ?? '').slice(0, LONGEST)
    return [{name, text: words, span: {start, end}, stats: statsOf(draft, {start, end})}]
  }
}
