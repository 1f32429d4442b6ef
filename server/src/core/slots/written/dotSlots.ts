import {matchSpans, type Span} from '../../span'
import {HAN, isUnitAfter} from '../slotWords'

const DOTS = '(?:…{1,3}|\\.{3,6})(?![….])'
/** 资金……万元: what is counted, and little else begins so. */
const BEFORE_UNIT = new RegExp(
  `${DOTS}(?<=[${HAN}]${DOTS})(?=[万亿]元|[%％]|[户名处次项件吨亩家台辆套场期座份]|米(?!饭)|人次|个|公里|人[，。；、])`,
  'g',
)
/** 80岁以上--人: two strokes where a number would be. */
const STROKES = new RegExp(
  `--(?<=[${HAN}]--)(?!-)(?=[万亿]?元|[%％]|[户名人个处次项件吨亩家台][，。；、])`,
  'g',
)
/** 一是……；: all there is of an item. */
const ITEM = new RegExp(`${DOTS}(?<=[一二三四五六七八九十]是${DOTS})(?=[；。，]|[ 　]*$)`, 'gm')
/** 由局领导——同志牵头. “——同志们” addresses the audience, and between two dashes something is put in. */
const DASH = new RegExp(
  `—{1,2}(?<=[${HAN}，]—{1,2})(?<!—[^—，。；\\n]{1,24}—{1,2})(?!—)(?=同志(?!们)[主担任牵负]|[万亿]元|[%％]|月[底初末])`,
  'g',
)

/** Blanks to write a number on: 蓄水　　万方，. */
const BLANKS = new RegExp(`(?<=[${HAN}])(?:\\u3000{2,}| {3,})(?=[${HAN}]{1,4}[，。；、）])`, 'g')
/** Who did it, and his office: ，——局长作了安排；市长....同志. */
const OFFICE = '(?:[省市县区镇乡局厅处部院校]长|书记|主任|主席)'
const NAME = new RegExp(
  `(?<=[，,、]\\s?)—{1,2}(?=${OFFICE}(?:[作主致讲发通传]|同志))|(?<=${OFFICE} ?)(?:…{1,2}|\\.{2,6})(?=同志(?!们))`,
  'g',
)

/** Dots and dashes that stand for something missing: `资金……万元`, `一是……；`. */
export function findDotSlots(scan: string): Span[] {
  return [
    ...matchSpans(scan, BEFORE_UNIT).filter(({end}) => isUnitAfter(scan, end)),
    ...matchSpans(scan, BLANKS).filter(({end}) => isUnitAfter(scan, end)),
    ...matchSpans(scan, STROKES),
    ...matchSpans(scan, ITEM),
    ...matchSpans(scan, DASH),
    ...matchSpans(scan, NAME),
  ]
}
