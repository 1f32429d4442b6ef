import type {Place} from '../../blocks/places'
import type {HeadingForm} from '../../marks/headingMarks'
import {wordsReach} from '../../marks/surroundings'
import {type Candidate, RANKS} from '../candidates'
import {hasGap} from '../gaps'
import {isCertain, isExcerpt, isTerm} from './headingEvidence'
import {type BrokenRun, brokenRuns, continues, joinRestarts, type Run} from './headingRuns'
import {
  beginDocument,
  type HeadingState,
  parentOf,
  type Siblings,
  siblingsOf,
  startState,
} from './headingState'
import {standIn} from './standIns'

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

/** A list interrupts another, not hundreds of others; a broken text may hold any number of lists that begin anew. */
const MAX_OPEN = 200
/** A missing number stands nearby, and a broken text may hold any number of markers that fit nowhere. */
const MAX_SKIPPED = 200

/**
 * Decides which candidates head sections, from the numbers around them: a marker counts where it is 1, where it
 * goes on from its siblings, or where lists run on across sections. Everything doubtful that does not fit is left
 * out; everything certain that does not fit is a fault of its run. In the lines of `residue`, by index of the block, a marker counts
 * only where its number is missing.
 */
export function orderHeadings(
  paragraphs: readonly Place[],
  candidates: readonly Candidate[],
  gaps: readonly number[],
  residue: ReadonlySet<number>,
): OrderedHeadings {
  const own = candidates.filter(({index}) => !residue.has(index))
  const state = startState(paragraphs, own, gaps)
  let paragraph = 0
  for (const candidate of candidates) {
    for (; paragraph <= candidate.paragraph; paragraph++)
      if (paragraphs[paragraph]?.block.facts.role === 'attachment') beginDocument(state)
    if (residue.has(candidate.index) || !place(state, candidate)) state.skipped.push(candidate)
  }
  const runs = joinRestarts(state.runs, paragraphs)
  return {headings: state.headings, runs, broken: brokenRuns(runs)}
}

/** Takes a candidate as a heading if it fits or is certain; false if it is passed over. */
function place(state: HeadingState, candidate: Candidate): boolean {
  const {mark} = candidate
  if (joinsLocalList(state, candidate) || isTerm(state, candidate)) return false
  // A chapter named inside a paragraph heads something only where its number is missing further on.
  if (mark.position !== 'line' && RANKS[mark.form] < RANKS.chinese) return false
  if (mark.position === 'glued') return opensUnderItsHeading(state, candidate) && accept(state, candidate)
  const siblings = siblingsOf(state, parentOf(state, candidate), mark.form)
  const isNext = mark.number !== 1 && fits(state, siblings, candidate)
  const other = standIn(state, candidate, isNext)
  if (other) return accept(state, other)
  if (mark.number === 0 || mark.form === 'ordinal') return false
  // Damage alone heads nothing: `一）` needs its `（二）`.
  if (mark.number === 1 && mark.isWeak && mark.repaired !== undefined && !state.followed.has(candidate))
    return false
  if (fits(state, siblings, candidate)) {
    if (mark.position === 'sentence' && mark.number === 1 && startsLocalList(state, candidate)) return false
    return accept(state, candidate)
  }
  if (fillGap(state, siblings, candidate)) return accept(state, candidate)
  if (mark.isWeak) return false
  if (isExcerpt(state, candidate)) {
    state.isExcerpt = true
    return accept(state, candidate, mark.number)
  }
  return isCertain(state, siblings, candidate) && accept(state, candidate)
}

/** 1, the next number of an open run, or the next number where lists run on across sections. */
function fits({latest}: HeadingState, siblings: Siblings | undefined, {mark}: Candidate): boolean {
  if (mark.number === 1) return true
  if (siblings) return siblings.runs.some(run => continues(run, mark.number))
  const before = latest.get(mark.form)
  return before !== undefined && continues(before, mark.number)
}

/** Makes a candidate a heading. A run that it begins has to start at `first`. */
function accept(state: HeadingState, candidate: Candidate, first = 1): true {
  const {mark} = candidate
  const parent = parentOf(state, candidate)
  const ofParent = state.siblings.get(parent) ?? new Map<HeadingForm, Siblings>()
  const siblings = ofParent.get(mark.form) ?? {runs: []}
  const run = joinRun(state, siblings, candidate, parent, first)
  ofParent.set(mark.form, siblings)
  state.siblings.set(parent, ofParent)
  const heading = {order: state.headings.length, candidate, rank: RANKS[mark.form], parent}
  state.headings.push(heading)
  state.open = [...state.open.filter(({rank}) => rank < heading.rank), heading]
  state.latest.set(mark.form, run)
  state.local = undefined
  return true
}

