import type {DraftParams, LinePosition, LineRange, Versioned} from './baseProtocol'

/** Every open slot in reading order: `DraftParams` → `SlotsAnswer | null`. */
export const SLOTS_REQUEST = 'nigao/slots'

/** What the writer says is no slot, draft by draft: `DismissedParams`, a notification. It holds until the next one. */
export const DISMISSED_NOTIFICATION = 'nigao/dismissed'

/**
 * The command of the quick fix 这不是待填, for a client with `experimental: {[DISMISS_COMMAND]: true}` among its
 * capabilities. Its arguments are a `DismissCommand`.
 */
export const DISMISS_COMMAND = 'nigao.dismissSlotAt'

/** Tells one slot from another: as written, and a few characters of its line before and after it. */
export interface SlotQuote {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Every slot of a draft that is none, open or not. */
export interface DismissedParams extends DraftParams {
  readonly slots: readonly SlotQuote[]
}

/** The arguments of `DISMISS_COMMAND`. */
export type DismissCommand = readonly [uri: string, position: LinePosition]

/** A place that has not been filled in. */
export interface SlotEntry extends SlotQuote {
  readonly kind: SlotKind
  readonly range: LineRange
  /** What to select so that typing fills the slot: its sign, or the empty place where a number is lost. */
  readonly fill: LineRange
  /** The label of the blank it belongs to; equal slots have the same one. */
  readonly label: string
  /** Marker and words of the innermost heading it stands under; absent before the first heading. */
  readonly heading?: string
}

/** Answers `SLOTS_REQUEST`, in reading order. */
export interface SlotsAnswer extends Versioned {
  readonly slots: readonly SlotEntry[]
  /** Those that the writer said are none; their labels are empty. */
  readonly dismissed: readonly SlotEntry[]
}

/** What belongs in a slot: a number, a person, a place, a date or a part of one, an organisation, or other words. */
export type SlotKind = 'number' | 'name' | 'place' | 'date' | 'unit' | 'text'
