/**
 * What the client may ask beyond the LSP. Types and constants only, so that the client can import this file
 * without the core or the server coming along.
 */

import type {DraftParams, LinePosition, LineRange, TextChange, Versioned} from './baseProtocol'
import type {Standings} from './lengthProtocol'

export * from './baseProtocol'
export * from './checkProtocol'
export * from './comparingProtocol'
export * from './fillProtocol'
export * from './layoutProtocol'
export * from './lengthProtocol'
export * from './moveProtocol'
export * from './scriptProtocol'
export * from './slotProtocol'
export * from './tidyProtocol'
export * from './wordProtocol'

/** The whole outline of a draft: `DraftParams` → `OutlineAnswer | null` (null: the draft is not open). */
export const OUTLINE_REQUEST = 'nigao/outline'
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

/** Semantic token types in the order of the legend; `package.json` gives them their colours. */
export const TOKEN_TYPES = ['headingMarker', 'seriesMarker', 'slot'] as const

/** Kind of the code action that applies every safe fix. */
export const FIX_ALL_KIND = 'source.fixAll.nigao'

/** Which of its signs of life the client is given. */
export interface Ping {
  readonly number: number
}

/** What a draft or a section adds up to. */
export interface DraftCounts {
  /** Characters as Word counts them. */
  readonly characters: number
  /** Minutes to read aloud, one decimal. */
  readonly minutes: number
  /** Open slots. */
  readonly slots: number
  /** Only where the draft says how long it is to be. */
  readonly standings?: Standings
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

/** The three lists share no place. All are empty where nothing is to be changed, or nothing can be. */
export interface RestructureAnswer extends Versioned {
  /** At the markers themselves. */
  readonly edits: readonly TextChange[]
  /** Where the text points at markers that move: 见第三部分. */
  readonly references: readonly TextChange[]
  /** Where the text says how many there are: 讲三点意见. */
  readonly counts: readonly TextChange[]
}

/** Answers `MARKER_KEYS_REQUEST`; a key without edits does what it does everywhere. */
export interface MarkerKeysAnswer extends Versioned {
  readonly enter: readonly TextChange[]
  /** Tab and Shift+Tab. */
  readonly indent: readonly TextChange[]
  readonly outdent: readonly TextChange[]
}
