import {isBare} from '../marks/seriesMarks'
import type {ItemCandidate} from './candidates'
import {hasGap} from './gaps'
import type {Heading} from './headings'
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

interface OpenRun {
  readonly run: SeriesRun
  /** Rank of the heading the run began under; a heading of that rank or above ends it. */
  readonly rank: number
}

interface State {
  readonly runs: SeriesRun[]
  open: OpenRun[]
  /** Items not certain enough by themselves, to look in for a number that is missing. */
  skipped: ItemCandidate[]
  /** Offsets at which text was left out. */
  readonly gaps: readonly number[]
  readonly depths: Map<SeriesRun, number>
}

const NO_HEADING = -1
/** Nobody follows a series inside a series inside a series any deeper; what is still open there was left, not nested. */
const MAX_DEPTH = 4
/** A missing number stands nearby. */
const MAX_SKIPPED = 20
/** 一是 and 一要 are series wherever they stand at a clause; the other words need a second item to be one. */
const CERTAIN_WORDS: ReadonlySet<string> = new Set(['是', '要'])
/** Words of one kind, of which a series that goes on in another has mistaken one. */
const MIXED_WORDS: readonly ReadonlySet<string>[] = [CERTAIN_WORDS, new Set(['第', '其'])]
/** The words whose broken numbers are a fault; 首先 without 其次 and 一来 without 二来 are nobody's mistake. */
const REPORTED_WORDS: ReadonlySet<string> = new Set(['是', '要', '第'])

/**
 * Puts the items of the draft into series. A series lasts until a heading of the level it began under, may be
 * interrupted by a series inside one of its items, and starts anew with every 一.
 */
export function orderSeries(
  items: readonly ItemCandidate[],
  headings: readonly Heading[],
  gaps: readonly number[],
): OrderedSeries {
  const state: State = {runs: [], open: [], skipped: [], gaps, depths: new Map()}
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
      state.open = state.open.filter(open => open.rank < limit)
      state.skipped = []
    }
    if (!join(state, item, rank)) state.skipped = [...state.skipped.slice(-MAX_SKIPPED), item]
  }
  return {items: placedItems(state), runs: state.runs, broken: state.runs.filter(isBroken)}
}

function join(state: State, candidate: ItemCandidate, rank: number): boolean {
  const {item} = candidate
  if (!item.atClause || isBare(item)) return false
  if (item.number === 1) return begin(state, candidate, rank)
  const target = state.open.findLast(({run}) => continues(run, candidate) && wordOf(run) === item.word)
  const mixed = state.open.findLast(({run}) => continues(run, candidate) && canMix(run, candidate))
  if (mixed && target && isNearer(mixed, target, candidate)) return append(state, mixed, candidate)
  if (target) return append(state, target, candidate)
  if (fillGap(state, candidate, rank)) return join(state, candidate, rank)
  if (mixed) return append(state, mixed, candidate)
  if (!CERTAIN_WORDS.has(item.word)) markVaried(state, candidate)
  return joinBroken(state, candidate, rank)
}

/** `一要…，二要…，三是…` goes on in its sentence, whatever series of 是 was open in another paragraph. */
function isNearer(mixed: OpenRun, target: OpenRun, {item, paragraph}: ItemCandidate): boolean {
  const [near, far] = [mixed, target].map(({run}) => run.members.at(-1)?.paragraph === paragraph)
  return near === true && far === false && !item.atLine
}

function begin(state: State, candidate: ItemCandidate, rank: number): true {
  state.open = state.open.filter(({run}) => !isSucceeded(run, candidate))
  const outer = state.open.at(-1)
  const run: SeriesRun = {
    members: [candidate],
    first: 1,
    isPair: false,
    isVaried: false,
    isCut: false,
    resumes: undefined,
  }
  if (outer && isPair(outer.run, candidate)) {
    outer.run.isPair = true
    run.isPair = true
    state.open = state.open.slice(0, -1)
  }
  state.depths.set(
    run,
    state.open.filter(({run: open}) => 1 < open.members.length || holds(open, candidate)).length,
  )
  state.runs.push(run)
  state.open = [...state.open, {run, rank}].slice(-MAX_DEPTH)
  return true
}

/** `一是和平问题，一是发展问题`: twice 一是 in one paragraph and nothing after it is a pair, as 一方面…一方面 is. */
function isPair(run: SeriesRun, {item, paragraph}: ItemCandidate): boolean {
  const first = run.members[0]
  return run.members.length === 1 && first?.item.word === item.word && first.paragraph === paragraph
}

/** A new series of the same word and layout follows the old one; only inside one paragraph may it lie within it. */
function isSucceeded({members}: SeriesRun, {item, paragraph}: ItemCandidate): boolean {
  const last = members.at(-1)
  if (!last || last.item.word !== item.word || last.item.atLine !== item.atLine) return false
  return item.atLine || last.paragraph !== paragraph
}

/** A series inside the first item of another one stands in the same paragraph. */
function holds(open: SeriesRun, {paragraph}: ItemCandidate): boolean {
  return open.members.at(-1)?.paragraph === paragraph
}

function append(state: State, target: OpenRun, candidate: ItemCandidate): true {
  target.run.members.push(candidate)
  state.open = state.open.slice(0, state.open.indexOf(target) + 1)
  return true
}

