import type {DraftParams, LineRange, TextChange, Versioned} from './baseProtocol'

/** What would tidy a part of a draft, residue of web pages too: `TidyParams` → `TidyAnswer | null`. Nothing is changed. */
export const TIDY_REQUEST = 'nigao/tidy'

/** What has been pasted, by its place. */
export interface TidyParams extends DraftParams {
  readonly range: LineRange
}

/** Answers `TIDY_REQUEST`. */
export interface TidyAnswer extends Versioned {
  readonly edits: readonly TextChange[]
  /** How many places asked for them: safe fixes, blanks and line breaks, what a web page has left. */
  readonly found: {readonly fixes: number; readonly spacing: number; readonly residue: number}
}
