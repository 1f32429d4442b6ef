import type {Candidate} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import {firstFrom} from '../firstFrom'
import type {Edit, Span} from '../span'

/** What a change of the structure changes in the text; the three lists share no place. */
export interface Restructuring {
  /** At the markers of headings and items, `#` included. */
  readonly markers: readonly Edit[]
  /** Where the text points at a marker that has moved: 见第三部分. */
  readonly references: readonly Edit[]
  /** Where the text says how many there are: 讲三点意见. */
  readonly counts: readonly Edit[]
}

/** The innermost heading in whose section the offset lies, `###` before its marker included; `undefined` before all. */
export function headingAt({headings}: Draft, offset: number): Heading | undefined {
  return headings[firstFrom(headings, ({candidate}) => offset < lineStart(candidate)) - 1]
}

/** Where the line of a marker begins that has nothing but markup before it; the marker itself inside a paragraph. */
function lineStart({mark, place, start}: Candidate): number {
  if (mark.position !== 'line') return start
  const before = place.block.text.slice(0, mark.start)
  return place.start + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
}

/** From a heading to the next one that does not stand below it, or to the end of the draft. */
export function sectionOf({headings, length}: Draft, {order, rank, candidate}: Heading): Span {
  for (let at = order + 1; at < headings.length; at++) {
    const next = headings[at] as Heading
    if (next.rank <= rank || next.parent === undefined)
      return {start: candidate.start, end: next.candidate.start}
  }
  return {start: candidate.start, end: length}
}
