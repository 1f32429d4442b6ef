import type {Block} from '../blocks/block'
import type {Place, Places} from '../blocks/places'
import type {Draft} from '../draft/draft'
import type {Edit} from '../span'

const INDENTATION = /^[ \t\u3000\u00A0]+/
const BLANKS = ' \t\u3000\u00A0'
const BREAKS = '\r\n'
/** Two spaces break a line in Markdown where another follows it. */
const HARD_BREAK = /[^\s\u3000\u00A0] {2,}[\r\n]*$/
/** A list, a quotation or a table of Markdown, whose lines belong together and whose indentation says how deep they lie. */
const LIST = /^[ \t]*(?:[-*+>|]|\d{1,9}[.)])(?:[ \t]|$)/
/** What a hand fills in stands after these. */
const FIELD = /[:：_]$/
/** Blanks between words set a line by hand: 年　　月　　日. */
const SET_BY_HAND = /[^\s\u3000\u00A0](?:[ \t\u00A0]{3,}|\u3000{2,})[^\s\u3000\u00A0]/
/** What a paragraph of plain text begins with. */
const TWO_CELLS = '\u3000\u3000'
/** In half-width cells; more of them place a line in the middle or at the right. */
const WIDEST = 8

/**
 * What the blanks of a draft need, one group of edits each: no indentation in Markdown, where it means code or nothing; in plain
 * text the two cells that most of its paragraphs have; no blanks at the ends of lines, no empty line at the top, one at most elsewhere, and, where most
 * paragraphs of a Markdown draft have one between them, one between all. Blanks that a hand fills in stay, and so do those
 * of lists, tables and code. Nothing but blanks and line breaks is touched.
 */
export function spacing({places}: Draft, isMarkdown: boolean): readonly (readonly Edit[])[] {
  const style = {
    isMarkdown,
    indentation: isMarkdown || !mostIndented(places) ? '' : TWO_CELLS,
    isSpaced: isMarkdown && mostSpaced(places),
  }
  const groups: Edit[][] = []
  for (let index = 0; index < places.length; index++) {
    const edits = editsAt(places, index, style)
    if (edits.length > 0) groups.push(edits)
  }
  return groups
}

interface Style {
  readonly isMarkdown: boolean
  readonly indentation: string
  /** Between paragraphs stands an empty line. */
  readonly isSpaced: boolean
}

function editsAt(places: Places, index: number, style: Style): Edit[] {
  const {block, start} = places.at(index) as Place
  const [before, after] = [places.blockAt(index - 1), places.blockAt(index + 1)]
  const end = startOfEnd(block.text, block.text.length, BREAKS)
  if (isEmpty(block)) {
    if (!before || isEmpty(before)) return [{start, end: start + block.text.length, text: ''}]
    return 0 < end ? [{start, end: start + end, text: ''}] : []
  }
  if (!isParagraph(block)) return []
  const edits: Edit[] = []
  const indentation = INDENTATION.exec(block.text)?.[0] ?? ''
  if (indentation !== '' && indentation !== style.indentation && isIdle(places, index, indentation, style))
    edits.push({start, end: start + indentation.length, text: style.indentation})
  const trailing = startOfEnd(block.text, end, BLANKS)
  if (trailing < end && isIdleAtEnd(block, trailing, after, style))
    edits.push({start: start + trailing, end: start + end, text: ''})
  if (style.isSpaced && after && isParagraph(after) && partsFrom(block, after)) {
    const next = start + block.text.length
    edits.push({start: next, end: next, text: block.text.slice(end)})
  }
  return edits
}

/** Whether the blanks before the words of a line say nothing: no level of a list, no place to fill, no place on the page. */
function isIdle(places: Places, index: number, indentation: string, {isMarkdown}: Style): boolean {
  const {facts} = places.blockAt(index) as Block
  if (facts.role !== 'text' || facts.slots.some(({start}) => start <= indentation.length)) return false
  if (isMarkdown) return !isInList(places, index)
  return cellsOf(indentation) <= WIDEST
}

function isIdleAtEnd({text, facts}: Block, at: number, after: Block | undefined, {isMarkdown}: Style) {
  if (facts.role !== 'text' || FIELD.test(text.slice(0, at))) return false
  return !(isMarkdown && HARD_BREAK.test(text) && after !== undefined && !isEmpty(after))
}

/** Whether an item of a list stands above a line, without an empty line or a line at the margin between them. */
function isInList(places: Places, index: number): boolean {
  for (let at = index - 1; 0 <= at; at--) {
    const block = places.blockAt(at) as Block
    if (LIST.test(block.text)) return true
    if (isEmpty(block) || !INDENTATION.test(block.text)) return false
  }
  return false
}

/** One line of prose that is no part of a list, a quotation or a table, nor set by hand. */
function isParagraph({text, lines, facts}: Block): boolean {
  return facts.kind === 'prose' && lines === 1 && !LIST.test(text) && !SET_BY_HAND.test(text)
}

function isEmpty({facts, text}: Block): boolean {
  return facts.kind === 'blank' && text.trim() === ''
}

/** Whether a paragraph ends between two lines; the lines of a title or a signature belong together. */
function partsFrom(block: Block, after: Block): boolean {
  return endsParagraph(block) || isHeadLine(after)
}

function endsParagraph(block: Block): boolean {
  return block.facts.endsSentence || isHeadLine(block)
}

function isHeadLine({facts}: Block): boolean {
  return 0 < facts.depth || facts.marks[0]?.position === 'line'
}

function mostIndented(places: Places): boolean {
  let more = 0
  for (const {block} of places)
    if (isParagraph(block) && block.facts.endsSentence) more += INDENTATION.test(block.text) ? 1 : -1
  return 0 < more
}

function mostSpaced(places: Places): boolean {
  let more = 0
  for (let index = 0; index + 1 < places.length; index++) {
    const [block, after] = [places.blockAt(index), places.blockAt(index + 1)]
    if (block && after && isParagraph(block) && partsFrom(block, after))
      more += isEmpty(after) ? 1 : isParagraph(after) ? -1 : 0
  }
  return 0 < more
}

function cellsOf(blanks: string): number {
  return [...blanks].reduce((cells, blank) => cells + (blank === '\t' ? 4 : blank === '\u3000' ? 2 : 1), 0)
}

/** Where the characters of this kind begin that stand before an offset; an expression would try each run of them. */
function startOfEnd(text: string, end: number, kind: string): number {
  let start = end
  while (0 < start && kind.includes(text.charAt(start - 1))) start--
  return start
}
