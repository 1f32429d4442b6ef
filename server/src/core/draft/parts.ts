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

/**
 * Title, salutation, opening and closing in reading order, as far as the draft is a speech that has them. Each begins
 * with its line, so that markup and indents belong to it.
 */
export function readParts(draft: Draft): readonly PartNode[] {
  const {frame, headings, length, places} = draft
  const {title, salutation, opening, closing} = frame
  const firstHeading = headings[0]?.candidate.start ?? length
  const lastHeading = headings.at(-1)?.candidate.start ?? 0
  const last = closing && lastHeading < closing.start ? closing : undefined
  let from = 0
  return [
    ...part('title', title, title?.end),
    ...part('salutation', salutation, salutation?.end),
    ...part('opening', opening, Math.min(firstHeading, last?.start ?? length)),
    ...part('closing', last, length),
  ]

  function part(name: PartName, found: FramePart | undefined, end = 0): PartNode[] {
    if (!found) return []
    // In flattened text several parts share a line.
    const start = Math.max(from, places.holding(found.start)?.start ?? 0)
    if (end <= start) return []
    from = end
    const text = (FIRST_SENTENCE.exec(found.text)?.[0] ?? '').slice(0, LONGEST)
    return [{name, text, span: {start, end}, stats: statsOf(draft, {start, end})}]
  }
}
