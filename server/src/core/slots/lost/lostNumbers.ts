import type {Span} from '../../span'
import {findCountedNouns} from './countedNouns'
import {findCountsBeside} from './countsBeside'
import {findDoneCounts} from './doneCounts'
import {findLooseMeasures} from './looseMeasures'
import {findLostAmounts} from './lostAmounts'
import {findLostOrdinals} from './lostOrdinals'
import {findLostPeople} from './lostPeople'
import {findLostTimes} from './lostTimes'
import {findLostUnits} from './lostUnits'

/** What has to be there for any of the patterns to match. */
const MAY_LACK_NUMBER =
  /[%％‰℃名人期场次项张份册本篇部台套辆家户个条件起例处座所支株头只架门枚块盏眼口批元亩顷米里吨斤瓦克钟日点第天时岁年号届轮分倍余级节间对科镇县局乡街]/

const READERS = [
  findLostUnits,
  findCountedNouns,
  findLooseMeasures,
  findDoneCounts,
  findLostAmounts,
  findLostPeople,
  findLostTimes,
  findLostOrdinals,
]
/** A unit that is spoken of itself: 单位为万元, 以%表示, 按亩计算. */
const UNIT_BEFORE = /单位(?:统一)?[为是用]$/
const UNIT_AFTER = /^(?:表示|计[算量价，。；]|为(?:计量)?单位)/

/** Numbers that are gone without a sign: `同比增长%`, `总投资亿元`, `招聘人员名`. Each span is what lacks its number. */
export function findLostNumbers(scan: string): Span[] {
  if (!MAY_LACK_NUMBER.test(scan)) return []
  const certain = READERS.flatMap(read => read(scan)).filter(isNoUnitItself)
  return [...certain, ...findCountsBeside(scan, certain)]

  function isNoUnitItself({start, end}: Span): boolean {
    return (
      !UNIT_BEFORE.test(scan.slice(Math.max(0, start - 5), start)) &&
      !UNIT_AFTER.test(scan.slice(end, end + 5))
    )
  }
}
