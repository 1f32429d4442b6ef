import {slotHeadAt} from '../slots/slotHeads'
import {isMentioned} from '../slots/slotWords'
import type {Span} from '../span'
import {cutWords} from '../words/cutWords'

/** Two runs of `*` or `_` that Markdown pairs; `inner` lies between them. */
export interface DelimiterPair {
  readonly start: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
}

/** Emphasis does not begin so: 报**、**等领导审阅. */
export const OPENS_NOTHING = /^[\s，。；：、！？,;:%％”’》）)]/

/** Runs longer than this are never emphasis. */
const LONGEST_DELIMITER = 3

/** The first digits of a year of which the rest is open: `20**年`. */
const OPEN_YEAR = /(?<!\d)(?:19|20)\d?$/
/** A clause goes on here, so emphasis cannot begin here: what stands before is a slot. */
const CLAUSE_GOES_ON = /^(?:[.,;:，。；：、！？）》”%％]|的(?!确)|等(?!待)|[和与及到至]$)/
/** Words that ask for another after them; bold does not end so: `由**主持，请**、**发言`. */
const ASKING: ReadonlySet<string> = new Set(
  ['由 请 和 与 向 经 给 从 第 约 对 在 以 将 成为 离不开 来到 走进 按照 根据 关于 为了'].flatMap(line =>
    line.split(' '),
  ),
)
const SINGLE = /^[\u3400-\u4dbf\u4e00-\u9fff]$/
/** How much of the text before a sign tells its last word. */
const TAIL = 8
/** What it asks for follows outside, **同比增长**8.5%, **覆盖率达到**XX%, or nothing is asked for: **保持经济增长**。 */
const GIVEN_AFTER = /^(?:[\d约近超XxＸｘ×_＿○□【{[。；！？]|\s|$)/
/** Of two unfilled places that are alike, the same follows: `由**任组长，**任副组长`; one star before a comma is no emphasis at all. */
const COMMA_ENDS = /[，、]$/
const DATE_BEFORE = /[年月]/
const DATE_GOES_ON = /^[月日]/
/** A number is missing and the clause is over: `*月，门诊**万人次`. */
const UNIT_CLOSES = /^[，。；、]/
const CLAUSE_BREAK = /[，。；]/
/** A whole sentence stands in bold, of which there may be more: **校长负责。**校长由…. */
const SENTENCE_END = /.{4}[。！？]$/
/** Emphasis from one sentence into the middle of the next. */
const SENTENCE_BREAK = /[。；！？]./
const DIGIT = /\d/
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/
const BRACKETS = ['（）', '《》', '“”', '【】']
/** The number of a document, `**委发〔20**〕**号`, or the dash of a range, `**-**名`: nobody sets half of it in bold. */
const HALF_A_NUMBER = /^[-－—–~～]{1,2}$|〔[^〔〕]*$/
/** The number is there: 8**亿元**. */
const NUMBER_BEFORE = /[\d０-９一二两三四五六七八九十百千万亿几数半]$/
/** Units that are words as well and may stand in bold: 抓好**人**这个关键. */
const WORD_TOO = /^[人家户点头天时多]$/
const LETTER = /\p{L}/u

/**
 * Whether a pair that Markdown reads as emphasis is two unfilled places: `今年*月*日`, `**市**区`. Single marks are
 * hardly ever emphasis in Chinese, which knows no italics, so they need less evidence than double ones.
 */
export function isSlotPair(text: string, pair: DelimiterPair): boolean {
  if (isMentioned(text, pair.start)) return false
  const inner = text.slice(pair.innerStart, pair.innerEnd)
  const before = text.charAt(pair.start - 1)
  const after = text.charAt(pair.end)
  const isSingle = pair.innerStart - pair.start === 1
  if (CLAUSE_GOES_ON.test(inner) || (isSingle && opensToOutside(inner))) return true
  if (HALF_A_NUMBER.test(inner)) return true
  if (!GIVEN_AFTER.test(after) && asksForMore(inner)) return true
  if (isNoPair(text, pair)) return true
  if (!isSingle && SENTENCE_END.test(inner)) return false
  const head = slotHeadAt(text, pair.innerStart)
  const first = head?.word
  const second = slotHeadAt(text, pair.end)?.word
  if (first !== undefined && second !== undefined) return true
  if (inner.startsWith('年') && OPEN_YEAR.test(text.slice(Math.max(0, pair.start - 4), pair.start)))
    return true
  if (DATE_BEFORE.test(before) && DATE_GOES_ON.test(inner)) return true
  if (first !== undefined && UNIT_CLOSES.test(inner.slice(first.length))) return true
  if (COMMA_ENDS.test(inner) && (isSingle || (HAN.test(before) && inner.startsWith(after)))) return true
  if (SENTENCE_BREAK.test(inner) && HAN.test(after)) return true
  // No italics in Chinese: one star around a unit, around no word at all or from one clause into the next is two
  // unfilled places.
  if (isSingle) return first === inner || !LETTER.test(inner) || runsIntoNextClause(text, pair)
  // Whole words such as 医院 do stand in bold; 亿元 and 镇 alone do not.
  if (first !== inner || WORD_TOO.test(inner) || NUMBER_BEFORE.test(before)) return false
  return head?.kind === 'unit' || inner.length === 1
}

/**
 * Whether the last word asks for another. Behind a single character it may be half of a word that no dictionary holds, 路由, and a
 * longer one may be all that is in bold: 这是**为了**群众.
 */
function asksForMore(text: string): boolean {
  // 党的**大.
  if (text.endsWith('党的')) return true
  const [before = '', last = ''] = ['', ...cutWords(text.slice(-TAIL))].slice(-2)
  return ASKING.has(last) && (before === '' ? last.length === 1 : !SINGLE.test(before))
}

/** Whether the pair holds the end of one clause and the beginning of another: `，**副组长的专班，市长**强调`. */
export function runsIntoNextClause(text: string, {start, innerStart, innerEnd, end}: DelimiterPair): boolean {
  if (!CLAUSE_BREAK.test(text.slice(innerStart, innerEnd))) return false
  return (
    HAN.test(text.charAt(start - 1)) || (HAN.test(text.charAt(innerEnd - 1)) && HAN.test(text.charAt(end)))
  )
}

/** Whether nothing but white space stands between `offset` and the start of its line, or a line with nothing on it. */
export function startsLine(text: string, offset: number): boolean {
  const before = wordEndBefore(text, offset)
  return before === 0 || text.slice(before, offset).includes('\n')
}

/** Where the white space before `offset` begins. */
function wordEndBefore(text: string, offset: number): number {
  let at = offset
  while (0 < at && text.charAt(at - 1).trim() === '') at--
  return at
}

/** Whether a bracket opens that is closed further on; bold may leave one open: **（责任单位：**财政局）. */
function opensToOutside(inner: string): boolean {
  return BRACKETS.some(pair => count(inner, pair.charAt(1)) < count(inner, pair.charAt(0)))
}

function count(text: string, character: string): number {
  return text.split(character).length
}

/**
 * Runs of unequal length around a third one, `*次全会，**区委常委***`, in the midst of words, `我县**局原局长***违纪`, or of a length that
 * is a line to write on.
 */
function isNoPair(text: string, {start, innerStart, innerEnd, end}: DelimiterPair): boolean {
  const [open, close] = [innerStart - start, end - innerEnd]
  if (open === close) return false
  const mark = text.charAt(start)
  return (
    text.slice(innerStart, innerEnd).includes(mark) ||
    (HAN.test(text.charAt(start - 1)) && HAN.test(text.charAt(end))) ||
    (mark === '_' && LONGEST_DELIMITER < Math.max(open, close))
  )
}

/** Whether one of the runs leaves digits out on purpose: 138****5678. */
export function hidesDigits(text: string, {start, innerStart, innerEnd, end}: DelimiterPair): boolean {
  return isBetweenDigits(start, innerStart) || isBetweenDigits(innerEnd, end)

  function isBetweenDigits(start: number, end: number): boolean {
    return DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(end))
  }
}

/** The pair that two runs make. */
export function pairBetween(open: Span, close: Span): DelimiterPair {
  return {start: open.start, innerStart: open.end, innerEnd: close.start, end: close.end}
}

/** The pair of an emphasis that spans `start` to `end`, with the whole runs of marks on either side. */
export function pairOf(text: string, start: number, end: number): DelimiterPair {
  const mark = text.charAt(start)
  let outerStart = start
  while (0 < outerStart && text.charAt(outerStart - 1) === mark) outerStart--
  let outerEnd = end
  while (outerEnd < text.length && text.charAt(outerEnd) === mark) outerEnd++
  let innerStart = start
  while (innerStart < end && text.charAt(innerStart) === mark) innerStart++
  let innerEnd = end
  while (innerStart < innerEnd && text.charAt(innerEnd - 1) === mark) innerEnd--
  return {start: outerStart, innerStart, innerEnd, end: outerEnd}
}

/** A bullet to Markdown, a name to fill in to the writer: `* 同志`, `* 月 * 日`. */
const NAME_SLOT = /^\*[ \t]+(?:同志(?!们)|[年月][ \t]*\*)/

/** Whether the `*` at `offset`, which Markdown reads as a bullet, is an unfilled place. */
export function startsWithNameSlot(text: string, offset: number): boolean {
  return NAME_SLOT.test(text.slice(offset, offset + 20))
}
