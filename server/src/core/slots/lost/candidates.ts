import {isAmount, type Unit, unitAt} from '../../words/units'
import {COUNTED, LINE_END, NUMBERED, traitsAt, traitsBefore} from './characters'
import {isSpokenOne} from './spokenUnits'
import {isUnitItself} from './unitItself'

/** 万 and 亿 are numbers themselves: 突破亿元, 上万人次. */
const MYRIADS = '万亿萬億'
/** What is left of 300多, 120余. */
const MORE = '多余餘'
const APPROACHED = /(?:突破|超过|[上近超逾过破]|(?<!完)成)$/
/** 伍 and 陆 are numbers on a cheque alone. */
const NO_NUMBER = /(?:[队退入]伍|[大登]陆)$/

/** A unit in a text that a number belongs to. */
export interface Candidate {
  readonly start: number
  readonly unit: Unit
  /** A number, or what does without one, stands before it. */
  readonly isNumbered: boolean
}

/**
 * The units of a text that have a number, or may have lost one, in reading order, the longest at each place; none at the start of a
 * line, whose number may end the line before.
 */
export function candidatesIn(text: string): Candidate[] {
  const found: Candidate[] = []
  /** Where a unit with its number ends: 周年 of 两个周年 has one too. */
  let counted = 0
  for (let start = 1; start < text.length; start++) {
    const unit = unitAt(text, start)
    if (!unit) continue
    const end = start + unit.text.length
    const before = traitsBefore(text, start)
    if (isNumbered(text, start, unit, before)) {
      found.push({start, unit, isNumbered: true})
      counted = end
    } else if (!(before & LINE_END) && start !== counted && mayLackNumber(text, start, unit))
      found.push({start, unit, isNumbered: false})
    start = end - 1
  }
  return found
}

function mayLackNumber(text: string, start: number, unit: Unit): boolean {
  return !isUnitItself(text, start, unit) && !isSpokenOne(text, start, unit)
}

function isNumbered(text: string, offset: number, unit: Unit, before: number): boolean {
  if (!(before & NUMBERED)) return isApproached(text, offset)
  if (NO_NUMBER.test(text.slice(Math.max(0, offset - 2), offset))) return false
  // 多项 is many of them; but nobody says 多%, 多亿元, 余万元, 多人次.
  const isLeft = MORE.includes(text.charAt(offset - 1)) && (isAmount(unit) || unit.text.length > 1)
  return !isLeft || (traitsAt(text, offset - 2) & COUNTED) !== 0
}

function isApproached(text: string, offset: number): boolean {
  return MYRIADS.includes(text.charAt(offset)) && APPROACHED.test(text.slice(Math.max(0, offset - 2), offset))
}
