import type {Place} from '../../blocks/places'
import type {HeadingForm} from '../../marks/headingMarks'
import {type Candidate, RANKS} from '../candidates'
import type {Run} from './headingRuns'
import type {Heading} from './headings'

const MIN_OPENING_CHARACTERS = 20

/** The headings of one form under one parent; a run may restart, and an inner list may interrupt it. */
export interface Siblings {
  readonly runs: Run[]
}

/** An enumeration inside one paragraph, beside the headings of the draft: `包括：（一）…；（二）…。` */
interface LocalList {
  readonly form: HeadingForm
  readonly last: number
  readonly paragraph: number
}

/** What is known of the headings up to a candidate. */
export interface HeadingState {
  readonly headings: Heading[]
  readonly runs: Run[]
  /** Candidates passed over so far, to look in for a number that is missing. */
  readonly skipped: Candidate[]
  open: Heading[]
  siblings: Map<Heading | undefined, Map<HeadingForm, Siblings>>
  /** The latest run of each form: lists may run on across sections. */
  latest: Map<HeadingForm, Run>
  local: LocalList | undefined
  /** The draft begins in the middle. */
  isExcerpt: boolean
  /** Index of the first paragraph that a draft could open with, a whole sentence; infinite where there is none. */
  readonly opening: number
  /** Offsets at which a site has cut the text. */
  readonly gaps: readonly number[]
  /** Offset of the last 二、 of the draft. */
  readonly lastSecond: number
  /** Those that the next of their form counts on from, and those next ones. */
  readonly followed: ReadonlySet<Candidate>
  readonly following: ReadonlySet<Candidate>
  readonly paragraphs: readonly Place[]
  readonly candidates: readonly Candidate[]
  /** The paragraphs that begin an attachment. */
  readonly attachments: readonly number[]
}

/** Before the first candidate. */
export function startState(
  paragraphs: readonly Place[],
  candidates: readonly Candidate[],
  gaps: readonly number[],
): HeadingState {
  return {
    headings: [],
    runs: [],
    skipped: [],
    open: [],
    siblings: new Map(),
    latest: new Map(),
    local: undefined,
    isExcerpt: paragraphs.some(({block}) => block.facts.role === 'excerpt'),
    opening: openingOf(paragraphs),
    gaps,
    ...pairs(candidates),
    paragraphs,
    candidates,
    attachments: [...paragraphs.keys()].filter(at => paragraphs[at]?.block.facts.role === 'attachment'),
    lastSecond: candidates.findLast(({mark}) => mark.form === 'chinese' && mark.number === 2)?.start ?? -1,
  }
}

/** An attachment numbers its headings anew. */
export function beginDocument(state: HeadingState): void {
  state.open = []
  state.siblings = new Map()
  state.latest = new Map()
  state.local = undefined
  state.isExcerpt = false
}

/** The open heading that a candidate would stand under. */
export function parentOf({open}: HeadingState, {mark}: Candidate): Heading | undefined {
  return open.findLast(heading => heading.rank < RANKS[mark.form])
}

/** The headings of a form under a heading. */
export function siblingsOf(
  {siblings}: HeadingState,
  parent: Heading | undefined,
  form: HeadingForm,
): Siblings | undefined {
  return siblings.get(parent)?.get(form)
}

function openingOf(paragraphs: readonly Place[]): number {
  const at = paragraphs.findIndex(
    ({block: {facts}}) => MIN_OPENING_CHARACTERS <= facts.characters && facts.endsSentence,
  )
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function pairs(candidates: readonly Candidate[]): Pick<HeadingState, 'followed' | 'following'> {
  const followed = new Set<Candidate>()
  const following = new Set<Candidate>()
  const latest = new Map<HeadingForm, Candidate>()
  for (const candidate of candidates) {
    const {form, number} = candidate.mark
    const before = latest.get(form)
    if (before && before.mark.number + 1 === number) {
      followed.add(before)
      following.add(candidate)
    }
    latest.set(form, candidate)
  }
  return {followed, following}
}
