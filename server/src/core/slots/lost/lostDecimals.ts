import {holdsAny} from '../../holdsAny'
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
/** 增长7.%. */
const NO_FRACTION = new RegExp(`(?<=[${HAN}])\\d{1,4}[.．](?=[%％‰]|个百分点|[万亿]元)`, 'g')
/** 退税.6亿元, where the text has full stops of its own. */
const NO_INTEGER = new RegExp(`(?<=[${HAN}])[.．](?=\\d{1,2}(?:[%％‰]|个百分点|[万亿]元))`, 'g')
const mayHoldPoint = holdsAny('.．')

/** Numbers that have lost their decimal point: `投资5 9亿元`. Each span is the number with its gap. */
export function findLostPoints(scan: string): Span[] {
  return MAY_BE_PARTED.test(scan) ? matchSpans(scan, PARTED) : []
}

/** Decimals of which one half is gone: `增长7.%`. Each span is what is left. */
export function findHalfDecimals(scan: string): Span[] {
  if (!mayHoldPoint(scan)) return []
  const halves = matchSpans(scan, NO_FRACTION)
  return scan.includes('。') ? [...halves, ...matchSpans(scan, NO_INTEGER)] : halves
}
