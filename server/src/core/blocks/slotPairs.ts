import {isQuantityUnit, slotHeadAt} from '../slots/slotHeads'

/** Two runs of `*` or `_` that Markdown pairs; `inner` lies between them. */
export interface DelimiterPair {
  readonly start: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
}

/** Digits and numerals before a unit: the number is there, so the mark is emphasis. */
const NUMBER_BEFORE = /[\d\uff10-\uff19一二两三四五六七八九十百千万亿几数半]$/
/** The first digits of a year of which the rest is open: `20**年`. */
const OPEN_YEAR = /(?<!\d)(?:19|20)\d?$/
/** A clause goes on here, so emphasis cannot begin here: what stands before is a slot. */
const CLAUSE_GOES_ON = /^[,.;:，。；：、！？）》”%％]/
const CLAUSE_ENDS = /^(?:[\s,.;:，。；：、！？）》”]|$)/
/**
 * Words that ask for another after them; bold does not end so: `由**主持，请**、**发言`. It does end in 节约, 自由,
 * 申请 and the like.
 */
const ASKS_FOR_MORE =
  /(?:(?<![自理缘])由|(?<![申邀聘])请|(?<![饱总温平缓柔共祥])和|(?<![参赋给])与|(?<![方导走面志趋倾动指])向|(?<![财曾已神])经|(?<![供补自])给|(?<![服听])从|第|(?<![节契合预条公制])约)$/
/** Units that are words as well and may stand in bold: 抓好**人**这个关键. */
const WORD_TOO = /^[人家户点头天时多]$/
const LETTER = /\p{L}/u

/**
 * Whether a pair that Markdown reads as emphasis is two unfilled places: `今年*月*日`, `**市**区`. Single marks are
 * hardly ever emphasis in Chinese, which knows no italics, so they need less evidence than double ones.
 */
export function isSlotPair(text: string, pair: DelimiterPair): boolean {
  const inner = text.slice(pair.innerStart, pair.innerEnd)
  if (CLAUSE_GOES_ON.test(inner) || ASKS_FOR_MORE.test(inner)) return true
  const first = slotHeadAt(text, pair.innerStart)
  const second = slotHeadAt(text, pair.end)
  if (first !== undefined && second !== undefined) return true
  if (isOpenYear(pair.start, pair.innerStart) || isOpenYear(pair.innerEnd, pair.end)) return true
  if (NUMBER_BEFORE.test(text.slice(Math.max(0, pair.start - 1), pair.start))) return false
  // No italics in Chinese: one star around a unit or around no word at all is two unfilled places.
  if (pair.innerStart - pair.start === 1)
    return first === inner || isQuantityUnit(inner) || !LETTER.test(inner)
  if (WORD_TOO.test(inner)) return false
  if (isQuantityUnit(inner)) return true
  // Whole words such as 医院 do stand in bold; 镇 alone does not, unless it ends its clause.
  return first === inner && inner.length === 1 && !CLAUSE_ENDS.test(text.slice(pair.end, pair.end + 1))

  function isOpenYear(start: number, end: number): boolean {
    return text.charAt(end) === '年' && OPEN_YEAR.test(text.slice(Math.max(0, start - 4), start))
  }
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
