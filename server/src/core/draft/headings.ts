import {type HeadingForm, isGrade} from '../marks/headingMarks'
import {wordsReach} from '../marks/surroundings'
import type {Place} from '../places'
import {type Candidate, RANKS} from './candidates'
import {type BrokenRun, brokenRuns, continues, type Run} from './headingRuns'

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

/** The headings of one form under one parent; a run may restart, and an inner list may interrupt it. */
interface Siblings {
  readonly runs: Run[]
}

/** An enumeration inside one paragraph, beside the headings of the draft: `包括：（一）…；（二）…。` */
interface LocalList {
  readonly form: HeadingForm
  readonly last: number
  readonly paragraph: number
}

interface State {
  readonly headings: Heading[]
  readonly runs: Run[]
  /** Candidates passed over so far, to look in for a number that is missing. */
  readonly skipped: Candidate[]
  open: Heading[]
  siblings: Map<Heading | undefined, Map<HeadingForm, Siblings>>
  /** The latest run of each form: lists may run on across sections. */
  latest: Map<HeadingForm, Run>
  local: LocalList | undefined
  /** Offset of the last 二、 of the draft. */
  readonly lastSecond: number
}

/** A draft published in part may begin at 二、 or later; with an opening before it the first section was lost. */
const MIN_OPENING_CHARACTERS = 20
const MAX_LOST_START = 3
/** A missing number stands nearby, and a broken text may hold any number of markers that fit nowhere. */
const MAX_SKIPPED = 200

/**
 * Decides which candidates head sections, from the numbers around them: a marker counts where it is 1, where it
 * goes on from its siblings, or where lists run on across sections. Everything doubtful that does not fit is left
 * out; everything certain that does not fit is a fault of its run.
 */
export function orderHeadings(
  paragraphs: readonly Place[],
  candidates: readonly Candidate[],
): OrderedHeadings {
  const state: State = {
    headings: [],
    runs: [],
    skipped: [],
    open: [],
    siblings: new Map(),
    latest: new Map(),
    local: undefined,
    lastSecond: candidates.findLast(({mark}) => mark.form === 'chinese' && mark.number === 2)?.start ?? -1,
  }
  let paragraph = 0
  for (const candidate of candidates) {
    for (; paragraph <= candidate.paragraph; paragraph++)
      if (paragraphs[paragraph]?.block.facts.role === 'attachment') beginDocument(state)
    if (!place(state, candidate, paragraphs)) state.skipped.push(candidate)
  }
  return {headings: state.headings, runs: state.runs, broken: brokenRuns(state.runs)}
}

function beginDocument(state: State): void {
  state.open = []
  state.siblings = new Map()
  state.latest = new Map()
  state.local = undefined
}

/** Takes a candidate as a heading if it fits or is certain; false if it is passed over. */
function place(state: State, candidate: Candidate, paragraphs: readonly Place[]): boolean {
  const {mark} = candidate
  if (joinsLocalList(state, candidate) || isTerm(state, candidate)) return false
  // A chapter named inside a paragraph heads something only where its number is missing further on.
  if (mark.position !== 'line' && RANKS[mark.form] < RANKS.chinese) return false
  if (mark.position === 'glued') return opensUnderItsHeading(state, candidate) && accept(state, candidate)
  const siblings = siblingsOf(state, parentOf(state, candidate), mark.form)
  if (fits(state, siblings, candidate)) {
    if (mark.position === 'sentence' && mark.number === 1 && startsLocalList(state, candidate)) return false
    return accept(state, candidate)
  }
  if (fillGap(state, siblings, candidate)) return accept(state, candidate)
  if (mark.isWeak) return false
  if (isExcerpt(state, candidate, paragraphs)) return accept(state, candidate, mark.number)
  return isCertain(state, siblings, candidate) && accept(state, candidate)
}

/**
 * `一、二级道路` is no heading, `一、二手房交易` is one if a 二、 follows; nor does the rest of 小（二）型水库 head anything.
 */
function isTerm({lastSecond}: State, {mark, start}: Candidate): boolean {
  return isGrade(mark) || (mark.form === 'chinese' && mark.isWeak && mark.number === 1 && lastSecond < start)
}

function parentOf({open}: State, {mark}: Candidate): Heading | undefined {
  return open.findLast(heading => heading.rank < RANKS[mark.form])
}

function siblingsOf({siblings}: State, parent: Heading | undefined, form: HeadingForm): Siblings | undefined {
  return siblings.get(parent)?.get(form)
}

/** 1, the next number of an open run, or the next number where lists run on across sections. */
function fits({latest}: State, siblings: Siblings | undefined, {mark}: Candidate): boolean {
  if (mark.number === 1) return true
  if (siblings) return siblings.runs.some(run => continues(run, mark.number))
  const before = latest.get(mark.form)
  return before !== undefined && continues(before, mark.number)
}

