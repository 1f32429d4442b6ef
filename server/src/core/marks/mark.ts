import type {Span} from '../span'

/**
 * The family of a heading marker: chinese `一、`, chineseParen `（一）`, arabic `1.`, arabicParen `（1）`,
 * circled `①`, decimal `1.1`, subdecimal `1.1.1`, and the 第…部分/编/章/节/条 family; ordinal is `第一、`, which heads a section only in the place of one of the others.
 */
export type HeadingForm =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'chinese'
  | 'chineseParen'
  | 'arabic'
  | 'arabicParen'
  | 'circled'
  | 'decimal'
  | 'subdecimal'
  | 'ordinal'

/**
 * Where a marker stands: at the start of a line, right after a sentence end inside a paragraph (flattened text), or
 * glued to the words before it.
 */
export type MarkPosition = 'line' | 'sentence' | 'glued'

/** A string that looks like a heading marker. The span covers the marker with its point or brackets. */
export interface Mark extends Span {
  readonly form: HeadingForm
  /** 0 where the numeral is lost, `、加强领导`, until its place in a run gives one. */
  readonly number: number
  readonly position: MarkPosition
  /** Of a decimal: the heading above, `2` of `2.3`, `2.3` of `2.3.1`. */
  readonly prefix?: string | undefined
  /** The digits or numerals alone, the part that renumbering replaces. */
  readonly numeral: Span
  /** Set where the form is damaged (`一,` `（一）、` `1 .` `一）`): the right form of the whole marker. */
  readonly repaired?: string
  /** Not certain enough to be reported: it counts only where its number fits. */
  readonly isWeak: boolean
  /** Weak, and by itself no marker at all, `三加强领导`: it counts only in the place of one that is missing. */
  readonly isFaint?: true
  /** The words after the marker up to the first sentence end, at most 60 characters. */
  readonly words: string
  /**
   * What the line ends in, `''` for no mark at all, where the line holds the marker and its words and nothing more;
   * `undefined` where body follows, or where the marker stands inside a paragraph.
   */
  readonly endMark: string | undefined
}
