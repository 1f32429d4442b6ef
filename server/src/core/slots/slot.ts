import {type Span, shift} from '../span'

/**
 * written: a visible sign stands for what is missing (`XX`, `*`, `【待补】`); note: the writer noted that something is to be
 * done (`——待核实`); lost: a number is gone without a sign (`同比增长%`); decimal: its decimal point is (`5 9亿元`); date: a date without its numbers (`年 月 日`); masked: a
 * web site cut a word out of a set phrase.
 */
export type SlotForm = 'written' | 'note' | 'lost' | 'decimal' | 'date' | 'masked'

/** What belongs in a slot: a number, a person's name, a place, a date or a part of one, an organisation, or other words. */
export const SLOT_KINDS = ['number', 'name', 'place', 'date', 'unit', 'text'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** An unfilled place as it is found. */
export interface FoundSlot extends Span {
  readonly form: SlotForm
  /** Markdown would swallow the sign: as emphasis, a bullet or a rule. */
  readonly swallowed: boolean
  /** The text that belongs in a masked place, where the formula is known. */
  readonly original?: string
  /** Of what is gone without a sign and of a bracket that may be a note, the log-odds that it is one at all; how much is enough, the draft tells (draft/damage.ts). */
  readonly evidence?: number
}

/** With less evidence a place is a slot only in a draft that has lost much. */
export const LIKELY = 3.5

/** Whether a place is worth a look in any draft. */
export function isLikely({evidence = LIKELY}: Pick<FoundSlot, 'evidence'>): boolean {
  return LIKELY <= evidence
}

/** An unfilled place in the draft. */
export interface Slot extends FoundSlot {
  readonly kind: SlotKind
  /** Where what is filled in goes: in place of the sign; of a lost number, the empty span beside what is left. */
  readonly fill: Span
  /**
   * What all slots that ask for the same have in common: `XX县`, `{{单位}}`. Absent where a slot stands for itself alone,
   * as every number does.
   */
  readonly name?: string
  /** The usual spelling of a sign that stands for all that is missing: `XX`, `*`. */
  readonly style?: string
}

/** The same slot, `offset` code units further on. */
export function shiftSlot(slot: Slot, offset: number): Slot {
  return {...slot, ...shift(slot, offset), fill: shift(slot.fill, offset)}
}
