import type {Place} from '../../blocks/places'
import {firstFrom} from '../../firstFrom'
import {endsInSemicolon, endsInStop, wordsReach} from '../../marks/surroundings'
import {parseEnclosed} from '../../numerals'
import {type Candidate, markerText, RANKS} from '../candidates'
import {hasGap} from '../gaps'
import {MAX_LEAP, PRICES, priceOfLate, priceOfLevel} from './headingPrices'
import {begun, type HeadingReading} from './headingReading'
import {type Beginning, beginRow, continues, dueIn, type HeadingRow, isLettered, leaps} from './headingRow'

/** What the search sees of the draft beside the markers. */
export interface Around {
  readonly paragraphs: readonly Place[]
  /** The markers outside the residue. */
  readonly own: readonly Candidate[]
  readonly gaps: readonly number[]
  readonly residue: ReadonlySet<number>
  /** Index of the first paragraph that a draft could open with, a whole sentence; infinite where there is none. */
  readonly opening: number
}

/** A draft published in part may begin at 二、 or later; with an opening before it the first section was lost. */
const MAX_LOST_START = 3

/** 2025.3, or 462.3 where a page has ended. */
const PAGE_NUMBER = /^\d{3}/

/** The readings in which a marker begins a row. */
export function beginningsOf(
  reading: HeadingReading,
  candidate: Candidate,
  around: Around,
): readonly HeadingReading[] {
  const {form, number, prefix, position, isWeak, isFaint} = candidate.mark
  const rank = RANKS[form]
  const {open} = reading
  const plain = {first: 1, parent: parentOf(reading, rank), former: reading.latest[form]}
  const sibling = open.findLast(row => row.form === form && !row.isLocal)
  const weak = isWeak ? PRICES.weak : 0
  if (number === 0 || isFaint) return []
  if (prefix !== undefined) return decimalBeginnings()
  if (form === 'ordinal') return [begin({...plain, first: number}, 0)]
  // A chapter named inside a paragraph heads something only where its number is missing further on.
  const isNamed = position !== 'line' && rank < RANKS.chinese
  if (number === 1) {
    if (position === 'glued' && !opensUnderItsHeading(open, candidate)) return []
    // An inline `（一）` under headings of its own rank or below would tear the draft's structure.
    const isLocal =
      position === 'sentence' &&
      open.some(row => rank <= row.rank && row.last.candidate.mark.position === 'line')
    if (isLocal) return [begin({...plain, isLocal}, 0)]
    const restart = sibling ? (endsBefore(candidate, around) ? PRICES.restart : PRICES.again) : 0
    return [begin(plain, restart + weak + (isNamed ? PRICES.glued : 0))]
  }
  if (position === 'glued' || isNamed) return []
  const former = plain.former
  if (!sibling && former && continues(former, number))
    return [begin({...plain, first: number, runsOn: true}, weak), begin(plain, priceOfLate(number))]
  if (isWeak) return []
  // The list has run on before, so that it has lost a number here.
  if (!sibling && former?.runsOn && dueIn(former) < number)
    return [begin({...plain, first: dueIn(former), runsOn: true}, PRICES.leap)]
  if (position === 'line' && unmarkedBefore(candidate, around) === number - 1)
    return [begin({first: number, parent: plain.parent, former: undefined, isCut: true}, PRICES.cut)]
  const from = (sibling ?? former)?.last.candidate.start ?? 0
  if (hasGap(around.gaps, from, candidate.start))
    return [begin({...plain, first: number, isCut: true}, PRICES.cut)]
  if (sibling) return []
  const asExcerpt = isExcerpt(reading, candidate, around)
    ? [begin({...plain, first: number, isExcerpt: true}, PRICES.excerpt)]
    : []
  // The title says so.
  if (reading.isExcerpt && 0 < asExcerpt.length) return asExcerpt
  // In flattened text a number alone tells little: what stands before it has to be in the midst of a line as well.
  if (position === 'sentence' && (plain.parent?.mark.position ?? 'line') === 'line') return asExcerpt
  if (form !== 'article') {
    const last = former?.last.candidate
    const isBelowLeap =
      last !== undefined &&
      last.mark.number < number &&
      open.some(row => row.rank < rank && leaps(row) && last.start < row.last.candidate.start)
    const late = isBelowLeap ? PRICES.lateBelowLeap : priceOfLate(number)
    return [...asExcerpt, begin(plain, late)]
  }
  // Articles run on from chapter to chapter; those of a law are quoted.
  const due = former ? dueIn(former) : 0
  if (!former || !beginsAtOne(former) || MAX_LEAP < Math.abs(number - due)) return asExcerpt
  return [...asExcerpt, begin({...plain, first: due}, PRICES.leap)]

  /** 2.1 begins a row of its own, and 2.2 where 2.1 is lost. */
  function decimalBeginnings(): HeadingReading[] {
    const known = plain.former?.head.mark.prefix === prefix ? plain.former : undefined
    if (PAGE_NUMBER.test(prefix ?? '')) return []
    if (known && !open.includes(known) && continues(known, number))
      return [begin({...plain, first: number, runsOn: true}, 0)]
    if (number === 1) return [begin(plain, known ? PRICES.late : 0)]
    return [begin({...plain, first: number}, PRICES.leap), begin(plain, priceOfLate(number))]
  }

  function begin(beginning: Beginning, price: number): HeadingReading {
    return begun(reading, beginRow(candidate, beginning), price)
  }
}

