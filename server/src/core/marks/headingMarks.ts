import {FILLER, trimTail} from '../filler'
import {MAX_WORDS, SENTENCE_BREAK, SENTENCE_POINT, shapeOf} from './headingShapes'
import type {Mark} from './mark'
import {matchesIn} from './markMatches'

const GRADE = /^型(?!材)/
const BLANK = /[^\S\r\n]|\uFFFC/
const BREAK = /[\r\n]/
/** What may end a sentence before a marker in flattened text; `%O` is how OCR reads `%。`. */
const SENTENCE_END = /(?:[。！？；：!?;:][”’）)》」"']?|[%％][O0○oQ])[\s\uFFFC]*$/
/** `包括：1 范围；2 术语`: these are the names of what is listed. */
const IN_A_LIST = /[；：;:][\s\uFFFC]*$/
/** `第（一）、（二）项`, `至（三）`, `统一、`: what stands before a numeral that is no marker. */
const NEVER_BEFORE = /[第、至和或与及（(“‘《\d０-９.．一二三四五六七八九十百]$/
const CONTEXT = 24
/** A heading with its markup and line break is no longer than this. */
const MAX_LINE = 80
const TRAILING = /[\s\uFFFC#]/
const END_MARK = /[，,、；;：:。.]$/
const BODY_BREAK = /[。！？；：!?;:\r\n]/
const LEAD_IN = /[：:]$/

/** `（二）型` is what a line break or a page has left of 小（二）型水库. */
export function isGrade({form, words}: Mark): boolean {
  return form === 'chineseParen' && GRADE.test(words)
}

/**
 * Every string of a block's prose that looks like a heading marker, in reading order, offsets relative to the
 * prose. Whether it is one is for the fold to say, which sees the numbers around it.
 */
export function findHeadingMarks(prose: string): Mark[] {
  const marks: Mark[] = []
  const withoutDot: Mark[] = []
  for (const match of matchesIn(prose)) {
    const mark = readMark(match, prose)
    if (!mark) continue
    if (!match.groups?.bare) marks.push(mark)
    else if (mark.number === withoutDot.length + 1) withoutDot.push(mark)
  }
  // A number that opens a sentence by chance has no second one that counts on from it.
  if (withoutDot.length < 2) return marks
  return [...marks, ...withoutDot].sort((a, b) => a.start - b.start)
}

function readMark(match: RegExpMatchArray, prose: string): Mark | undefined {
  const start = match.index ?? 0
  const isLine = startsLine(prose, start)
  if (!isLine && isDamaged(match)) return undefined
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  const position = isLine ? 'line' : SENTENCE_END.test(before) ? 'sentence' : 'glued'
  const shape = shapeOf(match, prose, position)
  if (!shape) return undefined
  if (position !== 'line' && NEVER_BEFORE.test(before)) return undefined
  if (match.groups?.bare && IN_A_LIST.test(before)) return undefined
  const end = start + match[0].length
  const endMark = position === 'line' ? endMarkOf(prose, end) : undefined
  return {start, end, position, words: wordsAfter(prose, end), endMark, ...shape}
}

/** Where no line begins, `一。` ends a sentence, `（）` is a slot and `1.1` an amount. */
function isDamaged({groups = {}}: RegExpMatchArray): boolean {
  const {lost, lookalike, letter, odd, parted, pointless, ordinalPoint, prefix, chinesePoint, arabicPoint} =
    groups
  if (lost || lookalike || letter || odd || parted || pointless || ordinalPoint || prefix) return true
  return (chinesePoint ?? '、') !== '、' || SENTENCE_POINT.test(arabicPoint ?? '')
}

/** Whether nothing but blanks and markup stands before `offset` in its line. */
function startsLine(prose: string, offset: number): boolean {
  let at = offset
  while (0 < at && BLANK.test(prose.charAt(at - 1))) at--
  return at === 0 || BREAK.test(prose.charAt(at - 1))
}

function endMarkOf(prose: string, from: number): string | undefined {
  if (MAX_LINE < prose.length - from) return undefined
  const text = trimTail(prose.slice(from), TRAILING)
  const mark = END_MARK.test(text) ? text.slice(-1) : ''
  const words = text.slice(0, text.length - mark.length)
  return words === '' || BODY_BREAK.test(words) ? undefined : mark
}

function wordsAfter(prose: string, end: number): string {
  const text = prose.slice(end, end + MAX_WORDS)
  const stop = text.search(SENTENCE_BREAK)
  return (stop < 0 ? text : text.slice(0, stop)).replaceAll(FILLER, '').trim().replace(LEAD_IN, '')
}
