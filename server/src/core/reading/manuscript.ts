import type {Block} from '../blocks/block'
import type {BlockKind, Facts} from '../blocks/facts'
import {type Place, Places} from '../blocks/places'
import {blockCutter, splitLines} from '../blocks/splitBlocks'
import {firstFrom} from '../firstFrom'
import type {Edit} from '../span'
import {readBlock} from './readBlock'

/** The text of a draft as blocks. Immutable; an edit gives a new manuscript that shares the untouched blocks. */
export interface Manuscript {
  readonly places: Places
  /** Length in UTF-16 code units. */
  readonly length: number
  /** Number of lines; at least 1. A line ends in LF, CRLF or CR. */
  readonly lines: number
  /** The edit it comes from, so that what is derived from it need not compare all blocks. */
  readonly change?: Change
}

/** Which places an edit has replaced: `removed` of those in `from`, counted from `first`, by `added` new ones. */
export interface Change {
  readonly from: Places
  readonly first: number
  readonly removed: number
  readonly added: number
}

/** Reads a text without its BOM. Never fails. */
export function readManuscript(text: string): Manuscript {
  const lines = splitLines(text)
  const cut = blockCutter(index => lines[index])
  const blocks: Block[] = []
  // A text may be blank or else equal lines by the hundred thousand: they share what is known of them.
  const known = new Map<string, Facts>()
  for (let index = 0; index < lines.length; ) {
    const {kind, lines: count, reach} = cut(index)
    const own = lines.slice(index, index + count)
    const text = own.join('')
    const old = known.get(text)
    const facts = old?.kind === kind ? old : readBlock(text, kind)
    known.set(text, facts)
    blocks.push({text, lineStarts: startsOf(own), lines: count, reach, facts})
    index += count
  }
  return withPlaces(Places.of(blocks))
}

/** The manuscript after one edit. Costs the edited block and one walk over the list of blocks. */
export function editManuscript(manuscript: Manuscript, edit: Edit): Manuscript {
  const {places} = manuscript
  const start = Math.max(0, Math.min(edit.start, manuscript.length))
  const end = Math.max(start, Math.min(edit.end, manuscript.length))
  // Blocks that only touch the edit belong to it too: a CR and an LF may come together or apart at their edge.
  const firstTouched = start === 0 ? 0 : places.indexAt(start - 1)
  const lastTouched = places.indexAt(end)
  const from = places.at(firstTouched)?.start ?? 0
  const to = startAfter(places.at(lastTouched))
  const text = sliceText(manuscript, from, start) + edit.text + sliceText(manuscript, end, to)
  const first = places.firstReaching(places.at(firstTouched)?.line ?? 0)
  return recut(places, {first, firstTouched, lastTouched, text})
}

/** The text of a span. */
export function sliceText({places}: Pick<Manuscript, 'places'>, start: number, end: number): string {
  let text = ''
  for (let index = places.indexAt(start); index < places.length; index++) {
    const place = places.at(index)
    if (!place || end <= place.start) break
    text += place.block.text.slice(Math.max(0, start - place.start), end - place.start)
  }
  return text
}

/**
 * Line and column (both from 0, columns in UTF-16) of an offset. An offset outside the text or inside a CRLF counts as
 * the nearest place before it that a cursor can take.
 */
export function positionAt({places, length}: Manuscript, offset: number): {line: number; character: number} {
  const inside = Math.max(0, Math.min(offset, length))
  const place = places.holding(inside)
  if (!place) return {line: 0, character: 0}
  const {block, start, line} = place
  const left = inside - start
  const row = firstFrom(block.lineStarts, start => left < start) - 1
  const lineStart = block.lineStarts[row] ?? 0
  return {line: line + row, character: Math.min(left - lineStart, widthOf(block, row))}
}

/** Offset of a line and column, clamped into the text as the LSP asks. */
export function offsetAt({places, length, lines}: Manuscript, line: number, character: number): number {
  if (line < 0) return 0
  if (lines <= line) return length
  const place = places.at(places.indexAtLine(line))
  if (!place) return 0
  const row = line - place.line
  const start = place.start + (place.block.lineStarts[row] ?? 0)
  return start + Math.max(0, Math.min(character, widthOf(place.block, row)))
}

