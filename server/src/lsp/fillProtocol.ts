import type {DraftParams, LinePosition, TextChange, Versioned} from './baseProtocol'
import type {SlotKind} from './slotProtocol'

/** What the form asks for: `DraftParams` → `BlanksAnswer | null`. */
export const BLANKS_REQUEST = 'nigao/blanks'
/** What answers would make of the draft: `FillParams` → `FillAnswer | null`. Nothing is changed. */
export const FILL_REQUEST = 'nigao/fill'
/** Answers out of the text of a file: `ReadAnswersParams` → `ReadAnswersAnswer | null`. */
export const READ_ANSWERS_REQUEST = 'nigao/readAnswers'
/** The text of a file that holds answers: `WriteAnswersParams` → `WriteAnswersAnswer | null`. */
export const WRITE_ANSWERS_REQUEST = 'nigao/writeAnswers'
/** One draft for every row of a table, by name: `FillRowsParams` → `FillRowsAnswer | null`. Nothing is written. */
export const FILL_ROWS_REQUEST = 'nigao/fillRows'

/**
 * The same for filling slots: offered only to a client with `experimental: {[FILL_COMMAND]: true}`. Its arguments are a
 * `FillCommand`; the client asks the writer.
 */
export const FILL_COMMAND = 'nigao.fillHere'

/** A place to fill in, with all slots that ask for the same. */
export interface BlankEntry {
  /** Unique in the draft. */
  readonly label: string
  readonly kind: SlotKind
  /** How many slots it fills. */
  readonly count: number
  /** What a known set phrase has here. */
  readonly suggestion?: string
}

/** Answers `BLANKS_REQUEST`, in the order of their first slots. */
export interface BlanksAnswer extends Versioned {
  readonly blanks: readonly BlankEntry[]
}

/** Asks what answers would make of a draft; a label that no blank has is of no account. */
export interface FillParams extends DraftParams {
  /** By label; an empty answer is none. */
  readonly answers: Readonly<Record<string, string>>
}

/** Answers `FILL_REQUEST`. */
export interface FillAnswer extends Versioned {
  readonly edits: readonly TextChange[]
  /** By label: why an answer does not seem to belong there, one sentence. It is filled in all the same if the writer says so. */
  readonly doubts: Readonly<Record<string, string>>
  /**
   * By label: what is really filled in at its first slot, for the preview. It differs from the answer where that repeats
   * what stands beside the slot: 5亿元 before 亿元 becomes 5.
   */
  readonly values: Readonly<Record<string, string>>
}

/** How a file holds answers. */
export type AnswersFormat = 'json' | 'csv'

/** The text of a file with answers. One that makes no sense is a fault in the answer. */
export interface ReadAnswersParams extends DraftParams {
  readonly text: string
  readonly format: AnswersFormat
}

/** Answers `READ_ANSWERS_REQUEST`. */
export interface ReadAnswersAnswer extends Versioned {
  /** One for each row of a table, one in all for a JSON object; by label. A form takes the first. Empty where there are faults. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** What is wrong with the text and what to do about it, one sentence each. */
  readonly faults: readonly string[]
  /** Columns that no blank of the draft has. */
  readonly unknown: readonly string[]
}

/** Answers by label, to be kept in a file; a label that no blank has is left out. */
export interface WriteAnswersParams extends DraftParams {
  readonly answers: Readonly<Record<string, string>>
  readonly format: AnswersFormat
}

/** Answers `WRITE_ANSWERS_REQUEST`. */
export interface WriteAnswersAnswer extends Versioned {
  /** With every blank of the draft, the open ones empty. CSV begins with the byte order mark that Excel wants. */
  readonly text: string
}

/** A table of answers, one draft for each row. */
export interface FillRowsParams extends ReadAnswersParams {
  /** `{单位}讲话.md`: a column or 序号 between braces; the draft's own name and 序号 where it is missing. */
  readonly pattern?: string
}

/** A draft made from one row; the client writes it. */
export interface FilledDraft {
  /** A file name that is safe on every system; no two drafts have the same. */
  readonly name: string
  readonly text: string
  /** Where its answers stand: 第2行. */
  readonly row: string
  /** The labels that stayed open. */
  readonly open: readonly string[]
  readonly doubts: Readonly<Record<string, string>>
}

/** Answers `FILL_ROWS_REQUEST`. */
export interface FillRowsAnswer extends Versioned {
  /** Empty where there are faults. */
  readonly drafts: readonly FilledDraft[]
  readonly faults: readonly string[]
  /** What the names are made after. */
  readonly pattern: string
  /** Of the table; each may be part of the names. */
  readonly columns: readonly string[]
  /** Columns that neither a blank nor the name makes use of. */
  readonly unknown: readonly string[]
}

/** Whether an answer goes into one slot or into all that ask for the same. */
export type FillReach = 'one' | 'equal'

/** The arguments of `FILL_COMMAND`; the position is where the slot begins. */
export type FillCommand = readonly [uri: string, reach: FillReach, position: LinePosition]
