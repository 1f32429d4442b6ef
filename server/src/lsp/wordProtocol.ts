import type {DraftParams, Versioned} from './baseProtocol'

/** A draft as a Word file: `WordParams` → `WordAnswer | null`. Nothing is written. */
export const WORD_REQUEST = 'nigao/word'

/** What a draft may be laid out for: as its front matter says, a speech, an official document, or the copy that a speaker reads aloud. */
export const WORD_PROFILES = ['auto', 'speech', 'official', 'read-aloud'] as const
/** One of them. */
export type WordProfile = (typeof WORD_PROFILES)[number]

/** Which draft, and what it is laid out for. */
export interface WordParams extends DraftParams {
  readonly profile: WordProfile
}

/** Answers `WORD_REQUEST`; the client writes it. */
export interface WordAnswer extends Versioned {
  /** The .docx in Base64. */
  readonly bytes: string
  /** How many places are still to fill; they are highlighted. */
  readonly slots: number
  /** The title of the draft in one line; empty without one. */
  readonly title: string
  /** The characters that have no pinyin above them because the draft does not say which. */
  readonly unclear: readonly string[]
  /** The usual parts of 版头 and 版记 that an official document does not give. */
  readonly missing: readonly string[]
}

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
