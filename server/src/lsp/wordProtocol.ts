import type {DraftParams} from './baseProtocol'

/** A Word file as a draft: `ReadWordParams` → `ReadWordAnswer | null` (null: it failed, the log says why). Nothing is written. */
export const READ_WORD_REQUEST = 'nigao/readWord'

/** The file and its bytes in Base64. */
export interface ReadWordParams extends DraftParams {
  readonly text: string
}

/** Answers `READ_WORD_REQUEST`. */
export interface ReadWordAnswer {
  readonly word: ReadWord
}

/** The draft and what did not come along, or why there is none; sentences without a full stop. */
export type ReadWord =
  | {readonly text: string; readonly losses: readonly string[]}
  | {readonly refusal: string}

/**
 * A Word file with what is found in it as comments, the safe fixes as tracked changes: `ReadWordParams` → `WriteBackAnswer |
 * null` (null: it failed, the log says why). It is read in full, whatever kind of text it is. Nothing is written.
 */
export const WRITE_BACK_REQUEST = 'nigao/writeBack'

/** Answers `WRITE_BACK_REQUEST`. */
export interface WriteBackAnswer {
  readonly word: WrittenBack
}

/** The bytes in Base64 and how many comments and changes are in them, or why there are none; without a full stop. */
export type WrittenBack =
  | {readonly bytes: string; readonly remarks: number; readonly changes: number}
  | {readonly refusal: string}
