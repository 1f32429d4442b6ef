import type {LineRange, SlotEntry} from '../../server/src/lsp/protocol'
import {compare} from './outlineTree'

/** A lost number stands after 第 and before every other word that is left of it. */
const BEFORE_NUMBER = '第'

/**
 * What to select so that typing fills the slot: its sign, which the typing replaces; where a number is lost, the
 * empty place beside the word that was left (`同比增长‸%`, `第‸届`).
 */
export function fillRange({form, range, text}: SlotEntry): LineRange {
  if (form !== 'lost') return range
  const gap = text === BEFORE_NUMBER ? range.end : range.start
  return {start: gap, end: gap}
}

/** The first slot after the selection, round the end of the draft; a slot that is selected already counts as done. */
export function slotAfter(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.find(slot => isAhead(slot, selection)) ?? slots[0]
}

/** The slot at the start of the selection or the next one, round the end of the draft. */
export function slotFrom(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.find(slot => compare(fillRange(slot).start, selection.start) >= 0) ?? slots[0]
}

/** The last slot before the selection, round the start of the draft. */
export function slotBefore(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.findLast(slot => compare(fillRange(slot).start, selection.start) < 0) ?? slots.at(-1)
}

function isAhead(slot: SlotEntry, selection: LineRange): boolean {
  const {start, end} = fillRange(slot)
  const distance = compare(start, selection.start)
  return distance > 0 || (distance === 0 && compare(end, selection.end) !== 0)
}
