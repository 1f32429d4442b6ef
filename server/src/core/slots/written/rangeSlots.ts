import type {Span} from '../../span'
import {isUnitAfter} from '../slotWords'

/** A sign, its unit where both ends have one, a dash, a sign: `X-X名`, `X%—X%`, `*月-*月`. */
const RANGE =
  /(?<![A-Za-z0-9Ｘｘ\\*＊○〇×])(?<from>[XxＸｘ]+|×+|(?:\\?[*＊])+|[○〇]+)(?:[%％月日年天个名元]|万元|亿元)?[-－—–~～]{1,2}(?<to>[XxＸｘ]+|×+|(?:\\?[*＊])+|[○〇]+)(?![A-Za-z0-9Ｘｘ*＊○〇×])/dg

/** Both ends of a range that a unit follows. A dash before or after a sign alone makes it part of a name: X-ray, A-X. */
export function findRangeSlots(scan: string): Span[] {
  return [...scan.matchAll(RANGE)]
    .filter(({0: range, index}) => isUnitAfter(scan, index + range.length))
    .flatMap(({indices}) =>
      [indices?.groups?.from, indices?.groups?.to].flatMap(ends =>
        ends ? [{start: ends[0], end: ends[1]}] : [],
      ),
    )
}
