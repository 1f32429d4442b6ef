/** What the comparison of a draft and the page in its panel say to each other. Types only, for both sides. */

import type {ChangeKind, CompareAnswer} from '../../../server/src/lsp/protocol'

export type {
  ChangeKind,
  ComparedChange,
  ComparedPiece,
  ComparedRow,
  ComparedSentence,
} from '../../../server/src/lsp/protocol'

/** What the page shows. */
export type Compared = Pick<CompareAnswer, 'rows' | 'changes' | 'counts' | 'version'>

/** Everything the page says by itself. `{0}`, `{1}` and `{2}` stand for what is filled in. */
export interface CompareTexts {
  readonly kinds: Readonly<Record<ChangeKind, string>>
  /** The same in one character, beside a row. */
  readonly signs: Readonly<Record<ChangeKind, string>>
  readonly none: string
  readonly place: string
  /** In a section, behind one, before all. */
  readonly movedTo: readonly [string, string, string]
  readonly movedFrom: readonly [string, string, string]
  /** How many paragraphs moved. */
  readonly size: string
  readonly above: string
}

/** To the page. */
export interface ToComparison {
  readonly type: 'comparison'
  /** What the two drafts are called. */
  readonly old: string
  readonly now: string
  readonly compared: Compared
}

/** As it is sent: the key is known to the page and its extension only. */
export type KeyedToComparison = ToComparison & {readonly key: string}

/** From the page. */
export type FromComparison =
  /** The page is there, for the first time or again. */
  | {readonly type: 'ready' | 'export' | 'leave'}
  /** The writer has pointed at a place of that version: a row, and so much of its new text before it, in UTF-16. */
  | {readonly type: 'picked'; readonly row: number; readonly offset: number; readonly version: number}