/** The length of a line without its break. */
function widthOf({text, lineStarts}: Block, row: number): number {
  const start = lineStarts[row] ?? 0
  let end = lineStarts[row + 1] ?? text.length
  if (start < end && text[end - 1] === '\n') end--
  if (start < end && text[end - 1] === '\r') end--
  return end - start
}

/** Blocks `first` to `lastTouched` have to be cut anew; `text` is what the touched ones hold after the edit. */
interface Cut {
  readonly first: number
  readonly firstTouched: number
  readonly lastTouched: number
  readonly text: string
}

function recut(places: Places, {first, firstTouched, lastTouched, text}: Cut): Manuscript {
  const firstLine = places.at(first)?.line ?? 0
  const lines = [...places.slice(first, firstTouched).flatMap(linesOf), ...splitLines(text)]
  // A text that more follows ends in a break, after which splitLines sees one more, empty line.
  if (lastTouched < places.length - 1) lines.pop()
  const editedEnd = firstLine + lines.length
  const shiftOfRest = editedEnd - lineAfter(places.at(lastTouched))

  const known = new Map(places.slice(first, lastTouched + 1).map(({block}) => [block.text, block]))
  const used = new Set<Block>()
  const cut = blockCutter(lineAt)
  const blocks: Block[] = []
  let pulled = lastTouched + 1
  let rest = lastTouched + 1
  let line = firstLine
  while (lineAt(line) !== undefined && (line < editedEnd || lineOfRest() !== line)) {
    const {kind, lines: count, reach} = cut(line)
    blocks.push(makeBlock(lines.slice(line - firstLine, line - firstLine + count), kind, reach))
    line += count
    while (rest < places.length && lineOfRest() < line) rest++
  }
  const change = {from: places, first, removed: rest - first, added: blocks.length}
  return {...withPlaces(places.splice(first, rest, blocks)), change}

  function lineOfRest(): number {
    return (places.at(rest)?.line ?? Number.POSITIVE_INFINITY) + shiftOfRest
  }

  function lineAt(index: number): string | undefined {
    for (; lines.length <= index - firstLine && pulled < places.length; pulled++) {
      for (const line of linesOf(places.at(pulled))) lines.push(line)
    }
    return lines[index - firstLine]
  }

  function makeBlock(own: readonly string[], kind: BlockKind, reach: number): Block {
    const text = own.join('')
    const old = known.get(text)
    const lines = own.length
    if (old?.facts.kind !== kind)
      return {text, lineStarts: startsOf(own), lines, reach, facts: readBlock(text, kind)}
    // What belongs to a block, such as which of its slots are saved, belongs to one place: equal lines are two blocks.
    if (used.has(old)) return {...old, lines, reach}
    used.add(old)
    if (old.lines === lines && old.reach === reach) return old
    return {text, lineStarts: startsOf(own), lines, reach, facts: old.facts}
  }
}

const ONE_LINE: readonly number[] = [0]

/** Where lines begin that follow each other. An editor asks for thousands of positions after each key. */
function startsOf(lines: readonly string[]): readonly number[] {
  if (lines.length === 1) return ONE_LINE
  const starts = [0]
  for (const line of lines.slice(0, -1)) starts.push((starts.at(-1) ?? 0) + line.length)
  return starts
}

function withPlaces(places: Places): Manuscript {
  return {places, length: places.end, lines: places.lines}
}

function linesOf(place: Place | undefined): readonly string[] {
  return place ? place.block.lineStarts.map((_, row) => lineOf(place.block, row)) : []
}

function lineOf({text, lineStarts}: Block, row: number): string {
  return text.slice(lineStarts[row], lineStarts[row + 1])
}

function startAfter(place: Place | undefined): number {
  return place ? place.start + place.block.text.length : 0
}

function lineAfter(place: Place | undefined): number {
  return place ? place.line + place.block.lines : 0
}
