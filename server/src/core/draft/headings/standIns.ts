import {firstFrom} from '../../firstFrom'
import type {HeadingForm} from '../../marks/headingMarks'
import {type Candidate, levelOf, RANKS} from '../candidates'
import {hasGap} from '../gaps'
import {renumbered} from './headingRuns'
import {type HeadingState, parentOf, siblingsOf} from './headingState'

/**
 * What a marker that does not go on from its own kind costs, read as what it says it is or as one of another run. Of one fault and
 * two, one is the likelier.
 */
const PRICES = {
  /** 3. between （二） and （四）: the number is right, the level is not. One more for each further level. */
  level: 3,
  /** 1. between （二） and （四）: nor is the number. */
  number: 1,
  /** A line of its own among those that open a paragraph. */
  layout: 2,
  /** （一） right below the line 一、 and read as 二、: nothing is left below 一、. */
  empty: 2,
  /** 四、 after 二、: a number is left out. */
  leap: 3,
  /** 四） that belongs nowhere: it may be no marker at all. */
  scrap: 2,
  /** 3. where there is no 2.: a marker that goes on from nothing. */
  stray: 5,
  /** 1. where there is no 2. */
  lone: 3,
} as const

/** The next one of a run is not further away than this, counted in markers. */
const LOOK_AHEAD = 60

/** Where a run has a place for a marker. */
interface Vacancy {
  readonly form: HeadingForm
  readonly number: number
  readonly last: Candidate | undefined
  readonly next: Candidate | undefined
  /** Shows how the run writes its markers. */
  readonly model: Candidate
}

/**
 * A marker as a member of a run of another form, or one without a numeral as a member of its own, where that is the cheapest
 * reading of it: with the form and the number of its place, and with what it should look like. `isNext` tells that it goes on from
 * its own kind as well.
 */
export function standIn(state: HeadingState, candidate: Candidate, isNext: boolean): Candidate | undefined {
  if (isNext && !interrupts(state, candidate)) return undefined
  const alone = isNext ? 0 : priceAlone(state, candidate)
  let cheapest: Candidate | undefined
  let most = 0
  for (const vacancy of vacanciesFor(state, candidate)) {
    const saved = alone + priceLeft(state, candidate, vacancy) - priceAs(state, candidate, vacancy)
    if (saved <= most) continue
    most = saved
    cheapest = readAs(candidate, vacancy)
  }
  return cheapest
}

/** Read as what it says it is. */
function priceAlone(state: HeadingState, candidate: Candidate): number {
  const {mark, paragraph} = candidate
  const isFollowed = state.followed.has(candidate)
  // After the end of a sentence no line goes on with `、`.
  if (mark.number === 0) return state.paragraphs[paragraph - 1]?.block.facts.endsSentence ? PRICES.leap : 0
  if (mark.form === 'ordinal') return isFollowed || hasCompany(state, candidate) ? 0 : PRICES.stray
  if (mark.number === 1) return isFollowed || nextOf(state, candidate, mark.form) ? 0 : PRICES.lone
  if (isFollowed) return PRICES.leap
  if (siblingsOf(state, parentOf(state, candidate), mark.form) && !interrupts(state, candidate))
    return PRICES.leap
  return mark.isWeak ? PRICES.scrap : PRICES.stray
}

/** `第四，` is an item of a series where there are others of it. */
function hasCompany(state: HeadingState, candidate: Candidate): boolean {
  if (state.following.has(candidate) || nextOf(state, candidate, 'ordinal')) return true
  const before = state.skipped.at(-1)
  return before?.mark.form === 'ordinal' && (state.open.at(-1)?.candidate.start ?? -1) < before.start
}

/** 三、四） 四、: the run of its own form goes on after it as if it were not there, and without missing it. */
function interrupts(state: HeadingState, candidate: Candidate): boolean {
  const {form, number} = candidate.mark
  const last = siblingsOf(state, parentOf(state, candidate), form)?.runs.at(-1)?.members.at(-1)
  const after = laterThan(state, candidate).filter(({mark}) => mark.form === form)
  if (!last || after[0]?.mark.number !== last.mark.number + 1) return false
  if (number <= last.mark.number || after.some(({mark}) => mark.number === number)) return true
  return after.every(({mark}) => mark.number < number)
}

/** The run without it. What stands above the run ends it, so that the next one goes on from nothing. */
function priceLeft({gaps}: HeadingState, {mark}: Candidate, {form, number, last, next}: Vacancy): number {
  if (!next || next.mark.number <= number || hasGap(gaps, last?.start ?? next.start, next.start)) return 0
  return last && RANKS[mark.form] < RANKS[form] ? PRICES.stray : PRICES.leap
}

/** Read as the one that is missing. */
function priceAs(state: HeadingState, candidate: Candidate, vacancy: Vacancy): number {
  const {mark} = candidate
  const {form, number, next, model} = vacancy
  const isRight = mark.number === number
  if (next?.mark.number === number) return Number.POSITIVE_INFINITY
  if (mark.number === 0) return mark.form === form ? 0 : Number.POSITIVE_INFINITY
  if (mark.form === form || !(isRight || mark.number === 1)) return Number.POSITIVE_INFINITY
  // 四） between 三、 and 五、: the numeral is right, and that its mark is damaged is seen anyhow.
  if (isRight && mark.repaired !== undefined && [mark.form, form].every(one => CHINESE.has(one))) return 0
  if (RANKS[mark.form] < RANKS[form] && !next && !staysBelow(state, candidate, vacancy))
    return Number.POSITIVE_INFINITY
  return (
    PRICES.level +
    levelsBetween(mark.form, form) +
    (isRight ? 0 : PRICES.number) +
    (hasLayoutOf(candidate, model) ? 0 : PRICES.layout) +
    (leavesEmpty(state, candidate) ? PRICES.empty : 0) +
    (tearsOwn(state, candidate, form) ? PRICES.leap : 0)
  )
}

