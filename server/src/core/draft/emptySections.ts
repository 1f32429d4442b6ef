import type {HeadingForm} from '../marks/mark'
import {isBare} from '../marks/surroundings'
import type {Heading} from './headings/headings'

/** A heading that has nothing under it, and the heading that follows at once. */
export type EmptySection = readonly [Heading, Heading]

const FORMS: ReadonlySet<HeadingForm> = new Set(['part', 'chapter', 'section', 'chinese', 'chineseParen'])

/** The numbered headings that another of their level or above follows at once. */
export function findEmptySections(headings: readonly Heading[]): readonly EmptySection[] {
  const isEmpty = headings.map(
    (heading, index) => hasNothing(heading, headings[index + 1]) && standsAlone(heading),
  )
  if (!isEmpty.includes(true)) return []
  const outlines = outlineForms(headings, isEmpty)
  return headings.flatMap((heading, index) => {
    const next = headings[index + 1]
    const isReported = isEmpty[index] && next && !outlines.has(heading.candidate.mark.form)
    return isReported ? [[heading, next] as const] : []
  })
}

/** A heading with a line of its own and no sentence in it. */
function standsAlone({candidate: {mark, place}}: Heading): boolean {
  const {prose, endsSentence} = place.block.facts
  return FORMS.has(mark.form) && !endsSentence && isBare(mark, prose)
}

/** Nothing but blank lines before a heading of its own level or above: no table, no paragraph. The last one may yet be written. */
function hasNothing({rank, candidate: {paragraph}}: Heading, next: Heading | undefined): boolean {
  if (!next) return false
  return (
    next.rank <= rank && next.candidate.mark.position === 'line' && next.candidate.paragraph === paragraph + 1
  )
}

/** Where most headings of a form have nothing under them, an outline is being written. */
function outlineForms(headings: readonly Heading[], isEmpty: readonly boolean[]): ReadonlySet<HeadingForm> {
  const balance = new Map<HeadingForm, number>()
  for (const [index, {candidate}] of headings.entries()) {
    const {form} = candidate.mark
    balance.set(form, (balance.get(form) ?? 0) + (isEmpty[index] ? -1 : 1))
  }
  return new Set([...balance].filter(([, count]) => count <= 0).map(([form]) => form))
}