/** Puts a heading into the run it continues; a 1 begins a new run, anything else breaks the latest one. */
function joinRun(
  state: HeadingState,
  {runs}: Siblings,
  candidate: Candidate,
  parent: Heading | undefined,
  first: number,
): Run {
  const {number, form} = candidate.mark
  if (number === 3 && beginsSwapped(runs)) return joinSwapped(state, runs, candidate)
  const inner = runs.findLastIndex(run => continues(run, number))
  const continued = runs[inner]
  if (continued) {
    runs.splice(inner + 1)
    continued.members.push(candidate)
    return continued
  }
  const last = runs.at(-1)
  const before = state.latest.get(form)
  const resumes = resumedAfterGap(state, last, before, candidate)
  if (last && number !== 1 && !resumes) return joinBroken(state, runs, last, candidate)
  const runsOn = number !== 1 && before !== undefined && continues(before, number)
  const run: Run = {
    first: runsOn || resumes ? number : firstOf(candidate, before, first),
    members: [candidate],
    parent: parent?.candidate.start,
    before,
    runsOn,
    isCut: false,
    resumes: runsOn ? undefined : resumes,
  }
  runs.push(run)
  if (MAX_OPEN < runs.length) runs.shift()
  state.runs.push(run)
  return run
}

/** The number that a run should begin with: articles run on from chapter to chapter, everything else starts anew. */
function firstOf({mark}: Candidate, before: Run | undefined, first: number): number {
  return mark.form === 'article' ? (before?.members.at(-1)?.mark.number ?? 0) + 1 : first
}

/** A number that does not go on, where a site has cut the text before it: what is missing went with the text. */
function resumedAfterGap(
  {gaps}: HeadingState,
  last: Run | undefined,
  before: Run | undefined,
  {mark, start}: Candidate,
): Run['resumes'] {
  const after = (last ?? before)?.members.at(-1)
  if (mark.number === 1 || !hasGap(gaps, after?.start ?? 0, start)) return undefined
  const isLeap = (after?.mark.number ?? 0) < mark.number
  if (last) last.isCut = true
  return {after: isLeap ? after : undefined}
}

/** 二、一、三、: the first two have changed places. */
function beginsSwapped(runs: readonly Run[]): boolean {
  const [second, first] = runs.slice(-2)
  return isOnly(second, 2) && isOnly(first, 1)
}

function isOnly(run: Run | undefined, number: number): boolean {
  return run?.members.length === 1 && run.members[0]?.mark.number === number
}

function joinSwapped(state: HeadingState, runs: Run[], candidate: Candidate): Run {
  const members = [...runs.splice(-2).flatMap(run => run.members), candidate]
  const parent = parentOf(state, candidate)?.candidate.start
  const run: Run = {
    first: 1,
    members,
    parent,
    before: undefined,
    runsOn: false,
    isCut: false,
    resumes: undefined,
  }
  const at = state.runs.findLastIndex(({members: [first]}) => first === members[0])
  state.runs.splice(at, 1, run)
  state.runs.splice(
    state.runs.findLastIndex(({members: [first]}) => first === members[1]),
    1,
  )
  runs.push(run)
  return run
}

/** 一、一、三、: what looked like a new run is a repeated number if the count goes on after it. */
function joinBroken(state: HeadingState, runs: Run[], last: Run, candidate: Candidate): Run {
  const outer = runs.at(-2)
  if (!outer || outer.first + outer.members.length + last.members.length !== candidate.mark.number) {
    last.members.push(candidate)
    return last
  }
  for (const member of last.members) outer.members.push(member)
  outer.members.push(candidate)
  runs.pop()
  state.runs.splice(state.runs.lastIndexOf(last), 1)
  return outer
}

/**
 * Looks for the numbers that are missing before a candidate among the markers passed over: run into the paragraph
 * before, glued to a word, or broken by the line's end. They become headings too.
 */
function fillGap(state: HeadingState, siblings: Siblings | undefined, candidate: Candidate): boolean {
  const {form, number} = candidate.mark
  const run = siblings?.runs.at(-1)
  const last = run?.members.at(-1)
  const from = last?.start ?? parentOf(state, candidate)?.candidate.start ?? -1
  const missing: Candidate[] = []
  let expected = last ? last.mark.number + 1 : 1
  for (const skipped of state.skipped.slice(-MAX_SKIPPED)) {
    if (skipped.start <= from || skipped.mark.form !== form) continue
    if (skipped.mark.number !== expected) continue
    missing.push(skipped)
    expected++
    if (expected === number) break
  }
  if (expected !== number || missing.length === 0) return false
  for (const found of missing) accept(state, found)
  return true
}

/** `二、推进精神卫生工作（一）加强…`: a first marker glued to the words of the heading above it. */
function opensUnderItsHeading({open}: HeadingState, candidate: Candidate): boolean {
  const {mark} = candidate
  const above = open.at(-1)
  if (mark.number !== 1 || !above || RANKS[mark.form] <= above.rank) return false
  const {candidate: parent} = above
  return parent.index === candidate.index && wordsReach(parent.mark, mark)
}

/** An inline `（一）` under headings of its own rank or below would tear the draft's structure: it is a list of its own. */
function startsLocalList(state: HeadingState, candidate: Candidate): boolean {
  const rank = RANKS[candidate.mark.form]
  const closes = state.open.some(
    heading => rank <= heading.rank && heading.candidate.mark.position === 'line',
  )
  if (!closes) return false
  state.local = {form: candidate.mark.form, last: 1, paragraph: candidate.paragraph}
  return true
}

function joinsLocalList(state: HeadingState, candidate: Candidate): boolean {
  const {local} = state
  const {mark, paragraph} = candidate
  if (!local || local.form !== mark.form || local.last + 1 !== mark.number) return false
  if (paragraph !== local.paragraph && paragraph !== local.paragraph + 1) return false
  state.local = {...local, last: mark.number, paragraph}
  return true
}
