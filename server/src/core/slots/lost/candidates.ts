import {characterBefore} from './characters'
import {type Unit, unitAt} from './units'

/** What a number is written with, what stands for one, and what a measure word follows without one: 每家, 各项, 上级. */
const NUMBERED =
  /[0-9０-９一二三四五六七八九十百千万亿零〇○两壹贰叁肆伍陆柒捌玖拾佰仟几多余半每各这那哪整首末第某单双逐.．兩幾餘萬億]/
/** 万 and 亿 are numbers themselves: 突破亿元, 上万人次. */
const MYRIADS = /^[万亿萬億]/
const APPROACHED = /(?:突破|超过|[上近超逾过破成])$/

/** A unit in a text. */
export interface Candidate {
  readonly start: number
  readonly unit: Unit
  /** A number, or what does without one, stands before it. */
  readonly isNumbered: boolean
}

/**
 * The units of a text in reading order, the longest at each place; none at the start of a line, whose number may end the line
 * before.
 */
export function candidatesIn(text: string): Candidate[] {
  const found: Candidate[] = []
  for (let offset = 1; offset < text.length; offset++) {
    const unit = unitAt(text, offset)
    if (!unit) continue
    const before = characterBefore(text, offset)
    if (before !== '')
      found.push({start: offset, unit, isNumbered: NUMBERED.test(before) || isApproached(text, offset)})
    offset += unit.text.length - 1
  }
  return found
}

function isApproached(text: string, offset: number): boolean {
  return MYRIADS.test(text.charAt(offset)) && APPROACHED.test(text.slice(Math.max(0, offset - 2), offset))
}
