import {trimTail} from '../filler'
import {holdsAny} from '../holdsAny'

/** What it takes to read a text aloud. */
export interface SpeechCount {
  /** Characters as Word counts them: each Chinese character or mark one, each run of Latin letters or digits one. */
  readonly characters: number
  /** Syllables when read aloud: numbers read out, `%` as 百分之, Latin capitals letter by letter. */
  readonly syllables: number
  /** Tenths of a second that a reader stops at the ends of sentences and paragraphs. */
  readonly pauses: number
}

/** A whole run of Latin letters and digits. */
const RUN =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?[A-Za-z0-9]*|[A-Za-z][A-Za-z0-9]*(?:\.\d+)?/g
const holdsRun = holdsAny(
  '0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
)
const MARKS = new Set([...'“”‘’…—·'].map(mark => mark.charCodeAt(0)))
/** 〇 of 二〇二五年. */
const ZERO = 0x3007
const DIGIT = /^[0-9０-９]/
/** Numbers and words in one run: `PM10`, `5G`. */
const PIECES = /[0-9]+(?:\.[0-9]+)?|[A-Za-z]+/g
const FULL_WIDTH_DIGIT = /[０-９．]/g
const FULL_WIDTH_OFFSET = 0xfee0
/** 2025年, and the first year of 2021—2025年, are read digit by digit. */
const YEAR = /^\d{4}$/
const YEAR_AFTER = /^(?:年|[-—–－~～至到]+\d{4}年)/
/** 百分之 and 千分之. */
const PERCENT = /[%％‰]/g
const holdsPercent = holdsAny('%％‰')
const PERCENT_SYLLABLES = 3
/** What ends a sentence; of several in a row (？！) the first one counts. */
const SENTENCE_ENDS = new Set([...'。！？!?'].map(mark => mark.charCodeAt(0)))
/**
 * Tenths of a second. Two ends of a paragraph stand around a heading, and with the end of the sentence before it
 * come to the second and a half that a reader rests there.
 */
const SENTENCE_PAUSE = 4
/** At the end of a paragraph, in tenths of a second. */
export const PARAGRAPH_PAUSE = 6

/** Counts a piece of prose. Filler, blanks and half-width punctuation count nothing. */
export function countSpeech(prose: string): SpeechCount {
  let {characters, syllables} = countWide(prose)
  if (holdsRun(prose))
    for (const {0: run, index} of prose.matchAll(RUN)) {
      // A full-width digit is a wide character too.
      characters += 1 - countWide(run).characters
      syllables += DIGIT.test(run) ? figureSyllables(run, prose, index) : pieceSyllables(run)
    }
  if (holdsPercent(prose)) syllables += (prose.match(PERCENT)?.length ?? 0) * PERCENT_SYLLABLES
  return {characters, syllables, pauses: syllables === 0 ? 0 : pausesIn(prose)}
}

/** Chinese characters and full-width marks, and how many of them are read; a loop over codes, since it is most of any draft. */
function countWide(text: string): {characters: number; syllables: number} {
  let characters = 0
  let syllables = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isHan(code)) syllables++
    else if (isFirstHalf(code) && isSecondHalf(text.charCodeAt(at + 1))) {
      syllables++
      at++
    } else if (!isWide(code)) continue
    characters++
  }
  return {characters, syllables}
}

function isHan(code: number): boolean {
  return (0x3400 <= code && code <= 0x9fff) || (0xf900 <= code && code <= 0xfaff) || code === ZERO
}

/** A radical, a mark of the East Asian blocks, or a mark they share with the Latin ones. */
function isWide(code: number): boolean {
  return (0x2e80 <= code && code < 0x3400) || (0xff00 <= code && code <= 0xffee) || MARKS.has(code)
}

/** Of the rare characters beyond the first 65,536, written in two halves. */
function isFirstHalf(code: number): boolean {
  return 0xd840 <= code && code <= 0xd87f
}

function isSecondHalf(code: number): boolean {
  return 0xdc00 <= code && code <= 0xdfff
}

function pausesIn(prose: string): number {
  let pauses = PARAGRAPH_PAUSE
  for (let at = 0; at < prose.length; at++)
    if (isEnd(prose.charCodeAt(at)) && !isEnd(prose.charCodeAt(at - 1))) pauses += SENTENCE_PAUSE
  return pauses
}

function isEnd(code: number): boolean {
  return SENTENCE_ENDS.has(code)
}

function figureSyllables(unit: string, prose: string, index: number): number {
  const figure = unit
    .replaceAll(',', '')
    .replace(FULL_WIDTH_DIGIT, digit => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_OFFSET))
  const end = index + unit.length
  if (YEAR.test(figure) && YEAR_AFTER.test(prose.slice(end, end + 8))) return figure.length
  return pieceSyllables(figure)
}

function pieceSyllables(run: string): number {
  let syllables = 0
  for (const [piece] of run.matchAll(PIECES))
    syllables += DIGIT.test(piece) ? numberSyllables(piece) : latinSyllables(piece)
  return syllables
}

/** 1234 is read as 一千二百三十四, 3.14 with 点. */
function numberSyllables(number: string): number {
  const [whole = '', decimals] = number.split('.')
  return integerSyllables(whole) + (decimals === undefined ? 0 : 1 + decimals.length)
}

/** Groups of four digits: a digit and its place name each, one 零 for a gap, and 万 or 亿 after the group. */
function integerSyllables(digits: string): number {
  if (12 < digits.length) return digits.length
  const trimmed = digits.replace(/^0+(?=\d)/, '')
  let syllables = 0
  for (let end = trimmed.length, group = 0; 0 < end; end -= 4, group++) {
    const part = trimmed.slice(Math.max(0, end - 4), end)
    if (/^0*$/.test(part) && 1 < trimmed.length) continue
    syllables += trimTail(part, /0/).replace(/0+/g, '0').length
    syllables += [...part].filter((digit, index) => digit !== '0' && index < part.length - 1).length
    // 十五, not 一十五, at the head of a number.
    if (/^1\d$/.test(part) && end <= 2) syllables--
    if (0 < group) syllables++
  }
  return Math.max(1, syllables)
}

/** Capitals letter by letter, other words a syllable for about three letters. */
function latinSyllables(word: string): number {
  return word === word.toUpperCase() ? word.length : Math.ceil(word.length / 3)
}
