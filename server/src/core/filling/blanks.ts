import type {Draft} from '../draft/draft'
import type {Slot, SlotKind} from '../slots/slot'
import {labelBlanks} from './labels'
import {lineAround, type SlotGroup, type SlotLine, type Surroundings, surroundingsOf} from './surroundings'

/** What is asked for once and filled in wherever it is missing: all slots of one name, or one slot without a name. */
export interface Blank {
  /** No two blanks of a draft have the same one: the column of the data, the key of the answers. */
  readonly label: string
  /** What its slots are called in the draft, brackets and all: `{{单位}}`. */
  readonly name?: string
  readonly kind: SlotKind
  /** In reading order; at least one. */
  readonly slots: readonly Slot[]
  /** What stands around each of the slots. */
  readonly surroundings: readonly Surroundings[]
}

/** The blanks of a draft in the order of their first slots. */
export function readBlanks(draft: Draft): readonly Blank[] {
  const groups = groupByName(draft)
  const labels = labelBlanks(groups)
  const labelOf = new Map(
    groups.flatMap(({lines}, index) => lines.map(({slot}) => [slot, labels[index] ?? ''])),
  )
  return groups.flatMap(({name, lines}, index) => {
    const [first] = lines
    if (!first) return []
    return [
      {
        label: labels[index] ?? '',
        ...(name !== undefined && {name}),
        kind: first.slot.kind,
        slots: lines.map(({slot}) => slot),
        surroundings: lines.map(line => surroundingsOf(line, labelOf)),
      },
    ]
  })
}

function groupByName(draft: Draft): readonly SlotGroup[] {
  const groups = new Map<string | Slot, {name: string | undefined; lines: SlotLine[]}>()
  for (const [index, slot] of draft.slots.entries()) {
    const line = lineAround(draft, index)
    if (!line) continue
    const known = groups.get(slot.name ?? slot)
    if (known) known.lines.push(line)
    else groups.set(slot.name ?? slot, {name: slot.name, lines: [line]})
  }
  return [...groups.values()]
}
