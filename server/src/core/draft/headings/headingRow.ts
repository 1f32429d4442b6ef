import type {HeadingForm, Mark} from '../../marks/mark'
import {parseEnclosed} from '../../numerals'
import {type Candidate, levelOf, markerText, RANKS} from '../candidates'
import {CHINESE_FORMS, MAX_LEAP, PRICES, priceOfLate, priceOfLevel} from './headingPrices'
import {renumbered} from './headingRuns'

/** The members of a row from the last one back to the first, so that readings share what they have in common. */
interface Member {
  readonly candidate: Candidate
  readonly before: Member | undefined
}

/** Headings of one form under one heading as one reading of the draft has them. */
export interface HeadingRow {
  readonly head: Candidate
  readonly last: Member
  readonly length: number
  readonly form: HeadingForm
  readonly rank: number
  /** The number its head must have: 1, or its own where it goes on from other text. */
  readonly first: number
  /** The heading above. */
  readonly parent: Candidate | undefined
  /** The latest row of the form before it in the same document. */
  readonly former: HeadingRow | undefined
  /** It goes on from that one, in another section. */
  readonly runsOn: boolean
  /** Text is missing before it. */
  readonly isCut: boolean
  /** `包括：（一）…；（二）…。`: an enumeration in a sentence, beside the headings of the draft. */
  readonly isLocal: boolean
  /** The draft begins in the middle, with this row. */
  readonly isExcerpt: boolean
}

/** Where a row begins, and how, if not simply with its 1. */
export type Beginning = Pick<HeadingRow, 'first' | 'parent' | 'former'> &
  Partial<Pick<HeadingRow, 'runsOn' | 'isCut' | 'isLocal' | 'isExcerpt'>>

/** A row with its first member. */
export function beginRow(candidate: Candidate, beginning: Beginning): HeadingRow {
  const {form} = candidate.mark
  const {first, parent, former, runsOn = false, isCut = false, isLocal = false, isExcerpt = false} = beginning
  return {
    head: candidate,
    last: {candidate, before: undefined},
    length: 1,
    form,
    rank: RANKS[form],
    first,
    parent,
    former,
    runsOn,
    isCut,
    isLocal,
    isExcerpt,
  }
}

/** The row with one more member. */
export function withNext(row: HeadingRow, candidate: Candidate): HeadingRow {
  return {...row, last: {candidate, before: row.last}, length: row.length + 1}
}

/**
 * Whether a marker is written as those of the row are: 2.3 is none of 1.1 and 1.2. Where it is the next one, the number of a page may
 * have run into it: 462.3.
 */
export function isOfRow(row: HeadingRow, {form, number, prefix}: Mark): boolean {
  const {mark} = row.head
  if (mark.form !== form || mark.prefix === prefix) return mark.form === form
  return mark.prefix !== undefined && prefix?.endsWith(mark.prefix) === true && number === dueIn(row)
}

/** The next number by what the last member says. */
export function dueIn({last}: HeadingRow): number {
  return last.candidate.mark.number + 1
}

/** A number follows the last member, or tells its own place in the row. */
export function continues(row: HeadingRow, number: number): boolean {
  return number === dueIn(row) || number === row.first + row.length
}

/** The last member has left out a number. */
export function leaps({last, first}: HeadingRow): boolean {
  return (last.before?.candidate.mark.number ?? first - 1) + 1 < last.candidate.mark.number
}