/** What the last item says, or the item's place in the series: after 二是、四是 both 五是 and 四是 go on. */
function continues(run: SeriesRun, {item}: ItemCandidate): boolean {
  return run.members.at(-1)?.item.number === item.number - 1 || run.first + run.members.length === item.number
}

function wordOf(run: SeriesRun): string | undefined {
  return run.members.at(-1)?.item.word
}

function canMix(run: SeriesRun, {item}: ItemCandidate): boolean {
  return MIXED_WORDS.some(words => words.has(item.word) && words.has(wordOf(run) ?? ''))
}

/** `一是必须，二要适当，三看可能`: every item has a word of its own, on purpose. */
function markVaried({open}: State, candidate: ItemCandidate): void {
  const varied = open.findLast(({run}) => continues(run, candidate))
  if (varied?.run.members.at(-1)?.paragraph === candidate.paragraph) varied.run.isVaried = true
}

/**
 * Looks for the missing numbers among the items glued to a word, `主要原因一是…。二是…`, also one with the word of its
 * neighbours, and among those that have lost their numeral: `一是…；是…；三是…`.
 */
function fillGap(state: State, candidate: ItemCandidate, rank: number): boolean {
  const {item} = candidate
  const open = state.open.findLast(({run}) => wordOf(run) === item.word || canMix(run, candidate))
  const from = open?.run.members.at(-1)
  let expected = (from?.item.number ?? 0) + 1
  const missing: ItemCandidate[] = []
  for (const skipped of state.skipped) {
    if (skipped.start <= (from?.start ?? -1) || !isLike(skipped, candidate)) continue
    if (expected === item.number || !(isBare(skipped.item) ? from : skipped.item.number === expected))
      continue
    missing.push({...skipped, item: {...skipped.item, number: expected}})
    expected++
  }
  if (expected !== item.number || missing.length === 0) return false
  for (const found of missing) {
    if (found.item.number === 1) begin(state, found, rank)
    else if (open) append(state, open, found)
  }
  return true
}

/** Of the same word, or of one that it mixes with in one paragraph. */
function isLike({item, paragraph}: ItemCandidate, other: ItemCandidate): boolean {
  if (item.word === other.item.word) return true
  return (
    paragraph === other.paragraph &&
    MIXED_WORDS.some(words => words.has(item.word) && words.has(other.item.word))
  )
}

/** An item that fits nowhere: it breaks the latest series of its word, or begins one that has lost its first items. */
function joinBroken(state: State, candidate: ItemCandidate, rank: number): boolean {
  const {item} = candidate
  const target = state.open.findLast(({run}) => run.members.some(member => member.item.word === item.word))
  if (target) {
    const merged = mergeRepeated(state, target, candidate)
    if (merged) return append(state, merged, candidate)
    if (hasGap(state.gaps, lastStart(target.run), candidate.start))
      return resume(state, candidate, rank, target.run)
    return REPORTED_WORDS.has(item.word) ? append(state, target, candidate) : false
  }
  if (!CERTAIN_WORDS.has(item.word)) return false
  const before = state.runs.at(-1)
  if (hasGap(state.gaps, lastStart(before), candidate.start)) return resume(state, candidate, rank, before)
  // 首先…二是…三是…: the series goes on in another word; only an item that follows nothing at all is broken.
  const goesOn = state.open.some(({run}) => continues(run, candidate))
  return beginLate(state, candidate, rank, {first: goesOn ? item.number : 1, resumes: undefined})
}

function lastStart(run: SeriesRun | undefined): number {
  return run?.members.at(-1)?.start ?? 0
}

/** The items that are missing went with the text that a site has cut. */
function resume(state: State, candidate: ItemCandidate, rank: number, before: SeriesRun | undefined): true {
  if (before) before.isCut = true
  const isLeap = (before?.members.at(-1)?.item.number ?? 0) < candidate.item.number
  const resumes = {after: isLeap ? before?.members.at(-1) : undefined}
  return beginLate(state, candidate, rank, {first: candidate.item.number, resumes})
}

/** A series of which the first items are not here. */
function beginLate(
  state: State,
  candidate: ItemCandidate,
  rank: number,
  start: Pick<SeriesRun, 'first' | 'resumes'>,
): true {
  const run: SeriesRun = {members: [candidate], isPair: false, isVaried: false, isCut: false, ...start}
  state.runs.push(run)
  state.depths.set(run, 0)
  state.open = [...state.open, {run, rank}]
  return true
}

/** 一是…一是…三是: the second 一是 was no new series but a repeated number. */
function mergeRepeated(state: State, target: OpenRun, {item}: ItemCandidate): OpenRun | undefined {
  const at = state.runs.lastIndexOf(target.run)
  const outer = state.runs[at - 1]
  if (!outer || outer.members[0]?.item.word !== item.word) return undefined
  if (outer.members.length + target.run.members.length + 1 !== item.number) return undefined
  for (const member of target.run.members) outer.members.push(member)
  outer.isPair = false
  state.runs.splice(at, 1)
  const merged = {run: outer, rank: target.rank}
  state.open = [...state.open.filter(open => open !== target && open.run !== outer), merged]
  return merged
}

function placedItems({runs, depths}: State): PlacedItem[] {
  return runs
    .filter(({members}) => 1 < members.length || members.some(({item}) => CERTAIN_WORDS.has(item.word)))
    .flatMap(run => run.members.map(candidate => ({candidate, depth: depths.get(run) ?? 0})))
    .sort((a, b) => a.candidate.start - b.candidate.start)
}
