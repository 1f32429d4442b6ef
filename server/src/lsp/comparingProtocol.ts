/** A draft beside an earlier one. Types and constants only, see protocol.ts. */

import type {DraftParams, LineRange, Versioned} from './baseProtocol'

/** What has become of an earlier draft: `CompareParams` → `CompareAnswer | null`. */
export const COMPARE_REQUEST = 'nigao/compare'
/** The same as a Word file with tracked changes: `CompareParams` → `RedlineAnswer | null`. Nothing is written. */
export const REDLINE_REQUEST = 'nigao/redline'

/** An open draft and the text of the earlier one. */
export interface CompareParams extends DraftParams {
  readonly text: string
}

/** What a reader is told of; of a row `split` tells that its sentences stood in other paragraphs. */
export type ChangeKind = 'moved' | 'changed' | 'added' | 'dropped' | 'renumbered' | 'split'

/** Words that stand in both drafts, in the old one only (`out`) or in the new one only (`in`). */
export interface ComparedPiece {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
}

/** A sentence, or the number of a paragraph. `from` and `to` are the old and the new place of one that has moved. */
export interface ComparedSentence {
  readonly kind: 'same' | 'changed' | 'renumbered' | 'added' | 'dropped' | 'from' | 'to'
  readonly pieces: readonly ComparedPiece[]
  /** Of `from` and `to`: it follows what it followed; only the paragraphs begin elsewhere. */
  readonly isInOrder?: true
}

/** A paragraph or table, in the order of the new draft; `from` and `to` are the old and the new place of one that has moved. */
export interface ComparedRow {
  readonly kind: 'both' | 'added' | 'dropped' | 'from' | 'to'
  readonly look: 'title' | 'heading' | 'text' | 'table'
  readonly sentences: readonly ComparedSentence[]
  /** What the section is called that it stands in; of `from`, that it stood in. Empty above the first. */
  readonly section: string
  /** Where it stands in the new draft. */
  readonly range?: LineRange
}

/** One thing that was done to the draft, by the indices of its rows, of its sentence, and of the row it stood in before. */
export interface ComparedChange {
  readonly kind: ChangeKind
  readonly what: 'section' | 'passage' | 'sentence'
  readonly first: number
  readonly last: number
  readonly sentence?: number
  readonly from?: number
  /** Of a section that has moved: what stood before it, and what stands before it now; empty where nothing does. */
  readonly behind?: {readonly old: string; readonly now: string}
}

/** Answers `COMPARE_REQUEST`. */
export interface CompareAnswer extends Versioned {
  /** Why the drafts are not compared, to stand behind the name of the earlier one; there are no rows then. */
  readonly refusal?: string
  readonly rows: readonly ComparedRow[]
  readonly changes: readonly ComparedChange[]
  readonly counts: Readonly<Record<ChangeKind, number>>
}

/** Answers `REDLINE_REQUEST`; the client writes it. */
export interface RedlineAnswer extends Versioned {
  /** The .docx in Base64. */
  readonly bytes: string
  /** The title of the draft in one line; empty without one. */
  readonly title: string
}
