import type {Places} from '../../blocks/places'
import type {Frame, FramePart} from '../frame/frame'
import {type FrameLine, type Lines, lineOf} from '../frame/lines'
import type {Salutation} from '../frame/salutation'
import {titleInferred, wholeTitle} from '../frame/titleBlock'
import type {Heading} from '../headings/headings'
import {endOfBlock, lastOfParagraph} from '../paragraphs'
import {closingIn} from './closing'
import {findEndings} from './endings'
import type {FoundPart, Part} from './part'

/** Whom a letter is for stands in a line of its own above the body. */
const ADDRESSED = /[：:]$/
const LAST_MARK = /[：:，,！!]$/
/** The body may begin with a short sentence, but not with a word or two. */
const SHORTEST_OPENING = 12
/** What a page leaves behind a colon is no text. */
const VISIBLE = /[^\s\u200B-\u200D\uFEFF\uFFFC]/

/** Title, address, opening, closing, signatures and attachments in reading order, as far as the draft has them. Never fails. */
export function readParts(
  places: Places,
  lines: Lines,
  {head, block, title: spoken}: Frame,
  headings: readonly Heading[],
): readonly Part[] {
  const {pageLines} = lines
  const line = spoken ?? block.title ?? titleInferred(block.above)
  const title = line && wholeTitle(line, block.above)
  const salutation = block.salutation ? firstLine(places, block.salutation) : addressIn(block.above, title)
  const isNamed = title !== undefined || salutation !== undefined
  // Without a title nothing but the headings tells where the body begins.
  const firstHeading = headings[0]?.candidate.start ?? (isNamed ? places.end : 0)
  const opening =
    openingAfter(places, block.salutation?.goesOn, firstHeading) ??
    openingIn(head.slice(block.body), firstHeading, salutation)
  const lead = opening ?? salutation ?? title
  if (!lead) return fromLines(places, findEndings(places, pageLines, 0))
  const endings = findEndings(places, pageLines, lead.start)
  const end = endings[0]?.start ?? places.end
  const sections = headings.filter(({candidate}) => candidate.start < end)
  const after = sections.at(-1)?.candidate.start ?? lead.start
  // Without sections the body goes on after the opening.
  const openingEnd = opening && sections.length === 0 ? paragraphEnd(places, opening) : undefined
  return fromLines(places, [
    ...part('title', title),
    ...part('salutation', salutation),
    ...part('opening', opening, openingEnd),
    ...closingIn(places, lines, {start: after, end}),
    ...endings,
  ])
}

function part(kind: Part['kind'], words: FramePart | undefined, end?: number): FoundPart[] {
  return words ? [{kind, words, ...(end !== undefined && {end})}] : []
}

/** In flattened text several parts share a line, and only the first of them begins with it. */
function fromLines(places: Places, found: readonly FoundPart[]): readonly Part[] {
  const parts: Part[] = []
  for (const part of found) {
    const line = places.holding(part.words.start)?.start ?? 0
    const before = parts.at(-1)
    const start = part.start ?? (before && line <= before.words.start ? part.words.start : line)
    if (!before || before.start < start) parts.push({...part, start})
  }
  return parts
}

function paragraphEnd(places: Places, {start}: FramePart): number {
  return endOfBlock(places, lastOfParagraph(places, places.indexAt(start)))
}

/** A salutation of several lines is named after its first. */
function firstLine(places: Places, {start, end, text}: Salutation): FramePart {
  const line = places.holding(start)
  if (!line || end <= line.start + line.block.text.length) return {start, end, text}
  const words = lineOf(line)
  return {...words, text: words.text.replace(LAST_MARK, '')}
}

function addressIn(above: readonly FrameLine[], title: FramePart | undefined): FramePart | undefined {
  const last = above.at(-1)
  if (!last || !title || last.start < title.end || !ADDRESSED.test(last.text)) return undefined
  return {start: last.start, end: last.end - 1, text: last.text.slice(0, -1)}
}

/** In the line of the salutation. */
function openingAfter(places: Places, from: number | undefined, firstHeading: number): FramePart | undefined {
  const place = from === undefined ? undefined : places.holding(from)
  if (from === undefined || !place || firstHeading <= from) return undefined
  const text = place.block.facts.prose.slice(from - place.start, firstHeading - place.start)
  return VISIBLE.test(text) ? {start: from, end: from + text.length, text} : undefined
}

/** The first paragraph of the body; under a salutation any words will do. */
function openingIn(
  body: readonly FrameLine[],
  firstHeading: number,
  salutation: FramePart | undefined,
): FrameLine | undefined {
  const below = salutation ? body.filter(({start}) => salutation.end <= start) : body
  const found = below.find(line => salutation || isSentence(line))
  return found && found.start < firstHeading ? found : undefined
}

function isSentence({place}: FrameLine): boolean {
  const {role, marks, endsSentence, characters} = place.block.facts
  return role === 'text' && marks[0]?.position !== 'line' && endsSentence && SHORTEST_OPENING <= characters
}
