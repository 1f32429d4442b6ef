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
