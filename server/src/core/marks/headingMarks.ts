import type {Span} from '../span'

/**
 * The family of a heading marker: chinese `一、`, chineseParen `（一）`, arabic `1.`, arabicParen `（1）`,
 * circled `①`, and the 第…部分/编/章/节/条 family.
 */
export type HeadingForm = 'part' | 'chapter' | 'section' | 'article' | 'chinese' | 'chineseParen' | 'arabic' | 'arabicParen' | 'circled'

/**
 * Where a marker stands: at the start of a line, right after a sentence end inside a paragraph (flattened text), or
 * glued to the words before it.
 */
export type MarkPosition = 'line' | 'sentence' | 'glued'

/** A string that looks like a heading marker. */
export interface Mark extends Span {
  readonly form: HeadingForm
  readonly number: number
  readonly position: MarkPosition
  /** The digits or numerals alone, the part that renumbering replaces. */
  readonly numeral: Span
  /** The form is damaged (`一,` `（一）、` `1 .`); the right form of the whole marker. */
  readonly repaired?: string
  /** Not certain enough to be reported: it counts only where its number fits. */
  readonly isWeak: boolean
  /** The words after the marker up to the first sentence end, at most 60 characters. */
  readonly words: string
}
