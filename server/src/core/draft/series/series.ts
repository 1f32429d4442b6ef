import {isBare, isLast, isOwn} from '../../marks/seriesMarks'
import type {ItemCandidate} from '../candidates'
import {hasGap} from '../gaps'
import type {Heading} from '../headings/headings'
import {endRows, keep, type Reading, rowsOf, sameOpen} from '../search'
import {CERTAIN_WORDS, priceToSkip} from './seriesPrices'
import {beginRow, costOf, joinRow, priceOfEnd, type Row, runOf} from './seriesRow'
import {isBroken, type SeriesRun} from './seriesRuns'

/** An item that belongs to a series; `depth` counts the series it lies inside of. */
export interface PlacedItem {
  readonly candidate: ItemCandidate
  readonly depth: number
}

/** The series of a draft and their items. */
export interface OrderedSeries {
  /** In reading order. */
  readonly items: readonly PlacedItem[]
  readonly runs: readonly SeriesRun[]
  /** The series that have a fault. */
  readonly broken: readonly SeriesRun[]
}

const NO_HEADING = -1
/** Nobody follows a series inside a series inside a series any deeper; what is still open there was left, not nested. */
const MAX_DEPTH = 4

/**
 * Puts the items of the draft into series: of all ways to read them, as items of one series, of several, of one inside
 * another or as nothing of the kind, the one that costs least (`seriesPrices.ts`). A series lasts until a heading of the
 * level it began under.
 */
export function orderSeries(
  items: readonly ItemCandidate[],
  headings: readonly Heading[],
  gaps: readonly number[],
): OrderedSeries {
  let readings: readonly Reading<Row>[] = [{cost: 0, open: [], ended: undefined}]
  let next = 0
  let rank = NO_HEADING
  let headed = NO_HEADING
  for (const item of items) {
    for (
      let heading = headings[next];
      heading && heading.candidate.start <= item.start;
      heading = headings[++next]
    ) {
      rank = heading.rank
      headed = heading.candidate.mark.endMark === '' ? heading.candidate.paragraph : NO_HEADING
      const limit = rank
      readings = ended(readings, row => limit <= row.rank)
    }
    readings = readingsWith(readings, item, {
      rank,
      opensSection: 0 <= headed && headed + 1 === item.paragraph && item.item.atLine,
      gaps,
    })
  }
  const [best] = ended(readings, () => true)
  const rows = rowsOf(best?.ended)
    .filter(isTold)
    .sort((a, b) => a.head.start - b.head.start)
  const runs = rows.map((row, at) => runOf(row, rows[at - 1], rows[at + 1]))
  return {items: placedItems(rows, runs), runs, broken: runs.filter(isBroken)}
}

/** 一审 and 二审 are no series yet: only more of them show that a word of the writer's own heads one. */
function isTold({head, length}: Row): boolean {
  return 2 < length || !isOwn(head.item)
}

/** Where an item stands: below which heading, whether nothing is between them, and where text is missing. */
interface Around {
  readonly rank: number
  readonly opensSection: boolean
  readonly gaps: readonly number[]
}

/** All that one more item may be in each reading: no item, the head of a series, the next of one that is open. */
function readingsWith(
  readings: readonly Reading<Row>[],
  candidate: ItemCandidate,
  around: Around,
): readonly Reading<Row>[] {
  const {item} = candidate
  const skipping = priceToSkip(item)
  const mayBegin = !isLast(item) && !(isBare(item) && item.atLine)
  const found: Reading<Row>[] = []
  for (const reading of readings) {
    for (let at = reading.open.length - 1; 0 <= at; at--) {
      const joined = join(reading, candidate, at)
      if (joined) keep(joined, found, isTwin)
    }
    if (mayBegin) keep(begin(reading, candidate, around), found, isTwin)
    keep({cost: reading.cost + skipping, open: reading.open, ended: reading.ended}, found, isTwin)
  }
  return found
}

function begin(
  reading: Reading<Row>,
  candidate: ItemCandidate,
  {rank, opensSection, gaps}: Around,
): Reading<Row> {
  const former = reading.open.at(-1) ?? reading.ended?.row
  const isCut =
    candidate.item.number !== 1 && hasGap(gaps, former?.last.candidate.start ?? 0, candidate.start)
  const row = beginRow(reading.open, candidate, {rank, opensSection, isCut})
  const open = [...reading.open, row]
  if (open.length <= MAX_DEPTH) return {cost: reading.cost + row.cost, open, ended: reading.ended}
  const {cost, ended} = endRows(reading, open.slice(0, 1), priceOfEnd)
  return {cost: cost + row.cost, open: open.slice(1), ended}
}

/** The item as the next one of an open series; the series inside of it end. */
function join(reading: Reading<Row>, candidate: ItemCandidate, at: number): Reading<Row> | undefined {
  const row = reading.open[at] as Row
  const inner = reading.open.slice(at + 1)
  const joined = joinRow(row, inner, candidate)
  if (!joined) return undefined
  const {cost, ended} = endRows(reading, inner, priceOfEnd)
  return {cost: cost + costOf(joined) - costOf(row), open: [...reading.open.slice(0, at), joined], ended}
}

/** The readings after some of their series have ended. */
function ended(readings: readonly Reading<Row>[], ends: (row: Row) => boolean): readonly Reading<Row>[] {
  const found: Reading<Row>[] = []
  for (const reading of readings) keep(endFrom(reading, ends), found, isTwin)
  return found
}

function endFrom(reading: Reading<Row>, ends: (row: Row) => boolean): Reading<Row> {
  const at = reading.open.findIndex(ends)
  if (at < 0) return reading
  const {cost, ended} = endRows(reading, reading.open.slice(at), priceOfEnd)
  return {cost, open: reading.open.slice(0, at), ended}
}

function isTwin(one: Reading<Row>, other: Reading<Row>): boolean {
  return sameOpen(one, other, isSameRow)
}

function isSameRow(a: Row, b: Row): boolean {
  return a.last.candidate === b.last.candidate && a.head === b.head && a.length === b.length
}

function placedItems(rows: readonly Row[], runs: readonly SeriesRun[]): PlacedItem[] {
  return runs
    .flatMap(({members}, at) => {
      const isSeries = 1 < members.length || members.some(({item}) => CERTAIN_WORDS.has(item.word))
      return isSeries ? members.map(candidate => ({candidate, depth: rows[at]?.depth ?? 0})) : []
    })
    .sort((a, b) => a.candidate.start - b.candidate.start)
}
