import type {Span} from '../../span'
import {isUnitAfter, SIGN_RUN} from '../slotWords'

const UNIT = '(?:[%％月日年天个名元]|[万亿]元)?'
const RANGE = new RegExp(`(?<from>${SIGN_RUN})${UNIT}[-－—–~～]{1,2}(?<to>${SIGN_RUN})`, 'g')

/** Both ends of a range that a unit follows: `X-X名`, `X%—X%`, `*月-*月`. Without a unit the dash is part of a name: X-ray, A-X. */
export function findRangeSlots(scan: string): Span[] {
  return [...scan.matchAll(RANGE)]
    .filter(({0: range, index}) => isUnitAfter(scan, index + range.length))
    .flatMap(({0: range, index, groups: {from = '', to = ''} = {}}) => [
      {start: index, end: index + from.length},
      {start: index + range.length - to.length, end: index + range.length},
    ])
}
