import {type Unit, unitAt} from '../../words/units'
import {LINE_END, NUMBERED, traitsBefore} from './characters'

/** 万 and 亿 are numbers themselves: 突破亿元, 上万人次. */
const MYRIADS = '万亿萬億'
const APPROACHED = /(?:突破|超过|[上近超逾过破]|(?<!完)成)$/
/** 伍 and 陆 are numbers on a cheque alone. */
const NO_NUMBER = /(?:[队退入]伍|[大登]陆)$/

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
    const before = traitsBefore(text, offset)
    if (!(before & LINE_END)) found.push({start: offset, unit, isNumbered: isNumbered(text, offset, before)})
    offset += unit.text.length - 1
  }
  return found
}

function isNumbered(text: string, offset: number, before: number): boolean {
  if (before & NUMBERED) return !NO_NUMBER.test(text.slice(Math.max(0, offset - 2), offset))
  return isApproached(text, offset)
}

function isApproached(text: string, offset: number): boolean {
  return MYRIADS.includes(text.charAt(offset)) && APPROACHED.test(text.slice(Math.max(0, offset - 2), offset))
}
