import {type HeadingForm, isGrade} from '../../marks/headingMarks'
import {type Candidate, RANKS} from '../candidates'
import type {Run} from './headingRuns'
import {type HeadingState, parentOf, type Siblings} from './headingState'

/** A draft published in part may begin at 二、 or later; with an opening before it the first section was lost. */
const MAX_LOST_START = 3
/** A list that numbers a draft's own points leaps no further; what does is an id, a rank, or an article of a law. */
const MAX_LEAP = 3
/**
 * `一、二级道路` is no heading, `一、二手房交易` is one if a 二、 follows, inside a paragraph as the very next; `一、三会一课` alone on
 * its line is one. Nor does the rest of 小（二）型水库 head anything.
 */
export function isTerm({lastSecond, followed, open}: HeadingState, candidate: Candidate): boolean {
  const {mark, start} = candidate
  if (isGrade(mark)) return true
  if (mark.form !== 'chinese' || !mark.isWeak || mark.number !== 1) return false
  // The 二、 that follows may go on from the 一、 above as well.
  const isBelowFirst = open.some(({candidate: {mark}}) => mark.form === 'chinese' && mark.number === 1)
  if (mark.position !== 'line') return isBelowFirst || lastSecond < start || !followed.has(candidate)
  return lastSecond < start && (mark.endMark !== '' || mark.words.startsWith('二'))
}

/** Whether the number is damage rather than a reference to another list, an id, a rank or an article of a law. */
export function isCertain(
  state: HeadingState,
  siblings: Siblings | undefined,
  candidate: Candidate,
): boolean {
  const {form, number, position} = candidate.mark
  const run = siblings?.runs.at(-1) ?? (form === 'article' ? state.latest.get(form) : undefined)
  if (!CHINESE_FORMS.has(form)) {
    if (!run && !state.followed.has(candidate)) return false
    if (form === 'article' && !(run && beginsAtOne(run))) return false
    const isFar = MAX_LEAP < Math.abs(number - nextOf(run))
    if (isFar && (form === 'article' || !state.followed.has(candidate))) return false
  }
  if (position === 'line') return true
  const before = siblings?.runs.at(-1)?.members.at(-1) ?? parentOf(state, candidate)?.candidate
  return before !== undefined && before.mark.position !== 'line'
}

/** Their headings are few, so that a wrong one is damage however far it leaps. */
const CHINESE_FORMS: ReadonlySet<HeadingForm> = new Set([
  'part',
  'chapter',
  'section',
  'chinese',
  'chineseParen',
])

/** Articles that run on from chapter to chapter are the draft's own if it has the first one; those of a law are quoted. */
function beginsAtOne(run: Run): boolean {
  let first = run
  while (first.runsOn && first.before) first = first.before
  return first.first === 1
}

function nextOf(run: Run | undefined): number {
  return (run?.members.at(-1)?.mark.number ?? 0) + 1
}

/** The first heading of a draft of which only a later part is here, or the first one above those. */
export function isExcerpt(
  {latest, open, isExcerpt, followed, opening}: HeadingState,
  candidate: Candidate,
): boolean {
  const {mark, paragraph} = candidate
  if (mark.position !== 'line' || latest.has(mark.form)) return false
  // A figure alone, (313) or 65., is an id or a mark rather than the middle of a list.
  if (MAX_LEAP < mark.number && !CHINESE_FORMS.has(mark.form) && !followed.has(candidate)) return false
  if (0 < open.length) return isExcerpt && open.every(({rank}) => RANKS[mark.form] < rank)
  if (isExcerpt) return true
  return MAX_LOST_START < mark.number || paragraph <= opening
}
