import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import {nodeOf} from '../draft/outline/nodeOf'
import {demote, promote} from '../restructure/promote'
import {headingAt, type Restructuring} from '../restructure/restructuring'
import type {Edit} from '../span'
import {type MarkerLine, markerLineAt, markupBefore} from './markerLine'
import {markerAfterHeading, markerAfterItem} from './nextMarker'

/** What keys do at a place, each as edits around the caret; none where the key does what it does everywhere. */
export interface MarkerKeys {
  readonly enter: readonly Edit[]
  /** Tab and Shift+Tab. */
  readonly indent: readonly Edit[]
  readonly outdent: readonly Edit[]
}

const NOTHING: MarkerKeys = {enter: [], indent: [], outdent: []}
const INDENTATION = /^[ \t\u3000]*/
const LINE_BREAK = /\r\n|[\r\n]/

/**
 * What Enter, Tab and Shift+Tab do for a caret at an offset. At the end of a line that a heading or an item begins, the last
 * of its run, Enter begins the next one; behind a marker with nothing after it, it takes the marker away, and the others
 * change its level. Takes time in proportion to the headings.
 */
export function markerKeys(draft: Draft, offset: number): MarkerKeys {
  const line = markerLineAt(draft, offset)
  if (!line) return NOTHING
  if (line.isEmpty) return {enter: [withoutMarker(line)], ...levelKeys(draft, line)}
  const marker = line.isLast && !isFollowedByText(draft, line) && markerAfter(line)
  if (!marker) return NOTHING
  const text = breaksBefore(draft, line) + line.markup + marker
  return {...NOTHING, enter: [{start: offset, end: offset, text}]}
}

function markerAfter({head}: MarkerLine): string | undefined {
  return 'item' in head ? markerAfterItem(head.item) : markerAfterHeading(head.heading)
}

/** The indentation stays for the paragraph that is written there instead. */
function withoutMarker({start, end, markup}: MarkerLine): Edit {
  return {start: start + (INDENTATION.exec(markup)?.[0].length ?? 0), end, text: ''}
}

function levelKeys(draft: Draft, line: MarkerLine): Pick<MarkerKeys, 'indent' | 'outdent'> {
  const {start, end, head} = line
  if ('heading' in head) {
    const at = head.heading.candidate.start
    return {indent: markersOf(demote(draft, at)), outdent: markersOf(promote(draft, at))}
  }
  const above = headingAt(draft, end)
  const marker = above?.candidate.mark.position === 'line' && markerAfterHeading(above)
  if (!above || !marker) return {indent: [], outdent: []}
  const {mark, place} = above.candidate
  const text = markupBefore(place.block.text, mark.start) + marker
  return {indent: [], outdent: [{start, end, text}]}
}

function markersOf(change: Restructuring | undefined): readonly Edit[] {
  return change?.markers ?? []
}

/**
 * Whether the next paragraph belongs to this heading: there is text below it, or it stands alone in its line as the one
 * of its kind before it does, which has its text below.
 */
function isFollowedByText(draft: Draft, {head}: MarkerLine): boolean {
  if ('item' in head) return false
  const {heading} = head
  if (hasTextBelow(draft, heading)) return true
  const {mark} = heading.candidate
  if (mark.endMark === undefined) return false
  const model = draft.headings
    .slice(0, heading.order)
    .findLast(({candidate}) => candidate.mark.form === mark.form)
  return model !== undefined && hasTextBelow(draft, model)
}

/** Whether anything stands between the line of a heading and the end of its section. */
function hasTextBelow({places, outline}: Draft, {candidate: {index, start}}: Heading): boolean {
  const end = nodeOf(outline, start)?.span.end ?? start
  for (let at = index + 1; at < places.length && places.startOf(at) < end; at++)
    if (places.blockAt(at)?.facts.kind !== 'blank') return true
  return false
}

/** A blank line comes between two lines where one came before this line. */
function breaksBefore({places}: Draft, {place, start}: MarkerLine): string {
  const index = places.indexAt(start)
  const before = places.blockAt(index - 1)
  const [lineBreak = '\n'] = LINE_BREAK.exec(before?.text ?? place.block.text) ?? []
  return before?.facts.kind === 'blank' ? lineBreak + lineBreak : lineBreak
}