/** What it costs that a marker of its form is the next member of a row; infinite if it cannot be. */
export function priceOfNext(row: HeadingRow, candidate: Candidate): number {
  const {mark, paragraph} = candidate
  const {number, form, isWeak, isFaint, position} = mark
  const last = row.last.candidate
  if (row.isLocal) {
    const isNear = position !== 'line' && paragraph <= last.paragraph + 1
    return isNear && number === dueIn(row) ? 0 : Number.POSITIVE_INFINITY
  }
  if (form === 'ordinal') return last.mark.number < number ? 0 : Number.POSITIVE_INFINITY
  const isElsewhere = position !== 'line' && last.mark.position === 'line'
  const isGlued = position === 'glued' || (position === 'sentence' && row.rank < RANKS.chinese)
  const ofPlace = isGlued ? PRICES.glued : isWeak && isElsewhere ? PRICES.otherLayout : 0
  const ofDepth = isSameDepth(last, candidate) ? 0 : PRICES.otherDepth
  const price = ofPlace + ofDepth + (isWeak ? PRICES.weak : 0)
  if (isFaint) return number === dueIn(row) ? price + PRICES.faint : Number.POSITIVE_INFINITY
  if (number === 0) return PRICES.lost
  if (tellsFirst(row, number)) return price + PRICES.wrongFirst - priceOfLate(last.mark.number)
  if (continues(row, number)) return price
  if (isLettered(candidate) && position === 'line') return price + PRICES.back
  if (isWeak || position === 'glued') return Number.POSITIVE_INFINITY
  // In the midst of a line it is another list, or a quotation.
  if (position === 'sentence' && last.mark.position === 'line') return Number.POSITIVE_INFINITY
  // A wrong number and another layout: it hardly belongs to the row.
  const ofLayout = isSameLayout(mark, last.mark) ? 0 : PRICES.otherLayout
  if (isSwapped(row, number)) return price + ofLayout + PRICES.swapped
  if (number === last.mark.number && number === row.last.before?.candidate.mark.number)
    return price + PRICES.same
  const leap = number - dueIn(row)
  const far = CHINESE_FORMS.has(form) ? 0 : Math.max(0, Math.abs(leap) - MAX_LEAP)
  return price + ofLayout + (0 < leap ? PRICES.leap : PRICES.back) + PRICES.farEach * far
}

/** Both stand alone on their lines, or neither does. */
function isSameLayout({endMark}: Mark, {endMark: other}: Mark): boolean {
  return (endMark === '') === (other === '')
}

/** Both have as many # before them, or none. */
function isSameDepth({place}: Candidate, {place: other}: Pick<Candidate, 'place'>): boolean {
  return place.block.facts.depth === other.block.facts.depth
}

/** 二、 after a 三、 that stands first. */
function tellsFirst({head, first, length}: HeadingRow, number: number): boolean {
  return length === 1 && first === 1 && number === 2 && 2 < head.mark.number
}

/** 三、二、 after 一、, 二、一、 at the start: one number has leapt, and the one it left out follows. */
function isSwapped({last, first}: HeadingRow, number: number): boolean {
  const before = last.before ? last.before.candidate.mark.number : first - 1
  return number === before + 1 && last.candidate.mark.number === number + 1
}

/**
 * What a row costs as long as it has one member; the second one gives it back. It is paid at once and not at the end, so that among
 * few readings the cheap ones are kept.
 */
export function priceAlone(row: HeadingRow): number {
  if (1 < row.length || row.isLocal || row.runsOn) return 0
  const {form, number, isWeak, position, repaired, endMark} = row.head.mark
  if (form === 'ordinal') return PRICES.notOrdinal
  if (number === 1)
    return isWeak && position !== 'glued' && (repaired !== undefined || endMark !== '')
      ? PRICES.aloneWeak
      : PRICES.alone
  if (CHINESE_FORMS.has(form)) return 0
  return row.isCut || (row.isExcerpt && MAX_LEAP < number) ? PRICES.stray : 0
}

/**
 * What it costs to read a marker as the next member of a row of another form, or of its own where its numeral is lost: the number
 * or the level is wrong. `above` is the latest heading. Infinite if it cannot be.
 */
