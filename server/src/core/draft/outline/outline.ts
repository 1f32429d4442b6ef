import type {Places} from '../../blocks/places'
import type {Slot} from '../../slots/slot'
import {itemMarker, levelOf, markerText, spanOfItem, spanOfMark} from '../candidates'
import type {HeadingNode, ItemNode, OutlineNode, PartNode} from '../draft'
import type {FrameLine} from '../frame/lines'
import type {Heading} from '../headings/headings'
import {endOfBlock, lastOfParagraph} from '../paragraphs'
import type {PlacedItem} from '../series/series'
import type {Structure} from '../structure'
import {countingStats, difference, NO_STATS, type StatsBefore} from './counting'
import {DASHES, dashedItems} from './dashedItems'
import {itemEnds} from './itemEnds'
import {type LineHeading, lineHeadings} from './lineHeadings'
import {firstWords, shortened} from './nodeText'
import type {Part} from './part'

type Mutable<Node> = {-readonly [Key in keyof Node]: Node[Key]}
type OpenNode = (Mutable<HeadingNode> | Mutable<ItemNode> | Mutable<PartNode>) & {children: OutlineNode[]}

/** A node before its end is known. */
interface Start {
  /** Orders parts above headings, headings above items and items by the series they lie in; what begins closes all of its rank or below. */
  readonly rank: number
  /** What may lie inside it is of a rank below this. */
  readonly holds: number
  /** Where it ends at the latest. */
  readonly until: number
  readonly node: OpenNode
}

/** What the tree is made of. */
export interface OutlineSources {
  readonly places: Places
  readonly structure: Structure
  readonly headings: readonly Heading[]
  readonly items: readonly PlacedItem[]
  readonly slots: readonly Slot[]
  readonly parts: readonly Part[]
}

const PART_RANK = -1
/** Items may lie inside them. */
const DASHED_RANK = 9
const ITEM_RANK = 10
const ITEM_LEVEL = 6
const MOST_WORDS = 60
const MOST_ITEM_WORDS = 40

