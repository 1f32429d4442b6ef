import type {Place} from '../blocks/places'
import type {ItemCandidate} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import {trimTail} from '../filler'

/** A line that begins with the marker of a heading or of an item, as far as the caret at its end. */
export interface MarkerLine {
  readonly place: Place
  readonly head: {readonly heading: Heading} | {readonly item: ItemCandidate}
  /** Offsets of the line in the draft, its break not included. */
  readonly start: number
  readonly end: number
  /** From the start of the line up to the marker: indentation, `#` and the like. */
  readonly markup: string
  /** Nothing stands behind the marker. */
  readonly isEmpty: boolean
  /** It is the last one of its run. */
  readonly isLast: boolean
}

/** What a new line may repeat before its marker; an opened `**` would stay open. */
const MARKUP = /^(?:[ \t\u3000]|#{1,6}[ \t]|[>+*-][ \t])*/
const BREAK = /[\r\n]/
const BLANK = /^[\s\u3000*]*$/

/** The line that ends at an offset, if it begins with a marker that counts as one. */
export function markerLineAt(draft: Draft, offset: number): MarkerLine | undefined {
  const {places} = draft
  const index = places.indexAt(offset)
  const place = places.at(index)
  if (place?.block.facts.kind !== 'prose') return undefined
  const text = trimTail(place.block.text, BREAK)
  if (offset !== place.start + text.length) return undefined
  const found = headingLine() ?? itemLine()
  if (!found) return undefined
  const {markStart, markEnd, ...rest} = found
  const start = lineStart(text, markStart)
  return {
    ...rest,
    place,
    start: place.start + start,
    end: offset,
    markup: markupBefore(text, markStart),
    isEmpty: BLANK.test(text.slice(markEnd)),
  }

  function headingLine() {
    const heading = draft.headings.find(
      ({candidate}) => candidate.index === index && candidate.mark.position === 'line',
    )
    if (!heading) return undefined
    const {candidate} = heading
    return {
      head: {heading},
      markStart: candidate.mark.start,
      markEnd: candidate.mark.end,
      isLast: isLastOfRun(draft, heading),
    }
  }

  function itemLine() {
    for (const {members} of draft.series) {
      const item = members.find(member => member.index === index && member.item.atLine)
      if (!item) continue
      const isLast = members.at(-1) === item
      const markEnd = item.item.end + Number(text.charAt(item.item.end) === item.item.point)
      return {head: {item}, markStart: item.item.start, markEnd, isLast}
    }
    return undefined
  }
}

/** Whether no heading of its run follows. */
export function isLastOfRun({runs}: Draft, {candidate: {start}}: Heading): boolean {
  return runs.some(({members}) => members.at(-1)?.start === start)
}

/** What a new line may repeat of what stands before the marker at an offset. */
export function markupBefore(text: string, markStart: number): string {
  return MARKUP.exec(text.slice(lineStart(text, markStart), markStart))?.[0] ?? ''
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}
