/** What is said of a draft, for rehearsals. Types and constants only, see protocol.ts. */

import type {Versioned} from './baseProtocol'

/** The words of a speech with the time they take: `DraftParams` → `ScriptAnswer | null`. */
export const SCRIPT_REQUEST = 'nigao/script'

/** Answers `SCRIPT_REQUEST`; a draft without a word has no paragraphs. */
export interface ScriptAnswer extends Versioned {
  /** Syllables a minute. */
  readonly rate: number
  readonly sections: readonly ScriptSection[]
  readonly paragraphs: readonly ScriptParagraph[]
}

/** A heading of the first level with all below it, or what stands before the first or after the last of them. */
export interface ScriptSection {
  readonly kind: 'opening' | 'heading' | 'closing'
  readonly title: string
}

/** A paragraph of the speech; `section` is an index. */
export interface ScriptParagraph {
  readonly section: number
  readonly isHeading: boolean
  readonly sentences: readonly ScriptSentence[]
}

/** A sentence with what it takes to read it aloud; `pauses` are tenths of a second. */
export interface ScriptSentence {
  readonly words: readonly {readonly text: string; readonly isOpen: boolean}[]
  readonly syllables: number
  readonly pauses: number
}
