import {holdsAny} from '../../holdsAny'
import {matchSpans, type Span} from '../../span'
import {isAmount, unitAt} from '../../words/units'
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
/** One half and the point before an amount: 增长7.%, 达到92. %; 退税.6亿元, 占.% where the text has full stops of its own; and with digits gone on the way, 9　.5%. */
const HALF = new RegExp(
  `(?<=[${HAN}])(?:\\d{1,4}[.．][ \\u3000]{0,3}|\\d{1,4}[ \\u3000]{1,3}[.．]\\d{1,2}|(?<whole>[.．]\\d{0,2}))(?![\\d \\u3000])`,
  'g',
)
/** A sentence ends behind it: 缩小到2.。 */
const STOPS = '。，；'
const ENDS_IN_POINT = /\d[.．]$/
const mayHoldPoint = holdsAny('.．')

/** Numbers that have lost their decimal point: `投资5 9亿元`. Each span is the number with its gap. */
export function findLostPoints(scan: string): Span[] {
  return MAY_BE_PARTED.test(scan) ? matchSpans(scan, PARTED) : []
}

/** Decimals of which a part is gone: `增长7.%`. Each span is what is left. */
export function findHalfDecimals(scan: string): Span[] {
  if (!mayHoldPoint(scan)) return []
  const hasStops = scan.includes('。')
  return matchSpans(scan, HALF, ({0: all, index, groups}) => {
    const end = index + all.length
    if (STOPS.includes(scan.charAt(end) || ' ')) return ENDS_IN_POINT.test(all)
    const unit = unitAt(scan, end)
    return unit !== undefined && isAmount(unit) && (hasStops || groups?.whole === undefined)
  })
}
