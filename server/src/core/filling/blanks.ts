import type {Draft} from '../draft/draft'
import type {Slot, SlotKind} from '../slots/slot'

/** What is asked for once and filled in wherever it is missing: all slots of one name, or one slot without a name. */
export interface Blank {
  /** No two blanks of a draft have the same one: the column of the data, the key of the answers. */
  readonly label: string
  readonly kind: SlotKind
  /** In reading order; at least one. */
  readonly slots: readonly Slot[]
}

/** Characters on either side of a slot that tell it from others. */
const CONTEXT = 6
const CLAUSE_MARK = /[，。；：、！？,.;:!?“”《》（）()\s]/
const BEFORE = new RegExp(`(?<=^|${CLAUSE_MARK.source})[^，。；：、！？,.;:!?“”《》（）()\\s]*$`)
const AFTER = /^[^，。；：、！？,.;:!?“”《》（）()\s]*/

/** The blanks of a draft in the order of their first slots. */
export function readBlanks(draft: Draft): readonly Blank[] {
  const blanks = new Map<string, {label: string; kind: SlotKind; slots: Slot[]}>()
  const taken = new Map<string, number>()
  for (const [index, slot] of draft.slots.entries()) {
    const key = slot.name ?? `#${index}`
    const known = blanks.get(key)
    if (known) known.slots.push(slot)
    else blanks.set(key, {label: unique(slot.name ?? contextOf(draft, slot)), kind: slot.kind, slots: [slot]})
  }
  return [...blanks.values()]

  function unique(label: string): string {
    const count = (taken.get(label) ?? 0) + 1
    taken.set(label, count)
    return count === 1 ? label : unique(`${label}（${count}）`)
  }
}

/** The clause around a slot, cut short: 完成投资XX亿元. */
function contextOf({places}: Draft, {start, end}: Slot): string {
  const place = places.holding(start)
  if (!place) return ''
  const {text} = place.block
  const [from, to] = [start - place.start, end - place.start]
  const before = BEFORE.exec(text.slice(Math.max(0, from - CONTEXT), from))?.[0] ?? ''
  const after = AFTER.exec(text.slice(to, to + CONTEXT))?.[0] ?? ''
  return before + text.slice(from, to) + after
}
