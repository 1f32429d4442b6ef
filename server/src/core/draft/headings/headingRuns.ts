import type {HeadingForm} from '../../marks/mark'
import {numberLike} from '../../numerals'
import {type Candidate, markerText, spanOfMark} from '../candidates'
import type {FaultCause, HeadingFault, RenumberEdit} from '../draft'

/** Headings of one form under one parent that count on from each other. */
export interface Run {
  readonly members: Candidate[]
  /** The number the first member must have: 1, or the next one where lists run on across sections. */
  readonly first: number
  /** Offset of the heading above, which tells runs of different sections apart. */
  readonly parent: number | undefined
  /** The latest run of the form before it in the same document. */
  readonly before: Run | undefined
  /** It goes on from that one, in another section. */
  readonly runsOn: boolean
  /** Text is missing after its last member, so that there may have been more. */
  isCut: boolean
  /** Text is missing before its first member; with what came before, if anything did. */
  readonly resumes: Resumed<Candidate> | undefined
}

/** Where a row of numbers goes on after a gap in the text. */
export interface Resumed<T> {
  readonly after: T | undefined
}

/** A broken run with the lists of other sections that its repair moves: they have `first` as it will have to be. */
export interface BrokenRun extends Run {
  readonly along: readonly Run[]
}

/**
 * The broken ones, and those that go on after a gap. A list that runs on from section to section breaks where a whole section is lost, and moves when
 * numbers before it are mended: that is told once, at the fault, and mended with it.
 */
export function brokenRuns(runs: readonly Run[]): BrokenRun[] {
  const broken = new Set(runs.filter(run => firstWrong(run) !== undefined))
  const resumed = runs.filter(run => run.resumes && !broken.has(run)).map(run => ({...run, along: []}))
  if (broken.size === 0) return resumed
  const breaks = breaksOf(broken)
  const owners = new Map(runs.flatMap(run => run.members.map(({start}) => [start, run] as const)))
  const habits = habitsOf(runs)
  const firsts = new Map<Run, number>()
  /** The broken run that a list moves along with. */
  const causes = new Map<Run, Run>()
  for (const run of runs) {
    const {before, first, runsOn} = run
    const above = firstWrong(run) === 0 ? breakAbove(run) : undefined
    const cause = above ?? (runsOn && before ? (causes.get(before) ?? (broken.has(before) && before)) : false)
    if (!cause) continue
    const next = above && !wentOn(run, habits) ? 1 : lastOf(before) + 1
    if (next === first && !above) continue
    firsts.set(run, next)
    causes.set(run, cause)
    if (above) broken.delete(run)
  }
  const along = new Map([...broken].map(run => [run, [] as Run[]]))
  for (const [list, cause] of causes) along.get(cause)?.push({...list, first: firsts.get(list) ?? list.first})
  const mendable = [...along].map(([run, lists]) => ({...run, along: lists}))
  return [...mendable, ...resumed]

  /** The broken run that leaps at a heading above a list, where the list is the first of its form since. */
  function breakAbove({parent, before}: Run): Run | undefined {
    let at = parent
    while (at !== undefined && !breaks.has(at)) at = owners.get(at)?.parent
    if (at === undefined || at < (before?.members.at(-1)?.start ?? 0)) return undefined
    return breaks.get(at)
  }

  function lastOf(run: Run | undefined): number {
    return run ? (firsts.get(run) ?? run.first) + run.members.length - 1 : 0
  }
}

/** Where the numbers of broken runs leap: a section may be lost there, unless the number is that of its place again, as in 一、一、三、. */
function breaksOf(broken: Iterable<Run>): ReadonlyMap<number, Run> {
  const breaks = new Map<number, Run>()
  for (const run of broken) {
    let expected = run.first
    for (const [at, {mark, start}] of run.members.entries()) {
      if (mark.number !== expected && mark.number !== run.first + at) breaks.set(start, run)
      expected = mark.number + 1
    }
  }
  return breaks
}

