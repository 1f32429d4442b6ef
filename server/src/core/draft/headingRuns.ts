import {numberLike} from '../numerals'
import {type Candidate, markerText, spanOfMark} from './candidates'
import type {HeadingFault, RenumberEdit} from './draft'

/** Headings of one form under one parent that count on from each other. */
export interface Run {
  readonly members: Candidate[]
  /** The number the first member must have: 1, or the next one where lists run on across sections. */
  readonly first: number
  /** Offset of the heading above, which tells runs of different sections apart. */
  readonly parent: number | undefined
}

/** The number that would follow in a run: what its last member says, or its place in the run. */
export function continues(run: Run, number: number): boolean {
  const last = run.members.at(-1)
  return last?.mark.number === number - 1 || run.first + run.members.length === number
}

/** The broken ones; where a whole section is lost, its list that ran on breaks at the same place and is not told twice. */
export function brokenRuns(runs: readonly Run[]): Run[] {
  const broken = runs.flatMap(run => {
    const wrong = firstWrong(run)
    return wrong === undefined ? [] : [{run, wrong, start: run.members[wrong]?.start}]
  })
  const starts = new Set(broken.map(({start}) => start))
  return broken
    .filter(({run, wrong}) => !(wrong === 0 && run.parent !== undefined && starts.has(run.parent)))
    .map(({run}) => run)
}

function firstWrong({members, first}: Run): number | undefined {
  const at = members.findIndex(({mark}, index) => mark.number !== first + index)
  return at < 0 ? undefined : at
}

/**
 * The fault of a run, if it has one: the first member whose number is not the one its place asks for, with the
 * edits that put all numbers of the run right. A run gives one finding however many of its numbers are off.
 */
export function faultOf(run: Run): HeadingFault | undefined {
  const at = firstWrong(run)
  const wrong = at === undefined ? undefined : run.members[at]
  if (at === undefined || !wrong) return undefined
  const previous = run.members[at - 1]
  return {
    span: spanOfMark(wrong),
    marker: markerText(wrong),
    // The damage of a marker is another matter, with a finding of its own: here only the number is spoken of.
    expected:
      wrong.mark.repaired === undefined
        ? renumbered(wrong, run.first + at)
        : numeralFor(wrong, run.first + at),
    ...(previous ? {previous: {span: spanOfMark(previous), marker: markerText(previous)}} : {}),
    renumber: run.members.flatMap((member, index) => editsFor(member, run.first + index)),
  }
}

function editsFor(candidate: Candidate, number: number): RenumberEdit[] {
  const {mark, place} = candidate
  if (mark.number === number) return []
  const start = place.start + mark.numeral.start
  return [{start, end: place.start + mark.numeral.end, text: numeralFor(candidate, number)}]
}

/** The whole marker with another number, in the marker's own style. */
function renumbered(candidate: Candidate, number: number): string {
  const {mark} = candidate
  const text = markerText(candidate)
  const from = mark.numeral.start - mark.start
  const to = mark.numeral.end - mark.start
  return text.slice(0, from) + numeralFor(candidate, number) + text.slice(to)
}

/** Keeps what the drafter wrote: Chinese stays Chinese, full-width digits stay full-width. */
function numeralFor({mark, place}: Candidate, number: number): string {
  const old = place.block.text.slice(mark.numeral.start, mark.numeral.end)
  return numberLike(old, number)
}
