import {RANKS} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import type {HeadingForm} from '../marks/mark'
import type {NewNumbers} from './followNumbers'

/** A heading with the one above it after the change. */
interface Seat {
  readonly heading: Heading
  readonly form: HeadingForm
  readonly parent: Heading | undefined
  /** Names the headings of one form under one parent. */
  readonly group: string
}

/**
 * The numbers of the headings whose siblings change when `formAfter` names new forms for some; the others are not in
 * it. Runs go on restarting and running on where they did.
 */
export function replaceHeadings(
  draft: Draft,
  formAfter: (heading: Heading) => HeadingForm | undefined,
): {readonly numbers: ReadonlyMap<Heading, number>; readonly sizes: NewNumbers['sizes']} {
  const seats = seatAll(draft, formAfter)
  const touched = new Set<string>()
  for (const {heading, form, parent, group} of seats) {
    if (form === heading.candidate.mark.form && parent === heading.parent) continue
    touched.add(group)
    touched.add(groupOf(heading.parent, heading.candidate.mark.form))
  }
  const firsts = new Map(draft.runs.map(({members, first}) => [members[0]?.start, first]))
  const numbers = new Map<Heading, number>()
  const latest = new Map<string, {readonly number: number; readonly run: number}>()
  const lasts = new Map<number, number>()
  for (const {heading, form, parent, group} of seats) {
    if (!touched.has(group)) continue
    const {start, mark} = heading.candidate
    const stays = form === mark.form && parent === heading.parent
    const before = latest.get(group)
    const first = stays ? (firsts.get(start) ?? (before ? undefined : mark.number)) : before ? undefined : 1
    const number = first ?? (before?.number ?? 0) + 1
    const run = first === undefined ? (before?.run ?? start) : start
    numbers.set(heading, number)
    latest.set(group, {number, run})
    lasts.set(run, number)
  }
  return {numbers, sizes: sizesOf(draft, lasts)}
}

function sizesOf({runs}: Draft, lasts: ReadonlyMap<number, number>): NewNumbers['sizes'] {
  const sizes = new Map<number, {before: number; after: number}>()
  for (const {members, first} of runs) {
    const start = members[0]?.start ?? -1
    const after = lasts.get(start)
    if (after !== undefined && first === 1)
      sizes.set(start, {before: members.at(-1)?.mark.number ?? 0, after})
  }
  return sizes
}

/** A heading without one above it may begin a document of its own, which no heading before it reaches into. */
function seatAll(
  {headings}: Draft,
  formAfter: (heading: Heading) => HeadingForm | undefined,
): readonly Seat[] {
  const seats: Seat[] = []
  let open: {readonly heading: Heading; readonly rank: number}[] = []
  for (const heading of headings) {
    const form = formAfter(heading) ?? heading.candidate.mark.form
    const rank = RANKS[form]
    if (heading.parent === undefined && !formAfter(heading)) open = []
    open = open.filter(above => above.rank < rank)
    const parent = open.at(-1)?.heading
    seats.push({heading, form, parent, group: groupOf(parent, form)})
    open.push({heading, rank})
  }
  return seats
}

function groupOf(parent: Heading | undefined, form: HeadingForm): string {
  return `${parent?.order} ${form}`
}
