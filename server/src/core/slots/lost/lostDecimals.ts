import {matchSpans, type Span} from '../../span'
import {HAN} from '../slotWords'

const UNIT =
  '(?:[%％‰]|个百分点|[万亿](?=[，。；、,;）)]|$)|[百千万亿]{1,2}(?:元|美元|斤|吨|亩|人次?|户|千瓦时?|平方米|立方米)|公里(?!处)|公顷|平方公里|倍)'
/**
 * Two groups of digits with a space between and the unit straight after: 5 9亿元. A text that was read from a picture has spaces
 * before the unit as well (1 1 ％), a table or an item's number stands at the start, and 2024 5% is a year and its rate.
 */
const PARTED = new RegExp(
  `(?<=[${HAN}](?<![表图第注件页年月日至到和]))(?!0\\d|(?:19|20)\\d\\d )\\d{1,4}[ \\u3000\\u00a0]\\d{1,2}(?=${UNIT})`,
  'g',
)
const MAY_BE_PARTED = /\d[ \u3000\u00a0]\d/

/** Numbers that have lost their decimal point: `投资5 9亿元`. Each span is the number with its gap. */
export function findLostDecimals(scan: string): Span[] {
  if (!MAY_BE_PARTED.test(scan)) return []
  return matchSpans(scan, PARTED)
}
