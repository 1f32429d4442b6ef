import {type Draft, type Edit, meets, type Place, type Slot, type Span} from '../core/index'
import {firstFrom, placeAt} from './places'

/** The slots that were there when the draft was last saved or opened, followed through the edits since. */
export interface SavedSlots {
  /** In reading order, offsets into the draft as it is now. */
  readonly present: readonly SavedSlot[]
  /** Texts of the blocks out of which an edit took a slot; where one comes back (undo, moving a section), so does it. */
  readonly gone: ReadonlySet<string>
}

interface SavedSlot extends Span {
  /** The block it stood in. */
  readonly home: string
}

/** All slots of a draft that has just been saved or opened. */
export function rememberSlots({slots, places}: Draft): SavedSlots {
  return {
    present: slots.map(({start, end}) => ({start, end, home: homeOf(places, start)})),
    gone: new Set(),
  }
}

/** The same slots after an edit. One that the edit covers is filled or taken away; the others move and stretch. */
export function followEdit({present, gone}: SavedSlots, edit: Edit): SavedSlots {
  const delta = edit.text.length - (edit.end - edit.start)
  const kept: SavedSlot[] = []
  const taken: string[] = []
  for (const slot of present) {
    if (slot.end < edit.start || (slot.end === edit.start && slot.start < slot.end)) kept.push(slot)
    else if (edit.start <= slot.start && slot.end <= edit.end) taken.push(slot.home)
    else if (edit.end <= slot.start) kept.push(moved(slot, delta, delta))
    else if (edit.start <= slot.start) kept.push(moved(slot, edit.end + delta - slot.start, delta))
    else kept.push(moved(slot, 0, edit.end <= slot.end ? delta : edit.start - slot.end))
  }
  return {present: kept, gone: taken.length === 0 ? gone : new Set([...gone, ...taken])}
}

/** The slots of the draft that were not there at the last save, in reading order. */
export function freshSlots({slots, places}: Draft, {present, gone}: SavedSlots): readonly Slot[] {
  return slots.filter(
    slot => !meetsAny(present, slot) && !(0 < gone.size && gone.has(homeOf(places, slot.start))),
  )
}

/** Whether one of the spans, which are in reading order and apart from each other, meets this one. */
export function meetsAny(spans: readonly Span[], span: Span): boolean {
  const first = firstFrom(spans, candidate => span.start <= candidate.end)
  for (let index = first; index < spans.length; index++) {
    const candidate = spans[index] as Span
    if (span.end < candidate.start) return false
    if (meets(candidate, span)) return true
  }
  return false
}

function moved(slot: SavedSlot, start: number, end: number): SavedSlot {
  return {...slot, start: slot.start + start, end: slot.end + end}
}

function homeOf(places: readonly Place[], offset: number): string {
  return placeAt(places, offset)?.block.text.trim() ?? ''
}