export function priceAsNext(row: HeadingRow, candidate: Candidate, above: Candidate | undefined): number {
  const {mark} = candidate
  const {number, form, prefix, repaired, position, isFaint} = mark
  const due = dueIn(row)
  const last = row.last.candidate
  if (row.isLocal || row.form === 'ordinal' || isOfRow(row, mark) || number === 0 || isFaint)
    return Number.POSITIVE_INFINITY
  // 3.5 after 2. is an amount.
  if (prefix !== undefined && row.head.mark.prefix === undefined) return Number.POSITIVE_INFINITY
  if (position !== last.mark.position) return Number.POSITIVE_INFINITY
  // 四） between 三、 and 五、: the numeral is right, and that its mark is damaged is seen anyhow.
  if (number === due && repaired !== undefined && CHINESE.has(form) && CHINESE.has(row.form))
    return PRICES.weak
  const leavesEmpty =
    above?.mark.endMark === '' &&
    above.paragraph + 1 === candidate.paragraph &&
    RANKS[above.mark.form] < RANKS[form]
  return (
    // ⑶ after （二） is （3） typed with one key.
    (isEnclosed(candidate) && isNearLevel(form, row.form) ? PRICES.level : priceOfLevel(form, row.form)) +
    (number === due ? 0 : PRICES.number) +
    (RANKS[form] < row.rank ? PRICES.above : 0) +
    (isSameDepth(last, candidate) ? 0 : PRICES.otherDepth) +
    (isSameLayout(mark, modelOf(row).mark) ? 0 : PRICES.otherLayout) +
    (leavesEmpty ? PRICES.empty : 0)
  )
}

/** The marks of these differ in what stands around a Chinese numeral. */
const CHINESE: ReadonlySet<HeadingForm> = new Set(['chinese', 'chineseParen'])

/** A marker read as what it stands for: with the form and the number of its place, and what it should look like. */
export function readAs(candidate: Candidate, model: Candidate, number: number): Candidate {
  const {form, prefix} = model.mark
  const due = renumbered(model, number)
  // `4.（四）`: the right one follows at once.
  const repaired = candidate.mark.words.startsWith(due) ? '' : due
  const reading = {form, number, prefix, repaired, isWeak: false}
  return {...candidate, reading, mark: {...candidate.mark, ...reading}}
}

/** The marker as the next member of a row: as it stands, or as what it stands for there. */
export function asNext(row: HeadingRow, candidate: Candidate): Candidate {
  const {mark} = candidate
  const isAsItStands = isOfRow(row, mark) && mark.number !== 0
  const isOther = isLettered(candidate) && !continues(row, mark.number)
  return isAsItStands && !isOther ? candidate : readAs(candidate, modelOf(row), dueIn(row))
}

/** `l.`, which may have been any digit. */
export function isLettered(candidate: Candidate): boolean {
  return candidate.mark.form === 'arabic' && /[A-Za-z]/.test(markerText(candidate))
}

function isEnclosed(candidate: Candidate): boolean {
  return parseEnclosed(markerText(candidate).charAt(0)) !== undefined
}

/** ⑶ and （三）, ① and 1.: what a slip of the keys may take for each other; ④ and 四、 are too far apart. */
function isNearLevel(form: HeadingForm, other: HeadingForm): boolean {
  return Math.abs(levelOf(form) - levelOf(other)) <= MOST_ENCLOSED
}

const MOST_ENCLOSED = 2
/** A long row shows in its latest few members how it writes its markers. */
const LOOK_BACK = 60

/** A member that is written as it should be, or as the row has it throughout: `1、`. */
export function modelOf(row: HeadingRow): Candidate {
  let model = row.last.candidate
  let at: Member | undefined = row.last
  for (let seen = 0; at && seen < LOOK_BACK; at = at.before, seen++) {
    const {mark, reading} = at.candidate
    if (mark.isWeak || reading) continue
    model = at.candidate
    if (mark.repaired === undefined) return model
  }
  return model
}

/** The members in reading order. */
export function membersOf({last}: HeadingRow): Candidate[] {
  const members: Candidate[] = []
  for (let at: Member | undefined = last; at; at = at.before) members.push(at.candidate)
  return members.reverse()
}
