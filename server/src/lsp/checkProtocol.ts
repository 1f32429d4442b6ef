import type {DraftParams, LineRange} from './baseProtocol'

/**
 * What the rules find in a text, open or not: `CheckTextParams` → `CheckTextAnswer | null` (null: it failed, the log says
 * why). Slots are all reported, whatever `placeholder.report` says.
 */
export const CHECK_TEXT_REQUEST = 'nigao/checkText'

/** A text and the uri that its related places are to name. */
export interface CheckTextParams extends DraftParams {
  readonly text: string
}

/** Answers `CHECK_TEXT_REQUEST`. */
export interface CheckTextAnswer {
  /** In reading order, in the form in which open drafts have them. */
  readonly diagnostics: readonly DiagnosticEntry[]
  /** Open slots. */
  readonly slots: number
  /** Otherwise the rest is empty. */
  readonly isFull: boolean
  /** How many of the diagnostics are errors and warnings about anything but slots. */
  readonly errors: number
  readonly warnings: number
}

/** A diagnostic as in the LSP. */
export interface DiagnosticEntry {
  readonly range: LineRange
  /** 1 error, 2 warning, 3 information, 4 hint. */
  readonly severity: 1 | 2 | 3 | 4
  /** What drafters call the rule, which is then a link to its page, or its id. */
  readonly code: string
  readonly codeDescription?: {readonly href: string}
  readonly source: string
  readonly message: string
  readonly relatedInformation?: readonly RelatedEntry[]
}

/** A place that explains a diagnostic. */
export interface RelatedEntry {
  readonly location: {readonly uri: string; readonly range: LineRange}
  readonly message: string
}