/** Parts, headings and items as a tree. A node reaches to the next one that does not lie inside it, an item to the end of its text. */
export function buildOutline(sources: OutlineSources): readonly OutlineNode[] {
  const {places, structure, headings, items, slots, parts} = sources
  const statsBefore = countingStats(places, structure.pageLines, slots)
  const heads = [
    ...withoutListed(headings).map(headingStart),
    ...lineHeadings(places, structure, headings, parts).map(lineStart),
  ]
  const bounds = [...heads.map(({node}) => node.span.start), ...parts.map(({start}) => start)].sort(
    (a, b) => a - b,
  )
  const dashed = dashedItems(places, structure, bounds)
  const ends = itemEnds(items, places, bounds)
  const starts = [
    ...parts.map(partStart),
    ...heads,
    ...dashed.map(dashedStart),
    ...items.map((item, at) => itemStart(item, ends[at] ?? 0)),
  ]
  // A part begins with its line, also where an item or a heading does.
  starts.sort((a, b) => a.node.span.start - b.node.span.start || a.rank - b.rank)
  return grow(starts, places.end, statsBefore)

  function headingStart({candidate, rank}: Heading): Start {
    const {mark, start, index} = candidate
    const node: OpenNode = {
      kind: 'heading',
      level: levelOf(mark.form),
      form: mark.form,
      number: mark.number,
      marker: markerText(candidate),
      markerSpan: spanOfMark(candidate),
      text: firstWords(places, index, mark.end, MOST_WORDS),
      span: {start, end: start},
      children: [],
      stats: NO_STATS,
    }
    return {rank, holds: rank, until: places.end, node}
  }

  function lineStart({rank, level, line: {start, end, text}}: LineHeading): Start {
    const node: OpenNode = {
      kind: 'heading',
      level,
      marker: '',
      markerSpan: {start, end},
      text,
      span: {start, end: start},
      children: [],
      stats: NO_STATS,
    }
    return {rank, holds: rank, until: places.end, node}
  }

  function itemStart({candidate, depth}: PlacedItem, until: number): Start {
    const {item, start, index} = candidate
    const rank = ITEM_RANK + depth
    const node: OpenNode = {
      kind: 'series',
      level: ITEM_LEVEL,
      word: item.word,
      number: item.number,
      marker: itemMarker(candidate),
      markerSpan: spanOfItem(candidate),
      text: firstWords(places, index, item.end, MOST_ITEM_WORDS),
      span: {start, end: start},
      children: [],
      stats: NO_STATS,
    }
    return {rank, holds: rank, until, node}
  }

  function dashedStart({place: {block}, start}: FrameLine): Start {
    const index = places.indexAt(start)
    const from = block.facts.prose.indexOf(DASHES) + DASHES.length
    const markerSpan = {start, end: start + DASHES.length}
    const node: OpenNode = {
      kind: 'series',
      level: ITEM_LEVEL,
      marker: DASHES,
      markerSpan,
      text: firstWords(places, index, from, MOST_ITEM_WORDS),
      span: {start, end: start},
      children: [],
      stats: NO_STATS,
    }
    return {
      rank: DASHED_RANK,
      holds: DASHED_RANK,
      until: endOfBlock(places, lastOfParagraph(places, index)),
      node,
    }
  }

  function partStart({kind, start, end = places.end, words}: Part): Start {
    const text = shortened(SENTENCE.exec(words.text)?.[0] ?? '', MOST_WORDS)
    const markerSpan = {start: words.start, end: words.start + words.text.length}
    const span = {start, end: start}
    const node: OpenNode = {kind, level: 0, marker: '', markerSpan, text, span, children: [], stats: NO_STATS}
    // All that follows an attachment is its own; the other parts hold nothing but series.
    return {rank: PART_RANK, holds: kind === 'attachment' ? PART_RANK : DASHED_RANK - 1, until: end, node}
  }
}

/** `各位代表！过去五年…`: an address says nothing by itself. */
const SENTENCE = /^(?:[^。！？\r\n]{0,12}[！!])?[^。！？\r\n]*/

function grow(starts: readonly Start[], length: number, statsBefore: StatsBefore): readonly OutlineNode[] {
  const roots: OutlineNode[] = []
  const open: Start[] = []
  for (const start of starts) {
    const at = start.node.span.start
    cutWords(open.at(-1)?.node, at)
    const kept = open.findIndex(({holds, until}) => start.rank <= holds || until <= at)
    while (0 <= kept && kept < open.length) close(open.pop() as Start, at)
    const siblings = open.at(-1)?.node.children ?? roots
    siblings.push(start.node)
    open.push(start)
  }
  while (0 < open.length) close(open.pop() as Start, length)
  return roots

  function close({node, until}: Start, next: number): void {
    const end = Math.min(next, until)
    node.span = {start: node.span.start, end}
    node.stats = difference(statsBefore(end), statsBefore(node.span.start))
  }
}

/** What a line lists that says which attachments there are, `附件：1.…⏎2.…`, heads nothing. */
function withoutListed(headings: readonly Heading[]): readonly Heading[] {
  let listed: Heading | undefined
  return headings.filter(heading => {
    const {mark, place, paragraph} = heading.candidate
    const goesOn = listed?.candidate.mark.form === mark.form && paragraph - listed.candidate.paragraph <= 1
    if (place.block.facts.role !== 'attachment' && !goesOn) return true
    listed = heading
    return false
  })
}

/** In flattened text the words of a node run into the next marker. */
function cutWords(node: OpenNode | undefined, end: number): void {
  if (node && node.marker !== '' && end - node.markerSpan.end < node.text.length)
    node.text = shortened(node.text.slice(0, end - node.markerSpan.end).trim(), MOST_WORDS)
}
