import type {Span} from '../span'

/**
 * written: a visible sign stands for what is missing (`XX`, `*`, `【待补】`); lost: a number is gone without a sign
 * (`同比增长%`); date: a date without its numbers (`年 月 日`); masked: a web site cut a word out of a set phrase.
 */
export type SlotForm = 'written' | 'lost' | 'date' | 'masked'

/** An unfilled place in the draft. */
export interface Slot extends Span {
  readonly form: SlotForm
  /** Markdown would swallow the sign: as emphasis, a bullet or a rule. */
  readonly swallowed: boolean
  /** The text that belongs in a masked place, where the formula is known. */
  readonly original?: string
}
