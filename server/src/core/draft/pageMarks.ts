import type {Place} from '../blocks/places'
import type {Mark} from '../marks/mark'
import type {Candidate} from './candidates'

const MIN_CUTS = 2
const MIN_CUT_CHARACTERS = 30

/**
 * The `1、` `2、` `3、` that a document viewer sets at the head of its pages. They count on from one, and most of
 * them stand in the middle of a sentence that the line before began.
 */
export function findPageMarks(
  paragraphs: readonly Place[],
  candidates: readonly Candidate[],
): ReadonlySet<Candidate> {
  const marks: Candidate[] = []
  for (const candidate of candidates) {
    const {mark, place} = candidate
    if (isPageMark(mark, place.block.text) && mark.number === marks.length + 1) marks.push(candidate)
  }
  const cuts = marks.filter(({paragraph}) => isCut(paragraphs[paragraph - 1]))
  const areMost = (marks.length - 1) / 2 < cuts.length
  return new Set(MIN_CUTS <= cuts.length && areMost ? marks : [])
}

/** Whether a mark of a block of this text may be one of a page: `2、` at the start of its line. */
export function isPageMark({form, position, end}: Mark, text: string): boolean {
  return form === 'arabic' && position === 'line' && text[end - 1] === '、'
}

/** The paragraph breaks off in mid-sentence: too long for a heading and without an end mark. */
function isCut(place: Place | undefined): boolean {
  if (!place) return false
  const {characters, endsSentence} = place.block.facts
  return MIN_CUT_CHARACTERS <= characters && !endsSentence
}
