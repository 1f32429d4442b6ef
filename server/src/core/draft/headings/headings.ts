import type {Facts} from '../../blocks/facts'
import type {Place} from '../../blocks/places'
import {isGrade} from '../../marks/headingMarks'
import {endsInStop} from '../../marks/surroundings'
import type {Candidate} from '../candidates'
import {keep, mayKeep, rowsOf} from '../search'
import {
  type Around,
  beginningsOf,
  begunAs,
  isRestart,
  isRestartInside,
  opensUnderItsHeading,
  secondAfter,
} from './headingBeginnings'
import {PRICES, priceToSkip} from './headingPrices'
import {costOfNext, endDocument, firstReading, type HeadingReading, isTwin, joined} from './headingReading'
import {
  asNext,
  type HeadingRow,
  isOfRow,
  membersOf,
  priceAsNext,
  priceOfNext,
  readAs,
  withNext,
} from './headingRow'
import {type BrokenRun, brokenRuns, type Run} from './headingRuns'

/** A candidate that was found to head a section, with the headings above it. */
export interface Heading {
  /** Its index among the headings of the draft. */
  readonly order: number
  readonly candidate: Candidate
  readonly rank: number
  readonly parent: Heading | undefined
}

/** The headings of a draft and their numbers. */
export interface OrderedHeadings {
  /** In reading order. */
  readonly headings: readonly Heading[]
  /** All runs of numbers. */
  readonly runs: readonly Run[]
  /** Those of them that are broken. */
  readonly broken: readonly BrokenRun[]
}

const MIN_OPENING_CHARACTERS = 20

/**
 * Decides which candidates head sections: of all ways to read them, as headings of one run, of several or as nothing of the kind,
 * the one that costs least (`headingPrices.ts`). In the lines of `residue`, by index of the block, a marker counts only where its
 * number is missing.
 */
export function orderHeadings(
  paragraphs: readonly Place[],
  candidates: readonly Candidate[],
  gaps: readonly number[],
  residue: ReadonlySet<number>,
): OrderedHeadings {
  const own = candidates.filter(({index}) => !residue.has(index))
  const around = {paragraphs, own, gaps, residue, opening: openingOf(paragraphs)}
  const isExcerpt = paragraphs.some(({block}) => block.facts.role === 'excerpt')
  let readings: readonly HeadingReading[] = [firstReading(isExcerpt)]
  let paragraph = 0
  for (const candidate of candidates) {
    for (; paragraph <= candidate.paragraph; paragraph++)
      if (paragraphs[paragraph]?.block.facts.role === 'attachment') readings = readings.map(endDocument)
    if (!isGrade(candidate.mark)) readings = readingsWith(readings, candidate, around)
  }
  const [best] = readings.map(endDocument).sort((a, b) => a.cost - b.cost)
  const rows = rowsOf(best?.ended)
    .filter(({isLocal, form}) => !isLocal && form !== 'ordinal')
    .sort((a, b) => a.head.start - b.head.start)
  const runs = runsOf(rows)
  return {headings: headingsOf(rows), runs, broken: brokenRuns(runs)}
}

function openingOf(paragraphs: readonly Place[]): number {
  const at = paragraphs.findIndex(
    ({block: {facts}}) => MIN_OPENING_CHARACTERS <= facts.characters && facts.endsSentence,
  )
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** All that one more marker may be in each reading: nothing, the head of a row, the next of an open one of its form or of another. */
function readingsWith(
  readings: readonly HeadingReading[],
  candidate: Candidate,
  around: Around,
): readonly HeadingReading[] {
  const {mark, paragraph, index} = candidate
  // `留得⏎下、发展好`: a line that a page has broken begins with anything.
  const before = textBefore(paragraph, around.paragraphs)
  if (mark.isFaint && before && !endsInStop(before.prose)) return readings
  const isResidue = around.residue.has(index)
  const endedBefore = before?.endsSentence === true
  const skipping = isResidue ? 0 : priceToSkip(candidate, endedBefore)
  const extra = isResidue ? PRICES.residue : 0
  const second = mark.number <= 1 ? secondAfter(candidate, around) : undefined
  const head = second && readAs(candidate, second, 1)
  const mayRestart = isRestart(candidate, around)
  const found: HeadingReading[] = []
  for (const reading of readings) {
    const above = reading.open.findLast(({isLocal}) => !isLocal)?.last.candidate
    for (let at = reading.open.length - 1; 0 <= at; at--) {
      const row = reading.open[at] as HeadingRow
      const isOwn = isOfRow(row, mark)
      if (isOwn && mark.number === 1 && !mayRestart && !isRestartInside(row, candidate)) continue
      const price = isOwn ? priceOfNext(row, candidate) : priceAsNext(row, candidate, above)
      if (price === Number.POSITIVE_INFINITY) continue
      const cost = costOfNext(reading, at, price + extra)
      if (mayKeep(cost, found))
        keep(joined(reading, at, withNext(row, asNext(row, candidate)), cost), found, isTwin)
    }
    if (!isResidue) {
      for (const begun of beginningsOf(reading, candidate, around)) keep(begun, found, isTwin)
      if (head) keep(begunAs(reading, candidate, head), found, isTwin)
    }
    const isOpening = mark.position === 'glued' && opensUnderItsHeading(reading.open, candidate)
    keep({...reading, cost: reading.cost + (isOpening ? PRICES.notOpening : skipping)}, found, isTwin)
  }
  return found
}

/** The last line before a paragraph that is no page's. */
function textBefore(paragraph: number, paragraphs: readonly Place[]): Facts | undefined {
  let at = paragraph - 1
  while (paragraphs[at]?.block.facts.isResidue) at--
  return paragraphs[at]?.block.facts
}

function runsOf(rows: readonly HeadingRow[]): readonly Run[] {
  const byHead = new Map<number, Run>()
  return rows.map(row => {
    const {first, parent, runsOn, isCut, former, head} = row
    const before = former && byHead.get(former.head.start)
    const members = membersOf(row)
    const after = before?.members.findLast(({start}) => start < head.start)
    const isLeap = after !== undefined && after.mark.number < head.mark.number
    if (before && isCut && before.parent === parent?.start) before.isCut = true
    const run = {
      first,
      members,
      parent: parent?.start,
      before,
      runsOn,
      isCut: false,
      resumes: isCut ? {after: isLeap ? after : undefined} : undefined,
    }
    byHead.set(head.start, run)
    return run
  })
}

function headingsOf(rows: readonly HeadingRow[]): readonly Heading[] {
  const byStart = new Map<number, Heading>()
  const members = rows.flatMap(row => membersOf(row).map(candidate => ({candidate, row})))
  return members
    .sort((a, b) => a.candidate.start - b.candidate.start)
    .map(({candidate, row: {rank, parent}}, order) => {
      const heading = {order, candidate, rank, parent: parent && byStart.get(parent.start)}
      byStart.set(candidate.start, heading)
      return heading
    })
}
