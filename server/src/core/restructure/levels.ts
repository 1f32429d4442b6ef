import type {Candidate} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import type {HeadingForm} from '../marks/mark'
import {type MarkerStyle, markerStyleOf, standardStyle} from './markerStyle'

/** The levels that a heading can be moved through; 第一部分 and 第一章 stay what they are. */
export const LADDER: readonly HeadingForm[] = ['chinese', 'chineseParen', 'arabic', 'arabicParen', 'circled']

/** What stands below a form in this draft, or the next step of the ladder where nothing does. */
export function formsBelow(draft: Draft, nearby: Heading): (form: HeadingForm) => MarkerStyle | undefined {
  const used = new Map<HeadingForm, Candidate>()
  for (const {candidate, parent} of draft.headings) {
    if (!parent) continue
    const above = parent.candidate.mark.form
    if (LADDER.includes(candidate.mark.form) && (!used.has(above) || parent === nearby))
      used.set(above, candidate)
  }
  const styleOf = stylesIn(draft)
  return form => {
    const known = used.get(form)
    if (known) return markerStyleOf(known)
    const next = LADDER[LADDER.indexOf(form) + 1]
    return next && styleOf(next)
  }
}

/** How the draft writes a form, or the standard does where the draft has none. */
export function stylesIn({headings}: Draft): (form: HeadingForm) => MarkerStyle | undefined {
  const inUse = new Map<HeadingForm, Candidate>()
  for (const {candidate} of headings)
    if (!inUse.has(candidate.mark.form)) inUse.set(candidate.mark.form, candidate)
  return form => {
    const like = inUse.get(form)
    return like ? markerStyleOf(like) : standardStyle(form, usesHalfWidth(inUse))
  }
}

/** `(一)` in the draft: what is new is in half width too. */
function usesHalfWidth(inUse: ReadonlyMap<HeadingForm, Candidate>): boolean {
  return [...inUse.values()].some(({mark, place}) => place.block.text[mark.start] === '(')
}
