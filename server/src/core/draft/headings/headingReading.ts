import type {HeadingForm} from '../../marks/mark'
import {endRows, type Reading, sameOpen} from '../search'
import {type HeadingRow, priceAlone} from './headingRow'

/** One way to read the markers up to a place. */
export interface HeadingReading extends Reading<HeadingRow> {
  /** The latest row of each form: lists may run on across sections. */
  readonly latest: Readonly<Partial<Record<HeadingForm, HeadingRow>>>
  /** The draft begins in the middle. */
  readonly isExcerpt: boolean
}

/** A list interrupts another, and none a third; 2.1 ends 1.1 and 1.2. */
const MAX_NESTED = 2

/** Before the first marker. */
export function firstReading(isExcerpt: boolean): HeadingReading {
  return {cost: 0, open: [], ended: undefined, latest: {}, isExcerpt}
}

/** The reading after the end of a document: an attachment numbers its headings anew. */
export function endDocument(reading: HeadingReading): HeadingReading {
  return {...endRows(reading, reading.open), open: [], latest: {}, isExcerpt: false}
}

/** What it costs that the row at a place among the open ones gets one more member at a price; those inside of it end for nothing. */
export function costOfNext({cost, open}: HeadingReading, at: number, price: number): number {
  return cost + price - priceAlone(open[at] as HeadingRow)
}

/** The reading of that cost with that row; those inside of it end. */
export function joined(reading: HeadingReading, at: number, row: HeadingRow, cost: number): HeadingReading {
  const {ended} = endRows(reading, reading.open.slice(at + 1))
  return withRow(reading, {cost, ended, open: reading.open.slice(0, at)}, row)
}

/** The reading with a row that begins; those of lower levels end, and one of too many that interrupt each other. */
export function begun(reading: HeadingReading, row: HeadingRow, price: number): HeadingReading {
  const {open} = reading
  const inner = row.isLocal ? -1 : open.findIndex(({rank, isLocal}) => row.rank < rank || isLocal)
  const outer = inner < 0 ? open : open.slice(0, inner)
  const first = outer.findIndex(({rank}) => rank === row.rank)
  const most = row.head.mark.prefix === undefined ? MAX_NESTED : 1
  const left = 0 <= first && most <= outer.length - first ? first : -1
  const {cost, ended} = endRows(
    reading,
    open.filter((_, at) => outer.length <= at || at === left),
  )
  return withRow(
    reading,
    {cost: cost + price + priceAlone(row), ended, open: outer.filter((_, at) => at !== left)},
    row,
  )
}

function withRow(
  reading: HeadingReading,
  {cost, ended, open}: Reading<HeadingRow>,
  row: HeadingRow,
): HeadingReading {
  const isHeading = !row.isLocal && row.form !== 'ordinal'
  return {
    cost,
    open: [...open, row],
    ended,
    latest: isHeading ? {...reading.latest, [row.form]: row} : reading.latest,
    isExcerpt: reading.isExcerpt || row.isExcerpt,
  }
}

/** Whether two readings may go on in the same ways. */
export function isTwin(one: HeadingReading, other: HeadingReading): boolean {
  return sameOpen(one, other, isSameRow)
}

/** Whatever comes next, it costs the same in both. */
function isSameRow(a: HeadingRow, b: HeadingRow): boolean {
  return (
    a.form === b.form &&
    a.head.mark.prefix === b.head.mark.prefix &&
    a.last.candidate.start === b.last.candidate.start &&
    a.last.candidate.mark.number === b.last.candidate.mark.number &&
    a.first + a.length === b.first + b.length &&
    (a.length === 1) === (b.length === 1)
  )
}