/** The reading in which a marker begins the row of a 2 that follows and has no 1; `head` is the marker read as that 1. */
export function begunAs(reading: HeadingReading, {mark}: Candidate, head: Candidate): HeadingReading {
  const {form} = head.mark
  const beginning = {first: 1, parent: parentOf(reading, RANKS[form]), former: reading.latest[form]}
  return begun(
    reading,
    beginRow(head, beginning),
    mark.isFaint ? PRICES.faint : mark.number === 0 ? PRICES.lost : priceOfLevel(mark.form, form),
  )
}

/** The next one of a row is not further away than this, counted in markers. */
const LOOK_AHEAD = 60

/** A certain 2 of another form with its 3, before any 1 of that form. */
export function secondAfter({mark, start}: Candidate, {own}: Around): Candidate | undefined {
  const from = firstFrom(own, later => start < later.start)
  const later = own.slice(from, from + LOOK_AHEAD)
  const at = later.findIndex(({mark}) => mark.number === 2 && !mark.isWeak)
  const second = later[at]
  if (
    !second ||
    second.mark.prefix !== undefined ||
    (second.mark.form === mark.form && mark.number === 1 && !mark.isFaint)
  )
    return undefined
  if (later.slice(0, at).some(({mark}) => mark.form === second.mark.form)) return undefined
  return later.slice(at + 1).find(({mark}) => mark.form === second.mark.form)?.mark.number === 3
    ? second
    : undefined
}

/** The open heading that a marker of a rank would stand under. */
function parentOf({open}: HeadingReading, rank: number): Candidate | undefined {
  return open.findLast(row => row.rank < rank && !row.isLocal)?.last.candidate
}

/** The first heading of a draft of which only a later part is here, or the first one above those. */
function isExcerpt(
  {open, latest, isExcerpt}: HeadingReading,
  {mark, paragraph}: Candidate,
  {opening}: Around,
): boolean {
  if (mark.position !== 'line' || latest[mark.form]) return false
  if (isExcerpt || 0 < open.length) return isExcerpt
  return MAX_LOST_START < mark.number || paragraph <= opening
}

/** Articles that run on from chapter to chapter are the draft's own if it has the first one. */
function beginsAtOne(row: HeadingRow): boolean {
  let first = row
  while (first.runsOn && first.former) first = first.former
  return first.first === 1
}

/** `二、推进精神卫生工作（一）加强…`: a first marker glued to the words of the heading above it. */
export function opensUnderItsHeading(open: readonly HeadingRow[], {mark, index}: Candidate): boolean {
  const above = open.at(-1)
  if (!above || mark.number !== 1 || RANKS[mark.form] <= above.rank) return false
  const parent = above.last.candidate
  return parent.index === index && wordsReach(parent.mark, mark)
}

/** A 1 that may be the next of a row after all: a letter, or on a line of its own, and not led in by anything. `①` is a note, of which there may be one to a page. */
export function isRestart(candidate: Candidate, around: Around): boolean {
  const {position, isWeak} = candidate.mark
  if (
    position !== 'line' ||
    (isWeak && !isLettered(candidate)) ||
    parseEnclosed(markerText(candidate)) !== undefined
  )
    return false
  return endsBefore(candidate, around)
}

/** `一、…；一、…；三、…` in one paragraph: a 1 that may be the next of its row. */
export function isRestartInside({last}: HeadingRow, {mark, index}: Candidate): boolean {
  return mark.position === 'sentence' && !mark.isWeak && last.candidate.index === index
}

/** How many items of a list stand right before a marker and have none themselves: `…的；` line by line. */
function unmarkedBefore({paragraph}: Candidate, {paragraphs}: Around): number {
  let at = paragraph - 1
  for (; 0 <= at; at--) {
    const facts = paragraphs[at]?.block.facts
    if (!facts || 0 < facts.marks.length || !endsInSemicolon(facts.prose)) break
  }
  return paragraph - 1 - at
}

/** The paragraph before a marker does not lead on to it. */
function endsBefore({paragraph}: Candidate, {paragraphs}: Around): boolean {
  const before = paragraphs[paragraph - 1]
  return endsInStop(before?.block.facts.prose ?? '') || 0 < (before?.block.facts.marks.length ?? 0)
}
