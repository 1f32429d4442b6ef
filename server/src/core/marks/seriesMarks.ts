import type {Span} from '../span'

/** The word that makes a numeral a series item: 一是、一要、第一，、其一. */
export type SeriesWord = string

/** A string that looks like an item of a series. The span covers the marker only: `一是`. */
export interface Item extends Span {
  readonly word: SeriesWord
  readonly number: number
  /** False where the item is glued to the words before it; then it counts only if another item needs it. */
  readonly atClause: boolean
}
