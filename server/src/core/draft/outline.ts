import type {Places} from '../blocks/places'
import {firstFrom} from '../firstFrom'
import type {Span} from '../span'
import {itemMarker, levelOf, markerText, spanOfItem, spanOfMark} from './candidates'
import type {Draft, HeadingNode, ItemNode, OutlineNode, Stats} from './draft'
import type {Heading} from './headings'
import type {PageLines} from './pageLines'
import type {PlacedItem} from './series'

type Mutable<Node> = {-readonly [Key in keyof Node]: Node[Key]}
type OpenNode = (Mutable<HeadingNode> | Mutable<ItemNode>) & {children: OutlineNode[]}

/** A node before its end is known; `rank` orders headings above items and items by the series they lie in. */
interface Start {
  readonly rank: number
  readonly node: OpenNode
}

const ITEM_RANK = 10
const ITEM_LEVEL = 6

/** Counts from the start of the draft to an offset. */
export type StatsBefore = (offset: number) => Stats

/** Headings and items as a tree. A node reaches to the next one that does not lie inside it. */
export function buildOutline(
  headings: readonly Heading[],
  items: readonly PlacedItem[],
  length: number,
  statsBefore: StatsBefore,
): readonly OutlineNode[] {
  const starts = [...headings.map(headingStart), ...items.map(itemStart)]
  starts.sort((a, b) => a.node.span.start - b.node.span.start)
  const roots: OutlineNode[] = []
  let open: Start[] = []
  for (const start of starts) {
    const at = start.node.span.start
    cutWords(open.at(-1)?.node, at)
    for (const ended of open.filter(({rank}) => start.rank <= rank)) close(ended.node, at)
    open = open.filter(({rank}) => rank < start.rank)
    const siblings = open.at(-1)?.node.children ?? roots
    siblings.push(start.node)
    open.push(start)
  }
  for (const {node} of open) close(node, length)
  return roots

  function close(node: OpenNode, end: number): void {
    node.span = {start: node.span.start, end}
    node.stats = difference(statsBefore(end), statsBefore(node.span.start))
  }
}

/** What a stretch of the draft adds up to. */
export function statsOf({places, structure, slots}: Draft, {start, end}: Span): Stats {
  const before = countingStats(places, structure.pageLines, slots)
  return difference(before(end), before(start))
}

/** In flattened text the words of a heading run into the next marker. */
function cutWords(node: OpenNode | undefined, end: number): void {
  if (node) node.text = node.text.slice(0, end - node.markerSpan.end).trim()
}

/**
 * Counts to any offset. Inside a block the share of its length stands for the share of its characters, so that no
 * text is read again.
 */
export function countingStats(
  places: Places,
  {residue}: PageLines,
  slots: readonly {start: number}[],
): StatsBefore {
  const characters = [0]
  const syllables = [0]
  const pauses = [0]
  for (const {block} of places) {
    const {
      characters: own,
      syllables: spoken,
      pauses: rests,
    } = residue.has(characters.length - 1) ? NO_STATS : block.facts
    characters.push((characters.at(-1) ?? 0) + own)
    syllables.push((syllables.at(-1) ?? 0) + spoken)
    pauses.push((pauses.at(-1) ?? 0) + rests)
  }
  return offset => {
    const index = places.indexAt(offset)
    const place = places.at(index)
    const share = place ? Math.min(1, (offset - place.start) / Math.max(1, place.block.text.length)) : 0
    return {
      characters: between(characters, index, share),
      syllables: between(syllables, index, share),
      pauses: between(pauses, index, share),
      slots: lastAtOrBefore(slots, offset - 1) + 1,
    }
  }
}

function between(sums: readonly number[], index: number, share: number): number {
  const before = sums[index] ?? 0
  return Math.round(before + share * ((sums[index + 1] ?? before) - before))
}

/** Index of the last element that starts at or before the offset; -1 where there is none. */
function lastAtOrBefore(sorted: readonly {readonly start: number}[], offset: number): number {
  return firstFrom(sorted, ({start}) => offset < start) - 1
}

const NO_STATS: Stats = {characters: 0, syllables: 0, pauses: 0, slots: 0}

function difference(to: Stats, from: Stats): Stats {
  return {
    characters: to.characters - from.characters,
    syllables: to.syllables - from.syllables,
    pauses: to.pauses - from.pauses,
    slots: to.slots - from.slots,
  }
}

function headingStart({candidate, rank}: Heading): Start {
  const {mark, start} = candidate
  const node: OpenNode = {
    kind: 'heading',
    level: levelOf(mark.form),
    form: mark.form,
    number: mark.number,
    marker: markerText(candidate),
    markerSpan: spanOfMark(candidate),
    text: mark.words,
    span: {start, end: start},
    children: [],
    stats: NO_STATS,
  }
  return {rank, node}
}

function itemStart({candidate, depth}: PlacedItem): Start {
  const {item, start} = candidate
  const node: OpenNode = {
    kind: 'series',
    level: ITEM_LEVEL,
    word: item.word,
    number: item.number,
    marker: itemMarker(candidate),
    markerSpan: spanOfItem(candidate),
    text: item.words,
    span: {start, end: start},
    children: [],
    stats: NO_STATS,
  }
  return {rank: ITEM_RANK + depth, node}
}
