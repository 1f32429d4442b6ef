/**
 * What the client may ask beyond the LSP. Types and constants only, so that the client can import this file
 * without the core or the server coming along.
 */

import type {SlotKind} from './slotProtocol'

export * from './checkProtocol'
export * from './moveProtocol'
export * from './slotProtocol'

/** The whole outline of a draft: `DraftParams` → `OutlineAnswer | null` (null: the draft is not open). */
export const OUTLINE_REQUEST = 'nigao/outline'
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
/** A draft as a Word file: `DraftParams` → `WordAnswer | null`. Nothing is written. */
export const WORD_REQUEST = 'nigao/word'
/** Characters, minutes and slots of a draft: `DraftParams` → `StatsAnswer | null`. */
export const STATS_REQUEST = 'nigao/stats'
/** The user's wish for one draft: `ScopeParams` → nothing. It holds until the server ends. */
export const SCOPE_NOTIFICATION = 'nigao/scope'
/** The edits of a change to the structure: `RestructureParams` → `RestructureAnswer | null`. Nothing is changed. */
export const RESTRUCTURE_REQUEST = 'nigao/restructure'
/** What Enter and Tab do at a position: `PlaceParams` → `MarkerKeysAnswer | null`. Nothing is changed. */
export const MARKER_KEYS_REQUEST = 'nigao/markerKeys'
/** Notifications. The client asks for a sign of life and the server gives it, both with the same `Ping`. */
export const PING_NOTIFICATION = 'nigao/ping'

/**
 * The command that a code action carries instead of edits for a client with `experimental: {[RESTRUCTURE_COMMAND]:
 * true}` among its capabilities. Its arguments are a `RestructureCommand`; the client asks for the edits itself.
 */
export const RESTRUCTURE_COMMAND = 'nigao.restructure'

/**
 * The same for filling slots: offered only to a client with `experimental: {[FILL_COMMAND]: true}`. Its arguments are a
 * `FillCommand`; the client asks the writer.
 */
export const FILL_COMMAND = 'nigao.fillHere'

/** Semantic token types in the order of the legend; `package.json` gives them their colours. */
export const TOKEN_TYPES = ['headingMarker', 'seriesMarker', 'slot'] as const

/** Kind of the code action that applies every safe fix. */
export const FIX_ALL_KIND = 'source.fixAll.nigao'

/** An open draft by its uri; the answer to any other is null. */
export interface DraftParams {
  readonly uri: string
}

/** Which of its signs of life the client is given. */
export interface Ping {
  readonly number: number
}

/** Line and column from 0, columns in UTF-16, as in the LSP. */
export interface LinePosition {
  readonly line: number
  readonly character: number
}

/** From the first position up to the second, which is not part of it. */
export interface LineRange {
  readonly start: LinePosition
  readonly end: LinePosition
}

/** What a draft or a section adds up to. */
export interface DraftCounts {
  /** Characters as Word counts them. */
  readonly characters: number
  /** Minutes to read aloud, one decimal. */
  readonly minutes: number
  /** Open slots. */
  readonly slots: number
}

/** Every answer names the version of the document it was made from. */
export interface Versioned {
  readonly version: number
}

/** A heading or an item of a series, with all that lies inside it, or a part of the frame around them. */
export interface OutlineEntry extends DraftCounts {
  readonly kind: 'heading' | 'series' | PartKind
  /** 0 for 第一部分 and a part of the frame, 1–5 for 一、（一）1.（1）①, 6 for a series item. */
  readonly level: number
  /** Empty for a part of the frame and for a heading without a number. */
  readonly marker: string
  /** The words after the marker; may be empty. */
  readonly text: string
  /** From the marker to where its text ends: at the latest, where the next entry begins that does not lie inside it. */
  readonly range: LineRange
  readonly children: readonly OutlineEntry[]
  /** How many errors and warnings about anything but slots lie in it. */
  readonly errors: number
  readonly warnings: number
}

/** What stands around the sections: 标题、称谓、开头、结尾、落款、附件. Only an attachment holds headings. */
export type PartKind = 'title' | 'salutation' | 'opening' | 'closing' | 'signature' | 'attachment'

/** Answers `OUTLINE_REQUEST`. */
export interface OutlineAnswer extends Versioned {
  readonly entries: readonly OutlineEntry[]
}

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

/** Answers `WORD_REQUEST`; the client writes it. */
export interface WordAnswer extends Versioned {
  /** The .docx in Base64. */
  readonly bytes: string
  /** How many places are still to fill; they are highlighted. */
  readonly slots: number
  /** The title of the draft in one line; empty without one. */
  readonly title: string
}

/** Answers `STATS_REQUEST`; a draft that is not read in full counts nothing. */
export interface StatsAnswer extends Versioned, DraftCounts, Verdict {}

/** Whether a text is read in full; if not, every other request about it comes back empty. */
export interface Verdict {
  readonly isFull: boolean
  /**
   * What it reads like: an official text (or not enough of one), something about programs, a page or notes, a tale, or what
   * another encoding makes of a text; `asked` where somebody said what it is to be.
   */
  readonly because: 'official' | 'program' | 'page' | 'tale' | 'garbled' | 'asked'
}

/** A draft, open or not, and whether it is to be read in full. */
export interface ScopeParams extends DraftParams {
  readonly scope: 'always' | 'off'
}

/**
 * What can be done to the structure: the whole `draft`, the `section` or the `run` at a position is renumbered, its
 * heading is promoted or demoted, paragraphs that have run together are split.
 */
export type StructureChange = 'draft' | 'section' | 'run' | 'promote' | 'demote' | 'split'

/** What to do, and where; where it cannot be done the answer has no edits. */
export interface RestructureParams extends DraftParams {
  readonly change: StructureChange
  /** Of no account for `draft` and `split`. */
  readonly position: LinePosition
}

/** The arguments of `RESTRUCTURE_COMMAND`. */
export type RestructureCommand = readonly [uri: string, change: StructureChange, position: LinePosition]

/** Whether an answer goes into one slot or into all that ask for the same. */
export type FillReach = 'one' | 'equal'

/** The arguments of `FILL_COMMAND`; the position is where the slot begins. */
export type FillCommand = readonly [uri: string, reach: FillReach, position: LinePosition]

/** A text edit as in the LSP. */
export interface TextChange {
  readonly range: LineRange
  readonly newText: string
}

/** The three lists share no place. All are empty where nothing is to be changed, or nothing can be. */
export interface RestructureAnswer extends Versioned {
  /** At the markers themselves. */
  readonly edits: readonly TextChange[]
  /** Where the text points at markers that move: 见第三部分. */
  readonly references: readonly TextChange[]
  /** Where the text says how many there are: 讲三点意见. */
  readonly counts: readonly TextChange[]
}

/** A place in an open draft. */
export interface PlaceParams extends DraftParams {
  readonly position: LinePosition
}

/** Answers `MARKER_KEYS_REQUEST`; a key without edits does what it does everywhere. */
export interface MarkerKeysAnswer extends Versioned {
  readonly enter: readonly TextChange[]
  /** Tab and Shift+Tab. */
  readonly indent: readonly TextChange[]
  readonly outdent: readonly TextChange[]
}
