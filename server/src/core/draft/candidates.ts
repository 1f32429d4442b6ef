import type {HeadingForm, Mark} from '../marks/headingMarks'
import type {Item} from '../marks/seriesMarks'
import type {Place} from './draft'

/** A possible heading marker at its place in the draft. */
export interface Candidate {
  readonly mark: Mark
  readonly place: Place
  /** Offset of the marker in the draft. */
  readonly start: number
  /** Index of the block among the blocks that hold text. */
  readonly paragraph: number
}

/** A possible item of a series at its place in the draft. */
export interface ItemCandidate {
  readonly item: Item
  readonly place: Place
  readonly start: number
  readonly paragraph: number
}

/** 第一部分 above 第一章 above 第一条 above 一、 above （一） above 1. above （1） above ①. */
export const RANKS: Readonly<Record<HeadingForm, number>> = {
  part: 0,
  chapter: 0.2,
  section: 0.4,
  article: 0.6,
  chinese: 1,
  chineseParen: 2,
  arabic: 3,
  arabicParen: 4,
  circled: 5,
}

/** The level a drafter counts: 0 for the 第… family, then 1 to 5. */
export function levelOf(form: HeadingForm): number {
  return Math.floor(RANKS[form])
}

/** The marker as written. */
export function markerText({mark, place}: Candidate): string {
  return place.block.text.slice(mark.start, mark.end)
}
