import type {Span} from '../../span'
import {findCountedNouns} from './countedNouns'
import {type CountsBeside, findCountsBeside} from './countsBeside'
import {findDoneCounts} from './doneCounts'
import {findLooseMeasures} from './looseMeasures'
import {findLostAmounts} from './lostAmounts'
import {findLostNames} from './lostNames'
import {findLostOrdinals} from './lostOrdinals'
import {findLostPeople} from './lostPeople'
import {findLostTimes} from './lostTimes'
import {findLostUnits} from './lostUnits'

const READERS = [
  findLostUnits,
  findCountedNouns,
  findLooseMeasures,
  findDoneCounts,
  findLostAmounts,
  findLostPeople,
  findLostNames,
  findLostTimes,
  findLostOrdinals,
]
/** A unit that is spoken of itself: 单位为万元, 以%表示, 按亩计算. */
const UNIT_BEFORE = /单位(?:统一)?[为是用]$/
const UNIT_AFTER = /^(?:表示|计[算量价，。；]|为(?:计量)?单位)/

/** Places that lack their number: what remains of the phrase, 亿元 of 总投资亿元. Spans may overlap, in no certain order. */
interface LostNumbers extends CountsBeside {
  readonly certain: readonly Span[]
}

/** Numbers that are gone without a sign: `同比增长%`, `总投资亿元`, `招聘人员名`. */
export function findLostNumbers(scan: string): LostNumbers {
  const certain = READERS.flatMap(read => read(scan)).filter(isNoUnitItself)
  return {certain, ...findCountsBeside(scan, certain)}

  function isNoUnitItself({start, end}: Span): boolean {
    return (
      !UNIT_BEFORE.test(scan.slice(Math.max(0, start - 5), start)) &&
      !UNIT_AFTER.test(scan.slice(end, end + 5))
    )
  }
}
