import type {LaidItem} from '../layout/layout'

/** What stands on the pages of a draft and is compared as one: a paragraph, or a table. */
export interface Passage {
  readonly item: LaidItem
  /** As it is printed; a table has its cells behind tabs and its rows in lines. */
  readonly text: string
  /** The number it begins with: `一、`, `一是`; empty without one. */
  readonly marker: string
  /** What follows the number, in its sentences. */
  readonly sentences: readonly string[]
  /** Cannot be changed in part, nor into another sort: a table, what is set in a way of its own, a line with text at both its ends. */
  readonly isWhole: boolean
  /** Of the first passage of a section: what that is called, and how deep it is; the parts around the headings are above them all. */
  readonly begins?: {readonly title: string; readonly level: number}
}

/** Words of one passage or of both: `same` stand in both, `out` in the old one only, `in` in the new one only. */
export interface Piece {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
}

/** What became of a sentence. `from` and `to` are the old and the new place of one that stands in another order, or another passage. */
export interface SentenceChange {
  readonly kind: 'same' | 'changed' | 'renumbered' | 'added' | 'dropped' | 'from' | 'to'
  readonly pieces: readonly Piece[]
  /** Of `from` and `to`: which of the moves. */
  readonly move?: number
  /** Of `from` and `to`: it follows what it followed; only the paragraphs begin elsewhere. */
  readonly isInOrder?: true
}

/**
 * What became of a passage, in the order of the new draft; what is only in the old one stands where it stood. `from` and `to` are
 * the old and the new place of a passage that has moved, both with both passages.
 */
export interface Row {
  readonly kind: 'both' | 'added' | 'dropped' | 'from' | 'to'
  readonly old?: Passage
  readonly now?: Passage
  /** Whatever its number is, first. */
  readonly sentences: readonly SentenceChange[]
  /** Of `from` and `to`: which of the moves; what moves together is one. */
  readonly move?: number
}

/** What a reader is told of; of a row `split` tells that its sentences stood in other paragraphs. */
export type ChangeKind = 'moved' | 'changed' | 'added' | 'dropped' | 'renumbered' | 'split'

/** One thing that was done to the draft. */
export interface Change {
  readonly kind: ChangeKind
  /** Whether a section or some passages in a row, one passage, or a sentence of one. */
  readonly what: 'section' | 'passage' | 'sentence'
  /** The rows it is about, by index: of what has moved those at the new place. */
  readonly first: number
  readonly last: number
  /** Which sentence of the row; of a sentence only. */
  readonly sentence?: number
  /** Of what has moved: the row it stood in. */
  readonly from?: number
}

/** Two drafts side by side. */
export interface Comparison {
  readonly rows: readonly Row[]
  /** In the order of the rows. */
  readonly changes: readonly Change[]
  readonly counts: Readonly<Record<ChangeKind, number>>
}

/** What a row says in the old draft; empty where it is not in it. */
export function oldText({sentences}: Pick<Row, 'sentences'>): string {
  return textOf(sentences, 'in')
}

/** What a row says in the new draft; empty where it is not in it. */
export function newText({sentences}: Pick<Row, 'sentences'>): string {
  return textOf(sentences, 'out')
}

function textOf(sentences: readonly SentenceChange[], without: Piece['kind']): string {
  let text = ''
  for (const {pieces} of sentences) for (const piece of pieces) if (piece.kind !== without) text += piece.text
  return text
}
