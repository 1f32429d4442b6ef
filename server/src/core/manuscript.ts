import type {Block} from './blocks/block'
import type {Place} from './draft/draft'
import type {Edit} from './span'

/** The text of a draft as blocks. Immutable; an edit gives a new manuscript that shares the untouched blocks. */
export interface Manuscript {
  readonly places: readonly Place[]
  /** Length in UTF-16 code units. */
  readonly length: number
  /** Number of lines; at least 1. A line ends in LF, CRLF or CR. */
  readonly lines: number
}

/** Reads a text without its BOM. Never fails. */
export declare function readManuscript(text: string): Manuscript

/** The manuscript after one edit. Costs the edited block and one walk over the list of blocks. */
export declare function editManuscript(manuscript: Manuscript, edit: Edit): Manuscript

/** The text of a span. */
export declare function sliceText(manuscript: Manuscript, start: number, end: number): string

/** Line and column (both from 0, columns in UTF-16) of an offset. */
export declare function positionAt(manuscript: Manuscript, offset: number): {line: number; character: number}

/** Offset of a line and column, clamped into the text as the LSP asks. */
export declare function offsetAt(manuscript: Manuscript, line: number, character: number): number

export type {Block}
