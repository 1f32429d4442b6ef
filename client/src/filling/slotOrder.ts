import type {LinePosition, LineRange, SlotEntry} from '../../../server/src/lsp/protocol'
import {compare} from '../positions'

/** The first slot after the selection, round the end of the draft; a slot that is selected already counts as done. */
export function slotAfter(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.find(slot => isAhead(slot, selection)) ?? slots[0]
}

/** The slot that begins at the position or that it touches, or the next one, round the end of the draft. */
export function slotAt(slots: readonly SlotEntry[], position: LinePosition): SlotEntry | undefined {
  return (
    slotTouching(slots, position) ?? slots.find(({range}) => compare(position, range.start) <= 0) ?? slots[0]
  )
}

/** The slot that begins at the position or that it touches; undefined where there is none. */
export function slotTouching(slots: readonly SlotEntry[], position: LinePosition): SlotEntry | undefined {
  return (
    slots.find(({range}) => compare(range.start, position) === 0) ??
    slots.find(({range, fill}) => {
      const isBehindStart = compare(earlier(range.start, fill.start), position) <= 0
      return isBehindStart && compare(position, later(range.end, fill.end)) <= 0
    })
  )
}

/** The last slot before the selection, round the start of the draft. */
export function slotBefore(slots: readonly SlotEntry[], selection: LineRange): SlotEntry | undefined {
  return slots.findLast(slot => compare(slot.fill.start, selection.start) < 0) ?? slots.at(-1)
}

function isAhead(slot: SlotEntry, selection: LineRange): boolean {
  const {start, end} = slot.fill
  const distance = compare(start, selection.start)
  return distance > 0 || (distance === 0 && compare(end, selection.end) !== 0)
}

function earlier(a: LinePosition, b: LinePosition): LinePosition {
  return compare(a, b) < 0 ? a : b
}

function later(a: LinePosition, b: LinePosition): LinePosition {
  return compare(a, b) < 0 ? b : a
}
