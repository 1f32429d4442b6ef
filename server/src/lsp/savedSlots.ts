import {type Block, type Draft, type Edit, type Manuscript, meets, type Span, shift} from '../core/index'

/** The slots that were there when the draft was last saved or opened, followed through the edits since. */
export interface SavedSlots {
  /**
   * Where in its block each of them stands, in reading order. An edit adds the blocks it makes; those it takes away are
   * no longer asked for, so all states since the draft was saved share one map.
   */
  readonly present: WeakMap<Block, readonly Span[]>
  /** Texts of the blocks out of which an edit took a slot; where one comes back (undo, moving a section), so does it. */
  readonly gone: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** All slots of a draft that has just been saved or opened. */
export function rememberSlots({places, structure}: Draft): SavedSlots {
  const present = new WeakMap<Block, readonly Span[]>()
  for (const index of structure.withSlots) {
    const block = places.blockAt(index)
    if (block) present.set(block, block.facts.slots)
  }
  return {present, gone: NOTHING}
}

/** The same slots after an edit. One that the edit covers is filled or taken away; the others move and stretch. */
export function followEdit(
  {present, gone}: SavedSlots,
  edit: Edit,
  {places, change}: Manuscript,
): SavedSlots {
  if (!change) return {present, gone}
  const removed = change.from.slice(change.first, change.first + change.removed)
  if (!removed.some(({block}) => present.has(block))) return {present, gone}
  const added = places.slice(change.first, change.first + change.added)
  const kept: Span[] = []
  const taken: string[] = []
  for (const {block, start} of removed) {
    for (const slot of present.get(block) ?? []) {
      const now = afterEdit(shift(slot, start), edit)
      if (now) kept.push(now)
      else taken.push(block.text.trim())
    }
  }
  for (const {block, start} of added) {
    const end = start + block.text.length
    const inside = kept.filter(slot => start <= slot.start && slot.start < end)
    if (0 < inside.length)
      present.set(
        block,
        inside.map(slot => shift(slot, -start)),
      )
  }
  return {present, gone: taken.length === 0 ? gone : new Set([...gone, ...taken])}
}

function afterEdit(slot: Span, edit: Edit): Span | undefined {
  const delta = edit.text.length - (edit.end - edit.start)
  if (slot.end < edit.start || (slot.end === edit.start && slot.start < slot.end)) return slot
  if (edit.start <= slot.start && slot.end <= edit.end) return undefined
  if (edit.end <= slot.start) return shift(slot, delta)
  if (edit.start <= slot.start) return {start: edit.end + delta, end: slot.end + delta}
  return {start: slot.start, end: edit.end <= slot.end ? slot.end + delta : edit.start}
}

/** The slots of a block that were not there at the last save, relative to the block. */
export function freshSlots(block: Block, {present, gone}: SavedSlots): readonly Span[] {
  const saved = present.get(block)
  if (saved === block.facts.slots || gone.has(block.text.trim())) return []
  return block.facts.slots.filter(slot => !saved?.some(span => meets(span, slot)))
}
