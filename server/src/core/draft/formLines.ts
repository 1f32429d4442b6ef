import type {Facts} from '../blocks/facts'
import type {Place} from '../places'
import type {Slot} from '../slots/slot'
import type {Structure} from './structure'

/** What a block is on a form that others fill in: the date below a signature, or part of a sample of how to fill it in. */
export type FormLine = 'date' | 'sample'

/**
 * The blocks of an attached form by their index. A date stands right below a line to sign or seal by hand; a sample
 * stands below 示例 on a form with such a line, as far as the next heading or attachment, and what it leaves open is hidden
 * on purpose. `indices` and `headings` are those of the blocks that hold text and of those that begin a section.
 */
export function findFormLines(
  paragraphs: readonly Place[],
  indices: readonly number[],
  headings: ReadonlySet<number>,
): ReadonlyMap<number, FormLine> {
  const found = new Map<number, FormLine>()
  let isForm = false
  let isSample = false
  let isSigned = false
  for (const [paragraph, {block}] of paragraphs.entries()) {
    const index = indices[paragraph] ?? 0
    const {role, slots} = block.facts
    if (headings.has(index) || role === 'attachment') isSample = false
    if (0 < slots.length && isSigned) found.set(index, 'date')
    if (0 < slots.length && isSample) found.set(index, 'sample')
    isSigned = role === 'signature'
    isForm ||= isSigned
    if (role === 'sample') isSample = isForm
  }
  return found
}

/** The slots of the block at an index that the writer of the draft has to fill. */
export function openSlots({slots}: Facts, index: number, {formLines}: Structure): readonly Slot[] {
  const line = formLines.get(index)
  if (line === undefined) return slots
  return line === 'sample' ? [] : slots.filter(({form}) => form !== 'date')
}
