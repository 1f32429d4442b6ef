import type {LinePosition, LineRange, SlotEntry} from '../../server/src/lsp/protocol'
import {compare} from './outlineTree'

/**
 * What to select so that typing fills the slot: its sign, which the typing replaces; where a number is lost, the
 * empty place before the unit that was left (`同比增长‸%`).
 */
export function fillRange({form, range}: SlotEntry): LineRange {
  return form === 'lost' ? {start: range.start, end: range.start} : range
}

/** The first slot after the selection, round the end of the draft; a slot that is selected already counts as done. */
export function slotAfter(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.find(slot => isAhead(slot, selection)) ?? slots[0]
}

/** The last slot before the selection, round the start of the draft. */
export function slotBefore(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.findLast(({range}) => isBefore(range.start, selection.start)) ?? slots.at(-1)
}

function isAhead(slot: SlotEntry, selection: LineRange): boolean {
  if (isBefore(slot.range.start, selection.start)) return false
  const {start, end} = fillRange(slot)
  return compare(start, selection.start) !== 0 || compare(end, selection.end) !== 0
}

function isBefore(a: LinePosition, b: LinePosition): boolean {
  return compare(a, b) < 0
}
