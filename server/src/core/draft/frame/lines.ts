import type {Place, Places} from '../../blocks/places'
import {trimTail} from '../../filler'
import {firstFrom} from '../../firstFrom'
import type {Span} from '../../span'
import type {Structure} from '../structure'

/** A line of text of the draft without its indent and markup. Long ones are cut, at the side that is not asked for. */
export interface FrameLine extends Span {
  readonly text: string
  readonly place: Place
}

/** The frame stands in these many lines of text at the start, and these at the end. */
const HEAD_LINES = 30
const TAIL_LINES = 6
/** How far to look for them among blank lines, comments, and attachments. */
const REACH = 2000
/** In flattened text the opening, or the closing, is this far into the one paragraph there is. */
const LONGEST = 1500

const LINE_BREAK = /\r\n|\n|\r/
const INDENT = /^[\s\u3000#\uFFFC]+/

/** What of the structure tells which lines belong to the frame. */
export type Lines = Pick<Structure, 'pageLines' | 'attachments'>

/** The first lines of text. */
export function headLines(places: Places, {pageLines: {residue}}: Lines): readonly FrameLine[] {
  const lines: FrameLine[] = []
  for (let index = 0; index < Math.min(places.length, REACH) && lines.length < HEAD_LINES; index++) {
    const place = places.at(index)
    if (place && isText(place) && !residue.has(index)) lines.push(lineOf(place))
  }
  return lines
}

/** The last lines of text before the attachments, or before `end`, in reading order. */
export function tailLines(
  places: Places,
  {pageLines: {residue}, attachments}: Lines,
  end = places.end,
): readonly FrameLine[] {
  const count = end < places.end ? places.indexAt(end) : places.length
  const first = Math.max(0, count - REACH)
  const attachment = attachments[firstFrom(attachments, index => first <= index)] ?? count
  const lines: FrameLine[] = []
  for (let index = Math.min(count, attachment) - 1; first <= index && lines.length < TAIL_LINES; index--) {
    const place = places.at(index)
    if (place && isText(place) && !residue.has(index)) lines.push(tailOf(place))
  }
  return lines.reverse()
}

/** Whether a block is a paragraph of the draft and no residue, comment or blank. */
export function isText({block: {facts}}: Place): boolean {
  return facts.kind === 'prose' && !facts.isResidue && 0 < facts.characters
}

/** A line from its beginning, without its indent and markup. */
export function lineOf(place: Place): FrameLine {
  const {prose} = place.block.facts
  const indent = INDENT.exec(prose)?.[0].length ?? 0
  const text = trimTail(prose.slice(indent, indent + LONGEST))
  const start = place.start + indent
  return {start, end: start + text.length, text, place}
}

function tailOf(place: Place): FrameLine {
  const {prose} = place.block.facts
  const from = Math.max(0, prose.length - LONGEST)
  const text = prose.slice(from)
  const indent = INDENT.exec(text)?.[0].length ?? 0
  const trimmed = trimTail(text.slice(indent))
  const start = place.start + from + indent
  return {start, end: start + trimmed.length, text: trimmed, place}
}

/** The break that stands between two paragraphs around an offset: one line break, or two where lines are spaced. */
export function paragraphBreak(places: Places, offset: number): string {
  const index = places.indexAt(offset)
  const lineBreak = LINE_BREAK.exec(places.blockAt(index)?.text ?? '')?.[0] ?? '\n'
  const isSpaced = [index - 1, index + 1].some(at => places.blockAt(at)?.facts.kind === 'blank')
  return isSpaced ? lineBreak + lineBreak : lineBreak
}
