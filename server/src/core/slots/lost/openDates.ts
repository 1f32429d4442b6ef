import type {Span} from '../../span'
import {cutWords} from '../../words/cutWords'
import {BLANKS} from '../slotWords'

/** The parts of a date and a time, each after the one before it. */
const PARTS = '年月日时分'
const UNIT = /[年月日时分]/g
/** The number of a part, up to its end. */
const NUMBER = /(?:[今去明本当前]|\d{1,4}|[〇○零一二三四五六七八九十]{1,4})$/
const LONGEST_NUMBER = 4
const BLANKS_BEFORE = new RegExp(`${BLANKS}$`)
const MOST_BLANKS = 12
/** Of a year only the century is given: 20　　年. */
const CENTURY = /^(?:19|20|一九|二[〇○零])$/
/** A sentence begins before it, or what a date follows: so the first part may be without its number. */
const BEGINS = /(?:^|[，。；！：:（(]|[于自在从至到截])$/
/** No number stands right before a part: most dates are whole, and this is seen at once. */
const MAY_BE_OPEN = /(?:^|[ \u3000年月日时，。；！：:（(于自在从至到截]|(?:19|20|一九|二[〇○零]))[年月日时分]/
/** The last part, where it begins a word of its own: 3月日均, 8时分别. */
const MOST_BEHIND = 3

interface Part extends Span {
  /** Where the blanks before its number begin. */
  readonly from: number
  readonly rank: number
  readonly hasNumber: boolean
  readonly isOpen: boolean
  readonly hasBlank: boolean
}

/**
 * Dates and times of which some parts stand and others are blank: `2026年　月　日`, `20　　年3月5日`, `15时　分`. Of one without any blank the first
 * parts say so, 2026年月5日; a bare 年月日 says nothing (lostPhrases.ts). In reading order.
 */
export function findOpenDates(scan: string): Span[] {
  if (!MAY_BE_OPEN.test(scan)) return []
  const found: Span[] = []
  let chain: Part[] = []
  for (const {0: unit, index} of scan.matchAll(UNIT)) {
    const part = readPart(scan, index, unit)
    const before = chain.at(-1)
    if (!before || part.from !== before.end || part.rank !== before.rank + 1) close()
    chain.push(part)
  }
  close()
  return found

  function close(): void {
    const open = chain.filter(({isOpen}) => isOpen)
    const [first] = open
    const last = open.at(-1)
    if (first && last && isOpenDate(scan, chain)) found.push({start: first.start, end: last.end})
    chain = []
  }
}

/** The part that ends in the unit at an offset. */
function readPart(scan: string, offset: number, unit: string): Part {
  const blank = blanksBefore(scan, offset)
  const number = NUMBER.exec(scan.slice(Math.max(0, blank - LONGEST_NUMBER), blank))?.[0]
  const first = blank - (number?.length ?? 0)
  const from = number === undefined ? blank : blanksBefore(scan, first)
  return {
    from,
    start: number === undefined ? from : first,
    end: offset + unit.length,
    rank: PARTS.indexOf(unit),
    hasNumber: number !== undefined,
    isOpen: number === undefined || (unit === '年' && CENTURY.test(number)),
    hasBlank: blank < offset,
  }
}

/** Where the blanks that end at an offset begin. */
function blanksBefore(scan: string, offset: number): number {
  return offset - (BLANKS_BEFORE.exec(scan.slice(Math.max(0, offset - MOST_BLANKS), offset))?.[0].length ?? 0)
}

function isOpenDate(scan: string, parts: readonly Part[]): boolean {
  const first = parts[0] as Part
  const last = parts.at(-1) as Part
  if (parts.length < 2 || !parts.some(({isOpen}) => isOpen)) return false
  if (!parts.some(({hasNumber, hasBlank}) => hasNumber || hasBlank)) return false
  // 次月5日, 出生年　月.
  if (!first.hasNumber && !first.hasBlank && !BEGINS.test(scan.slice(0, first.start).slice(-1))) return false
  if (last.isOpen && !last.hasBlank && beginsWord(scan, last)) return false
  return parts.some(({isOpen, hasBlank}) => isOpen && hasBlank) || (2 < parts.length && !last.isOpen)
}

function beginsWord(scan: string, {end}: Part): boolean {
  const [word = ''] = cutWords(scan.slice(end - 1, end + MOST_BEHIND))
  return 1 < word.length
}
