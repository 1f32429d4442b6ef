/** How long a draft is to be. Types and constants only, see protocol.ts. */

import type {DraftParams, TextChange, Versioned} from './baseProtocol'

/** How long a draft is to be, and the edits that say so in it: `LengthParams` → `LengthAnswer | null`. Nothing is changed. */
export const LENGTH_REQUEST = 'nigao/length'

/** A length as a writer puts it: `15分钟`; an empty one is to be taken out. */
export interface LengthParams extends DraftParams {
  readonly text: string
}

/** Answers `LENGTH_REQUEST`. */
export interface LengthAnswer extends Versioned {
  /** What the draft says now, as written; empty where it says nothing. */
  readonly written: string
  /** Undefined for a text that cannot be read. */
  readonly edits?: readonly TextChange[]
}

/** How a count stands to what it is to be; `least` is 0 where only the most is said. */
export interface Standing {
  readonly least: number
  readonly most: number
  /** In whole minutes or characters: how much there is too much, or, negative, too little. */
  readonly excess: number
  /** By more than can be left to the pace of the speaker. */
  readonly isFar: boolean
}

/** Of a draft or a part; without what nothing is said of. */
export interface Standings {
  readonly minutes?: Standing
  readonly characters?: Standing
}