/** What stands above the others ends them, unless it ends nothing else, or its own kind has no place for it. */
function staysBelow(state: HeadingState, candidate: Candidate, {last}: Vacancy): boolean {
  const parent = parentOf(state, candidate)
  if (parent && parent === (last && parentOf(state, last))) return true
  return interrupts(state, candidate)
}

function levelsBetween(form: HeadingForm, other: HeadingForm): number {
  return form === 'ordinal' ? 0 : Math.max(0, Math.abs(levelOf(form) - levelOf(other)) - 1)
}

/** Both are titles on lines of their own, or neither is. */
function hasLayoutOf({mark}: Candidate, model: Candidate): boolean {
  return (mark.endMark === '') === (model.mark.endMark === '')
}

/** It stands right below a title on a line of its own, which it would be below. */
function leavesEmpty({open}: HeadingState, {mark, paragraph}: Candidate): boolean {
  const above = open.at(-1)?.candidate
  return (
    above?.mark.endMark === '' &&
    above.paragraph + 1 === paragraph &&
    RANKS[above.mark.form] < RANKS[mark.form]
  )
}

/** （三）（二）（四）: raised to 三、, it would have a list below it that begins with （二）. */
function tearsOwn(state: HeadingState, candidate: Candidate, form: HeadingForm): boolean {
  if (RANKS[candidate.mark.form] < RANKS[form] || interrupts(state, candidate)) return false
  return nextOf(state, candidate, candidate.mark.form) !== undefined
}

/** The marks of these differ in what stands around a Chinese numeral. */
const CHINESE: ReadonlySet<HeadingForm> = new Set(['chinese', 'chineseParen'])

/** The runs that are open where a marker stands, and one that begins with it where a 2 follows that has no 1. */
function vacanciesFor(state: HeadingState, candidate: Candidate): readonly Vacancy[] {
  const {position, number} = candidate.mark
  const vacancies: Vacancy[] = []
  for (const {candidate: last, parent} of state.open.toReversed()) {
    const {form} = last.mark
    const due = last.mark.number + 1
    if (1 < number && number !== due) continue
    const run = siblingsOf(state, parent, form)?.runs.at(-1)
    const next = nextOf(state, candidate, form)
    // Of a long run the first few show how it writes its markers.
    const model = modelOf([...(run?.members.slice(0, LOOK_AHEAD) ?? []), ...(next ? [next] : [])])
    if (run?.members.at(-1) !== last || !model || (next ?? last).mark.position !== position) continue
    if (!wasPassed(state, last, due)) vacancies.push({form, number: due, last, next, model})
  }
  const second = number <= 1 ? secondOf(state, candidate) : undefined
  if (second && !vacancies.some(({next}) => next === second))
    vacancies.push({form: second.mark.form, number: 1, last: undefined, next: second, model: second})
  return vacancies
}

/** `二、突出重点三、加强领导`: the one that is due is there, glued to what stands before it. */
function wasPassed({skipped}: HeadingState, last: Candidate, due: number): boolean {
  const from = firstFrom(skipped, ({start}) => last.start < start)
  return skipped.slice(from).some(({mark}) => mark.form === last.mark.form && mark.number === due)
}

/** The next marker of a form, before the section ends. */
function nextOf(state: HeadingState, candidate: Candidate, form: HeadingForm): Candidate | undefined {
  for (const later of laterThan(state, candidate)) {
    if (later.mark.form === form) return later.mark.number === 1 ? undefined : later
    if (RANKS[later.mark.form] < RANKS[form]) return undefined
  }
  return undefined
}

/** A certain 2 that is not the odd one itself, and that there is no 1 for, neither in this section nor in one that its list runs on from. */
function secondOf(state: HeadingState, candidate: Candidate): Candidate | undefined {
  const begun = new Set<HeadingForm>()
  for (const later of laterThan(state, candidate)) {
    const {form, number} = later.mark
    const goesOn = state.latest.get(form)?.members.at(-1)?.mark.number === 1
    if (number === 2 && !later.mark.isWeak && !begun.has(form) && !goesOn)
      return laterThan(state, later).find(({mark}) => mark.number === 3)?.mark.form === form
        ? later
        : undefined
    begun.add(form)
  }
  return undefined
}

function laterThan({candidates, attachments}: HeadingState, candidate: Candidate): readonly Candidate[] {
  const from = firstFrom(candidates, ({start}) => candidate.start < start)
  const later = candidates.slice(from, from + LOOK_AHEAD)
  return later.filter(({paragraph}) => !hasGap(attachments, candidate.paragraph + 1, paragraph + 1))
}

/** One that is written as it should be, or as the run has it throughout: `1、`. */
function modelOf(members: readonly Candidate[]): Candidate | undefined {
  const certain = members.filter(({mark}) => !mark.isWeak)
  return certain.find(({mark}) => mark.repaired === undefined) ?? certain[0]
}

function readAs(candidate: Candidate, {form, number, model}: Vacancy): Candidate {
  const due = renumbered(model, number)
  // `4.（四）`: the right one follows at once.
  const repaired = candidate.mark.words.startsWith(due) ? '' : due
  const reading = {form, number, repaired, isWeak: false}
  return {...candidate, reading, mark: {...candidate.mark, ...reading}}
}
