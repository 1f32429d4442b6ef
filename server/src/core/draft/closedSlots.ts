import type {Facts} from '../blocks/facts'
import type {Place} from '../blocks/places'
import {holdsField} from '../marks/surroundings'
import type {Slot} from '../slots/slot'
import {evidentSlots, possibleSlots} from './damage'
import type {Structure} from './structure'

/**
 * Which slots of a block are none for the writer: the date below a signature on a form, or all of a form that others fill in, of
 * a sample of how to, or of the dates on a cover.
 */
export type Closed = 'date' | 'all'

/**
 * The blocks with slots that are none for the writer, by index. A form goes from its title to where sentences begin. A
 * date stands right below a line to sign or seal by hand; a sample stands below 示例 on a form with such a line, as far as
 * the next heading or attachment, and what it leaves open is hidden on purpose. `indices` and `headings` are those of the
 * blocks that hold text and of those that begin a section.
 */
export function findClosedSlots(
  paragraphs: readonly Place[],
  indices: readonly number[],
  headings: ReadonlySet<number>,
): ReadonlyMap<number, Closed> {
  const closed = new Map<number, Closed>()
  let isForm = false
  let isSample = false
  let isSigned = false
  let isForOthers = false
  for (const [paragraph, {block}] of paragraphs.entries()) {
    const index = indices[paragraph] ?? 0
    const {role, slots, endsSentence} = block.facts
    if (headings.has(index) || role === 'attachment') isSample = isForOthers = false
    if (isForOthers && endsSentence && !holdsField(block.facts.prose)) isForOthers = false
    if (0 < slots.length && isSigned) closed.set(index, 'date')
    if (0 < slots.length && (isSample || isForOthers || role === 'cover')) closed.set(index, 'all')
    // Behind …… more of them would stand.
    isSigned = role === 'signature' || (isSigned && role === 'omission')
    isForm ||= isSigned
    if (role === 'sample') isSample = isForm
    // A draft that is itself a form is the writer's.
    if (role === 'form' && 0 < paragraph) isForOthers = true
  }
  return closed
}

/** The slots of the block at an index that the writer of the draft has to fill. */
export function openSlots(facts: Facts, index: number, structure: Structure): readonly Slot[] {
  return withoutClosed(evidentSlots(facts, structure.damage), index, structure)
}

/** The places of the block at an index that may be slots for the writer, and are none for certain. */
export function slotsForALook(facts: Facts, index: number, structure: Structure): readonly Slot[] {
  return withoutClosed(possibleSlots(facts, structure.damage), index, structure)
}

function withoutClosed(slots: readonly Slot[], index: number, {closedSlots}: Structure): readonly Slot[] {
  const closed = closedSlots.get(index)
  if (closed === undefined) return slots
  return closed === 'all' ? [] : slots.filter(({form}) => form !== 'date')
}