/** The forms whose lists are seen to run on from section to section, and those that are seen to start anew. */
function habitsOf(runs: readonly Run[]) {
  const runningOn = new Set<HeadingForm>()
  const startingAnew = new Set<HeadingForm>()
  for (const {before, runsOn, members} of runs) {
    const [head] = members
    if (!head) continue
    if (runsOn) runningOn.add(head.mark.form)
    else if (before && head.mark.number === 1) startingAnew.add(head.mark.form)
  }
  return {runningOn, startingAnew}
}

/** Whether a list below a lost section went on from the one before it. */
function wentOn({before, members}: Run, {runningOn, startingAnew}: ReturnType<typeof habitsOf>): boolean {
  const [head] = members
  if (!head || runningOn.has(head.mark.form)) return true
  return !startingAnew.has(head.mark.form) && (before?.members.at(-1)?.mark.number ?? 0) < head.mark.number
}

function firstWrong({members, first}: Run): number | undefined {
  const at = members.findIndex(({mark}, index) => mark.number !== first + index && !isTie(members, index))
  return at < 0 ? undefined : at
}

/** `5. 5. 7.`, line by line and nothing but names: two that share a place, and the next one where it belongs. */
function isTie(members: readonly Candidate[], at: number): boolean {
  const [before, here, after] = members.slice(at - 1)
  if (at < 1 || !before || !here || !after || here.mark.form !== 'arabic') return false
  // What begins behind 附件： is no ranking.
  if (members[0]?.mark.position !== 'line') return false
  const isTied = before.mark.number === here.mark.number && after.mark.number === here.mark.number + 2
  const isList = before.paragraph + 1 === here.paragraph && here.paragraph + 1 === after.paragraph
  return isTied && isList && before.mark.endMark === '' && here.mark.endMark === ''
}

/**
 * The fault of a run, if it has one: the first member whose number is not the one its place asks for, with the
 * edits that put all numbers of the run right. A run gives one finding however many of its numbers are off.
 */
export function faultOf(run: BrokenRun): HeadingFault | undefined {
  const at = firstWrong(run)
  const wrong = at === undefined ? undefined : run.members[at]
  if (at === undefined || !wrong) return gapFault(run)
  const previous = run.members[at - 1]
  return {
    span: spanOfMark(wrong),
    marker: markerText(wrong),
    // The damage of a marker is another matter, with a finding of its own: here only the number is spoken of.
    expected:
      wrong.mark.repaired === undefined
        ? renumbered(wrong, run.first + at)
        : numeralFor(wrong, run.first + at),
    cause: causeOf(wrong.mark.number, run.first + at, run.members.slice(at)),
    ...(previous ? {previous: {span: spanOfMark(previous), marker: markerText(previous)}} : {}),
    renumber: editsOf(run),
    along: run.along.flatMap(editsOf),
  }
}

function causeOf(number: number, expected: number, rest: readonly Candidate[]): FaultCause {
  if (expected < number) return 'leap'
  return rest.every(({mark}) => mark.number === 1) ? 'restart' : 'number'
}

/** Nothing to renumber: the numbers that are missing went with the text. */
function gapFault({members, resumes}: Run): HeadingFault | undefined {
  const [head] = members
  if (!head || !resumes) return undefined
  const {after} = resumes
  return {
    span: spanOfMark(head),
    marker: markerText(head),
    expected: renumbered(head, (after?.mark.number ?? 0) + 1),
    cause: 'cut',
    ...(after ? {previous: {span: spanOfMark(after), marker: markerText(after)}} : {}),
    renumber: [],
    along: [],
  }
}

function editsOf({members, first}: Run): RenumberEdit[] {
  return members.flatMap((member, index) => editsFor(member, first + index))
}

function editsFor(candidate: Candidate, number: number): RenumberEdit[] {
  const {mark, place} = candidate
  if (mark.number === number) return []
  const start = place.start + mark.numeral.start
  return [{start, end: place.start + mark.numeral.end, text: numeralFor(candidate, number)}]
}

/** The whole marker with another number, in the marker's own style. */
export function renumbered(candidate: Candidate, number: number): string {
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
