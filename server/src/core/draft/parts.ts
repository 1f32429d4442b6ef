import type {Place, Places} from '../blocks/places'
import type {PartKind} from './draft'
import type {Frame, FramePart} from './frame'
import {type Ending, findEndings} from './frame/endings'
import {type FrameLine, headLines, lineOf, tailLines} from './frame/lines'
import type {Salutation} from './frame/salutation'
import {readTitleBlock, titleInferred} from './frame/titleBlock'
import type {Heading} from './headings'
import type {PageLines} from './pageLines'
import {endOfBlock, lastOfParagraph} from './paragraphs'

/** What stands around the sections of a draft; it begins with its line, so that markup and indents belong to it. */
export interface Part {
  readonly kind: PartKind
  readonly start: number
  /** Where it ends at the latest; undefined where only the next part or heading ends it. */
  readonly end?: number
  /** Its words from here on are its name. */
  readonly words: FramePart
}

/** Who a letter is for stands in a line of its own above the body. */
const ADDRESSED = /[：:]$/
/** How the end of a speech begins, and the set phrases of the other kinds. */
const CLOSING_START =
  /^(?:同志们|朋友们|同学们|老师们|乡亲们|女士们|先生们|各位|总之|让我们|最后[，,]|我就讲|我的(?:发言|讲话|汇报|报告)|以上(?:报告|汇报|请示|意见|是|就是|报)|特此|此复|此致|妥否|当否|谢谢|祝)/
/** What is said at the end of one, wherever in the paragraph. */
const CLOSING = /让我们|谢谢|预祝|批评指正|[！!]$/
/** An address in the middle of a speech says nothing about what follows it. */
const ADDRESS_ONLY = /^(?:(?:各位)?[\p{Script=Han}]{2,6}(?:们|代表|委员)?[、，,]?){1,4}[！!：:，,。]?$/u
const LONGEST_ADDRESS = 20
const LAST_MARK = /[：:，,！!]$/
const CLOSING_LINES = 4

/** Title, address, opening, closing, signatures and attachments in reading order, as far as the draft has them. Never fails. */
export function readParts(
  places: Places,
  pageLines: PageLines,
  frame: Frame,
  headings: readonly Heading[],
): readonly Part[] {
  const head = headLines(places, pageLines)
  const block = readTitleBlock(head)
  const firstHeading = headings[0]?.candidate.start ?? Number.POSITIVE_INFINITY
  const title = frame.title ?? block.title ?? titleInferred(block.above)
  const salutation = block.salutation ? firstLine(places, block.salutation) : addressIn(block.above, title)
  if (!title && !salutation) return ofEndings(endingsAfter(0))
  const lead =
    title && salutation ? Math.max(title.start, salutation.start) : ((title ?? salutation)?.start ?? 0)
  const opening = openingIn(head, block.body, firstHeading, salutation !== undefined)
  const endings = endingsAfter(opening?.start ?? lead)
  const bodyEnd = endings[0]?.start ?? places.end
  const bodyHeadings = headings.filter(({candidate}) => candidate.start < bodyEnd)
  const lastHeading = bodyHeadings.at(-1)?.candidate.start ?? opening?.start ?? lead
  const closing = closingIn(lastHeading, bodyEnd)
  const hasHeadings = 0 < bodyHeadings.length
  return startingLines([
    ...(title ? [{kind: 'title' as const, words: title}] : []),
    ...(salutation ? [{kind: 'salutation' as const, words: salutation}] : []),
    ...(opening
      ? [{kind: 'opening' as const, words: opening, ...(!hasHeadings && {end: paragraphEnd(opening)})}]
      : []),
    ...(closing ? [closing] : []),
    ...endings,
  ])

  function endingsAfter(from: number): readonly Ending[] {
    return findEndings(places, pageLines, from)
  }

  function ofEndings(endings: readonly Ending[]): readonly Part[] {
    return startingLines([...endings])
  }

  function paragraphEnd({start}: FramePart): number {
    return endOfBlock(places, lastOfParagraph(places, places.indexAt(start)))
  }

  /** In flattened text several parts share a line: only the first begins with it. */
  function startingLines(parts: readonly (Omit<Part, 'start'> & {start?: number})[]): readonly Part[] {
    const found: Part[] = []
    for (const part of parts) {
      const line = places.holding(part.words.start)?.start ?? 0
      const before = found.at(-1)
      const isFirst = !before || before.words.start < line
      const start = part.start ?? (isFirst ? line : part.words.start)
      if (!before || before.start < start) found.push({...part, start})
    }
    return found
  }

  /** The last paragraphs, as far back as each of them speaks like an end, or follows an address in the midst of the speech. */
  function closingIn(after: number, end: number): (Omit<Part, 'start'> & {start: number}) | undefined {
    const lines = tailLines(places, pageLines, end).filter(({place}) => after < place.start && !isItem(place))
    let first = lines.length
    for (let at = lines.length - 1; Math.max(0, lines.length - CLOSING_LINES) <= at; at--) {
      const own = lines[at] as FrameLine
      const isCalled = 0 < at && isAddress(startOf(lines[at - 1] as FrameLine))
      if (!(CLOSING_START.test(startOf(own)) || CLOSING.test(own.text) || isCalled)) break
      first = at
    }
    const found = lines[first]
    if (!found) return undefined
    const named = lines.slice(first).find(line => !isAddress(startOf(line))) ?? found
    return {kind: 'closing', start: found.place.start, words: lineOf(named.place)}
  }
}

function isItem({block}: Place): boolean {
  return block.facts.items[0]?.atLine === true
}

function startOf({place}: FrameLine): string {
  return lineOf(place).text
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS_ONLY.test(text)
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
  if (!last || !title || last.start <= title.start || !ADDRESSED.test(last.text)) return undefined
  return {start: last.start, end: last.end - 1, text: last.text.slice(0, -1)}
}

/** The first paragraph of the body; under a salutation any words will do. */
function openingIn(
  head: readonly FrameLine[],
  body: number,
  firstHeading: number,
  isAddressed: boolean,
): FrameLine | undefined {
  const found = head.slice(body).find(line => isAddressed || isSentence(line.place))
  return found && found.start < firstHeading ? found : undefined
}

function isSentence({block: {facts}}: Place): boolean {
  return (
    facts.role === 'text' &&
    facts.marks[0]?.position !== 'line' &&
    facts.endsSentence &&
    12 <= facts.characters
  )
}
