import {isBare, isLast} from '../../marks/seriesMarks'
import type {ItemCandidate} from '../candidates'
import {hasGap} from '../gaps'
import type {Heading} from '../headings/headings'
import {CERTAIN_WORDS, priceToSkip} from './seriesPrices'
import {beginRow, joinRow, priceOfEnd, type Row, runOf} from './seriesRow'
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

/** One way to read the items up to a place of the draft. */
interface Reading {
  readonly cost: number
  /** The series that may go on, outer ones first. */
  readonly open: readonly Row[]
  readonly ended: Ended | undefined
}

/** The series that have ended, from the last one back, so that readings share what they have in common. */
interface Ended {
  readonly row: Row
  readonly before: Ended | undefined
}

const NO_HEADING = -1
/** Nobody follows a series inside a series inside a series any deeper; what is still open there was left, not nested. */
const MAX_DEPTH = 4
/** How many readings are kept, and how much dearer than the cheapest one they may be: more of them find nothing cheaper. */
const MAX_READINGS = 8
const MAX_MARGIN = 8

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
  let readings: readonly Reading[] = [{cost: 0, open: [], ended: undefined}]
  let next = 0
  let rank = NO_HEADING
  for (const item of items) {
    for (
      let heading = headings[next];
      heading && heading.candidate.start <= item.start;
      heading = headings[++next]
    ) {
      rank = heading.rank
      const limit = rank
      readings = ended(readings, row => limit <= row.rank)
    }
    readings = readingsWith(readings, item, rank, gaps)
  }
  const [best] = ended(readings, () => true)
  const rows = rowsOf(best?.ended)
  const runs = rows.map((row, at) => runOf(row, rows[at - 1], rows[at + 1]))
  return {items: placedItems(rows, runs), runs, broken: runs.filter(isBroken)}
}

/** All that one more item may be in each reading: no item, the head of a series, the next of one that is open. */
function readingsWith(
  readings: readonly Reading[],
  candidate: ItemCandidate,
  rank: number,
  gaps: readonly number[],
): readonly Reading[] {
  const {item} = candidate
  const skipping = priceToSkip(item)
  const mayBegin = !isBare(item) && !isLast(item)
  const found: Reading[] = []
  for (const reading of readings) {
    for (let at = reading.open.length - 1; 0 <= at; at--) {
      const joined = join(reading, candidate, at)
      if (joined) keep(joined, found)
    }
    if (mayBegin) keep(begin(reading, candidate, rank, gaps), found)
    keep({cost: reading.cost + skipping, open: reading.open, ended: reading.ended}, found)
  }
  return found
}

/** Keeps a reading if it is among the cheapest ones; of those that may go on in the same ways only one. */
function keep(reading: Reading, kept: Reading[]): void {
  const {cost} = reading
  if (MAX_MARGIN < cost - (kept[0]?.cost ?? cost)) return
  const twin = kept.findIndex(other => isSameOpen(other, reading))
  if (0 <= twin) {
    if ((kept[twin] as Reading).cost <= cost) return
    kept.splice(twin, 1)
  }
  let at = kept.length
  while (0 < at && cost < (kept[at - 1] as Reading).cost) at--
  if (at === MAX_READINGS) return
  kept.splice(at, 0, reading)
  if (MAX_READINGS < kept.length) kept.pop()
}

function begin(reading: Reading, candidate: ItemCandidate, rank: number, gaps: readonly number[]): Reading {
  const former = reading.open.at(-1) ?? reading.ended?.row
  const isCut =
    candidate.item.number !== 1 && hasGap(gaps, former?.last.candidate.start ?? 0, candidate.start)
  const row = beginRow(reading.open, candidate, {rank, isCut})
  const open = [...reading.open, row]
  if (open.length <= MAX_DEPTH) return {cost: reading.cost + row.cost, open, ended: reading.ended}
  const {cost, ended} = endRow(reading, open[0] as Row)
  return {cost: cost + row.cost, open: open.slice(1), ended}
}

/** The item as the next one of an open series; the series inside of it end. */
function join(reading: Reading, candidate: ItemCandidate, at: number): Reading | undefined {
  const row = reading.open[at] as Row
  const inner = reading.open.slice(at + 1)
  const joined = joinRow(row, inner, candidate)
  if (!joined) return undefined
  const {cost, ended} = inner.reduceRight(endRow, reading)
  return {cost: cost + joined.cost - row.cost, open: [...reading.open.slice(0, at), joined], ended}
}

/** The readings after some of their series have ended. */
function ended(readings: readonly Reading[], ends: (row: Row) => boolean): readonly Reading[] {
  const found: Reading[] = []
  for (const reading of readings) keep(endFrom(reading, ends), found)
  return found
}

function endFrom(reading: Reading, ends: (row: Row) => boolean): Reading {
  const at = reading.open.findIndex(ends)
  if (at < 0) return reading
  const {cost, ended} = reading.open.slice(at).reduceRight(endRow, reading)
  return {cost, open: reading.open.slice(0, at), ended}
}

function endRow({cost, open, ended}: Reading, row: Row): Reading {
  return {cost: cost + priceOfEnd(row), open, ended: {row, before: ended}}
}

function isSameOpen({open: one}: Reading, {open: other}: Reading): boolean {
  return (
    one.length === other.length &&
    one.every((row, at) => {
      const twin = other[at] as Row
      return (
        row.last.candidate === twin.last.candidate && row.head === twin.head && row.length === twin.length
      )
    })
  )
}

function rowsOf(ended: Ended | undefined): readonly Row[] {
  const rows: Row[] = []
  for (let at = ended; at; at = at.before) rows.push(at.row)
  return rows.sort((a, b) => a.head.start - b.head.start)
}

function placedItems(rows: readonly Row[], runs: readonly SeriesRun[]): PlacedItem[] {
  return runs
    .flatMap(({members}, at) => {
      const isSeries = 1 < members.length || members.some(({item}) => CERTAIN_WORDS.has(item.word))
      return isSeries ? members.map(candidate => ({candidate, depth: rows[at]?.depth ?? 0})) : []
    })
    .sort((a, b) => a.candidate.start - b.candidate.start)
}
