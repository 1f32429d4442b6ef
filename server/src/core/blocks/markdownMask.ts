import {FILLER} from '../filler'
import {matchSpans, type Span, shift} from '../span'
import {readBoldRuns} from './boldRuns'
import type {BlockKind} from './facts'
import {findMarkup, type Markup} from './markup'
import {parseMarkdown} from './parseMarkdown'
import {PIPE, splitLines} from './splitBlocks'

/** The prose of a block and what Markdown would have taken from it. */
export interface Masked {
  /** As long as the text; what is not prose is filler, line breaks are kept. */
  readonly prose: string
  /** Marks that Markdown would read as emphasis, a bullet or a tag but that are unfilled places; visible in `prose`. */
  readonly swallowed: readonly Span[]
}

/** Any character that can make a difference to Markdown; without one, remark need not be asked. */
const MAY_BE_MARKUP = /[*_`[<]|^[ \t\d.)\uFEFF]*[#>=+~-]|\\(?=[\r\n])/m
const NOT_BREAK = /[^\r\n]+/g
/** A line of `=` or `-` underlines a heading; with one line to a block it stands alone. */
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/gm
const HARD_BREAK = /(?<!\\)(?:\\\\)*\\(?=[\r\n])/g
const ADDRESS =
  /(?<![\w.+-])(?:(?:https?|ftp):\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi
/** Marks that end the sentence around an address rather than the address. */
const AFTER_ADDRESS = /(?<![.,;:!?'")\]*])[.,;:!?'")\]*]+$/
const MAY_BE_ADDRESS = /:\/\/|www\.|@/i
/** What is left to look at where remark would take too long. */
const LINE_PREFIX = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|#{1,6}(?=[ \t]))[ \t]*)+/gm
const PLAIN_MARKUP = /`[^`\r\n]*`|<\/?[a-z][^<>\r\n]*>|<!--[^<>]*-->/gi

/** The prose of a block of this kind. Never fails, whatever the text. */
export function maskMarkdown(text: string, kind: BlockKind): Masked {
  switch (kind) {
    case 'blank':
      return {prose: text, swallowed: []}
    case 'prose':
      return maskProse(text)
    case 'table':
      return maskTable(text)
    default:
      return {prose: fill(text), swallowed: []}
  }
}

function maskProse(text: string): Masked {
  return MAY_BE_MARKUP.test(text) ? maskMarkup(text) : {prose: cover(text, addressesIn(text)), swallowed: []}
}

/** The way through remark; agrees with the short way wherever that one is taken. */
export function maskMarkup(text: string): Masked {
  const tree = parseMarkdown(text)
  const markup = tree ? findMarkup(text, tree) : plainMarkup(text)
  const prose = cover(text, [
    ...markup.covered,
    ...matchSpans(text, UNDERLINE),
    ...matchSpans(text, HARD_BREAK),
    ...addressesIn(text),
  ])
  return {prose: cover(prose, readBoldRuns(prose).bold), swallowed: markup.swallowed}
}

/** Rows are prose one by one, so that no span runs from one cell of a column into the next. */
function maskTable(text: string): Masked {
  let prose = ''
  const swallowed: Span[] = []
  splitLines(text).forEach((row, index) => {
    // The second row only says how the columns are aligned.
    const masked = index === 1 ? {prose: fill(row), swallowed: []} : maskProse(row)
    for (const span of masked.swallowed) swallowed.push(shift(span, prose.length))
    prose += cover(masked.prose, matchSpans(row, PIPE))
  })
  return {prose, swallowed}
}

function plainMarkup(text: string): Markup {
  return {covered: [...matchSpans(text, LINE_PREFIX), ...matchSpans(text, PLAIN_MARKUP)], swallowed: []}
}

function addressesIn(text: string): Span[] {
  if (!MAY_BE_ADDRESS.test(text)) return []
  return [...text.matchAll(ADDRESS)].map(match => ({
    start: match.index,
    end: match.index + match[0].replace(AFTER_ADDRESS, '').length,
  }))
}

function cover(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let prose = ''
  let done = 0
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue
    const from = Math.max(start, done)
    prose += text.slice(done, from) + fill(text.slice(from, end))
    done = end
  }
  return prose + text.slice(done)
}

/** Filler as long as the text, with its line breaks. */
export function fill(text: string): string {
  return text.replace(NOT_BREAK, ({length}) => FILLER.repeat(length))
}