/** Whether the number is damage rather than a reference to another list. */
function isCertain(state: State, siblings: Siblings | undefined, candidate: Candidate): boolean {
  if (candidate.mark.position === 'line') return true
  const before = siblings?.runs.at(-1)?.members.at(-1) ?? parentOf(state, candidate)?.candidate
  return before !== undefined && before.mark.position !== 'line'
}

/** The first heading of a draft of which only a later part is here. */
function isExcerpt(
  {latest, open}: State,
  {mark, paragraph}: Candidate,
  paragraphs: readonly Place[],
): boolean {
  if (mark.position !== 'line' || latest.has(mark.form) || 0 < open.length) return false
  const hasOpening = paragraphs
    .slice(0, paragraph)
    .some(({block}) => MIN_OPENING_CHARACTERS <= block.facts.characters && block.facts.endsSentence)
  return MAX_LOST_START < mark.number || !hasOpening
}

/** Makes a candidate a heading. A run that it begins has to start at `first`. */
function accept(state: State, candidate: Candidate, first = 1): true {
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
  state: State,
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
  if (last && number !== 1) return joinBroken(state, runs, last, candidate)
  const before = state.latest.get(form)
  const runsOn = number !== 1 && before !== undefined && continues(before, number)
  const run: Run = {
    first: runsOn ? number : first,
    members: [candidate],
    parent: parent?.candidate.start,
    before,
    runsOn,
  }
  runs.push(run)
  state.runs.push(run)
  return run
}

/** 二、一、三、: the first two have changed places. */
function beginsSwapped(runs: readonly Run[]): boolean {
  const numbers = runs.slice(-2).map(({members}) => members.map(({mark}) => mark.number).join())
  return numbers.join(' ') === '2 1'
}

function joinSwapped(state: State, runs: Run[], candidate: Candidate): Run {
  const members = [...runs.splice(-2).flatMap(run => run.members), candidate]
  const parent = parentOf(state, candidate)?.candidate.start
  const run: Run = {first: 1, members, parent, before: undefined, runsOn: false}
  const at = state.runs.findIndex(({members: [first]}) => first === members[0])
  state.runs.splice(at, 1, run)
  state.runs.splice(
    state.runs.findIndex(({members: [first]}) => first === members[1]),
    1,
  )
  runs.push(run)
  return run
}

/** 一、一、三、: what looked like a new run is a repeated number if the count goes on after it. */
function joinBroken(state: State, runs: Run[], last: Run, candidate: Candidate): Run {
  const outer = runs.at(-2)
  if (!outer || outer.first + outer.members.length + last.members.length !== candidate.mark.number) {
    last.members.push(candidate)
    return last
  }
  outer.members.push(...last.members, candidate)
  runs.pop()
  state.runs.splice(state.runs.lastIndexOf(last), 1)
  return outer
}

/**
 * Looks for the numbers that are missing before a candidate among the markers passed over: run into the paragraph
 * before, glued to a word, or broken by the line's end. They become headings too.
 */
function fillGap(state: State, siblings: Siblings | undefined, candidate: Candidate): boolean {
  const {form, number} = candidate.mark
  const run = siblings?.runs.at(-1)
  const last = run?.members.at(-1)
  const from = last?.start ?? parentOf(state, candidate)?.candidate.start ?? -1
  const missing: Candidate[] = []
  let expected = last ? last.mark.number + 1 : 1
  for (const skipped of state.skipped.slice(-MAX_SKIPPED)) {
    if (skipped.start <= from || skipped.mark.form !== form || skipped.mark.number !== expected) continue
    missing.push(skipped)
    expected++
    if (expected === number) break
  }
  if (expected !== number || missing.length === 0) return false
  for (const found of missing) accept(state, found)
  return true
}

/** `二、推进精神卫生工作（一）加强…`: a first marker glued to the words of the heading above it. */
function opensUnderItsHeading({open}: State, candidate: Candidate): boolean {
  const {mark} = candidate
  const above = open.at(-1)
  if (mark.number !== 1 || !above || RANKS[mark.form] <= above.rank) return false
  const {candidate: parent} = above
  return parent.index === candidate.index && wordsReach(parent.mark, mark)
}

/** An inline `（一）` under headings of its own rank or below would tear the draft's structure: it is a list of its own. */
function startsLocalList(state: State, candidate: Candidate): boolean {
  const rank = RANKS[candidate.mark.form]
  const closes = state.open.some(
    heading => rank <= heading.rank && heading.candidate.mark.position === 'line',
  )
  if (!closes) return false
  state.local = {form: candidate.mark.form, last: 1, paragraph: candidate.paragraph}
  return true
}

function joinsLocalList(state: State, candidate: Candidate): boolean {
  const {local} = state
  const {mark, paragraph} = candidate
  if (!local || local.form !== mark.form || local.last + 1 !== mark.number) return false
  if (paragraph !== local.paragraph && paragraph !== local.paragraph + 1) return false
  state.local = {...local, last: mark.number, paragraph}
  return true
}
