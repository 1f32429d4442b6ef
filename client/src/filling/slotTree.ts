import type {LineRange, SlotEntry, SlotKind} from '../../../server/src/lsp/protocol'
import {compare} from '../positions'
import {sentenceStart} from './sentence'

/** The slots under one heading. */
export interface SlotSection {
  readonly id: string
  /** Empty before the first heading. */
  readonly heading: string
  readonly slots: readonly SlotNode[]
}

/** A slot that knows where it hangs. */
export interface SlotNode {
  /** Its section, its label and which of those it is: the same while other slots are filled. */
  readonly id: string
  readonly entry: SlotEntry
  readonly section: SlotSection
  /** How many slots of the draft ask for the same, this one included. */
  readonly equal: number
}

/** A row's words; the slot stands from `start` to `end`. */
export interface SlotWords {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Characters before a slot that a narrow side bar has room for. */
const CONTEXT = 8
/** Drawn where a number is lost without a sign. */
const GAP = '＿＿'

/** The slots of the wanted kinds by heading, in reading order. Ids are unique and begin with `prefix`. */
export function growSlotTree(
  slots: readonly SlotEntry[],
  wanted: ReadonlySet<SlotKind>,
  prefix: string,
): readonly SlotSection[] {
  const equal = countBy(slots, ({label}) => label)
  const headings = new Map<string, number>()
  const sections: (SlotSection & {readonly slots: SlotNode[]})[] = []
  for (const entry of slots) {
    if (!wanted.has(entry.kind)) continue
    const section = sectionFor(entry.heading ?? '')
    const before = section.slots.filter(node => node.entry.label === entry.label).length
    const id = `${section.id}/${entry.label}#${before}`
    section.slots.push({id, entry, section, equal: equal.get(entry.label) ?? 1})
  }
  return sections

  function sectionFor(heading: string) {
    const last = sections.at(-1)
    if (last?.heading === heading) return last
    const count = headings.get(heading) ?? 0
    headings.set(heading, count + 1)
    const next = {id: `${prefix}/${heading}#${count}`, heading, slots: []}
    sections.push(next)
    return next
  }
}

/** The node of the slot that the selection touches. */
export function slotNodeAt(sections: readonly SlotSection[], {start, end}: LineRange): SlotNode | undefined {
  return sections
    .flatMap(({slots}) => slots)
    .find(
      ({entry}) =>
        (compare(entry.range.start, start) <= 0 && compare(end, entry.range.end) <= 0) ||
        (compare(entry.fill.start, start) === 0 && compare(end, entry.fill.end) === 0),
    )
}

/** What stands around a slot, with the slot or the gap in it. */
export function slotWords({before, text, after, range, fill}: SlotEntry): SlotWords {
  const own = sentenceStart(before)
  const lead = own.length > CONTEXT ? `…${own.slice(-CONTEXT)}` : own
  if (compare(fill.start, fill.end) !== 0)
    return {words: lead + text + after, start: lead.length, end: lead.length + text.length}
  const kept = compare(fill.start, range.start) === 0 ? 0 : text.length
  const start = lead.length + kept
  const words = lead + text.slice(0, kept) + GAP + text.slice(kept) + after
  return {words, start, end: start + GAP.length}
}

/** How often each key occurs. */
export function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
