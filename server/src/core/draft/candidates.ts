import type {Place, Places} from '../blocks/places'
import type {HeadingForm, Mark} from '../marks/mark'
import type {Item} from '../marks/seriesMarks'
import type {Span} from '../span'

/** Where in the draft a possible marker is found again after an edit elsewhere: the block, and which of its markers. */
interface Whereabouts {
  /** Index of the block's place. */
  readonly index: number
  /** Which of the block's marks or items it is. */
  readonly ordinal: number
}

/** A possible heading marker at its place in the draft. */
export interface Candidate extends Whereabouts {
  readonly mark: Mark
  readonly place: Place
  /** Offset of the marker in the draft. */
  readonly start: number
  /** Index of the block among the blocks that hold text. */
  readonly paragraph: number
  /** What the mark was read as for its place in a run, if that is not what it says; the mark has it already. */
  readonly reading?: Pick<Mark, 'form' | 'number' | 'prefix' | 'repaired' | 'isWeak'>
}

/** A possible item of a series at its place in the draft. */
export interface ItemCandidate extends Whereabouts {
  readonly item: Item
  readonly place: Place
  readonly start: number
  readonly paragraph: number
}

/** The same candidate in a draft whose blocks have kept their shapes; what stands before the edit stays as it is. */
export function moveMark(candidate: Candidate, places: Places): Candidate {
  const {index, ordinal, paragraph, reading} = candidate
  const place = places.at(index)
  if (!place || isSame(place, candidate.place)) return candidate
  const found = sameBlock(place, candidate) ? candidate.mark : place.block.facts.marks[ordinal]
  if (!found) return candidate
  const mark = {...found, ...reading}
  return {index, ordinal, mark, place, start: place.start + mark.start, paragraph, ...(reading && {reading})}
}

/** The same candidate in a draft whose blocks have kept their shapes. */
export function moveItem(candidate: ItemCandidate, places: Places): ItemCandidate {
  const {index, ordinal, paragraph} = candidate
  const place = places.at(index)
  if (!place || isSame(place, candidate.place)) return candidate
  const found = sameBlock(place, candidate) ? candidate.item : place.block.facts.items[ordinal]
  if (!found) return candidate
  // An item may have its number from its place in the series.
  const {number} = candidate.item
  const item = found.number === number ? found : {...found, number}
  return {index, ordinal, item, place, start: place.start + item.start, paragraph}
}

function isSame(a: Place, b: Place): boolean {
  return a.block === b.block && a.start === b.start && a.line === b.line
}

function sameBlock({block}: Place, {place}: {readonly place: Place}): boolean {
  return block === place.block
}

/** 第一部分 above 第一章 above 第一条 above 一、 above （一） above 1. above 1.1 above 1.1.1 above （1） above ①. */
export const RANKS: Readonly<Record<HeadingForm, number>> = {
  part: 0,
  chapter: 0.2,
  section: 0.4,
  article: 0.6,
  chinese: 1,
  chineseParen: 2,
  arabic: 3,
  decimal: 3.2,
  subdecimal: 3.4,
  arabicParen: 4,
  circled: 5,
  ordinal: 6,
}

/** The level a drafter counts: 0 for the 第… family, then 1 to 5. */
export function levelOf(form: HeadingForm): number {
  return Math.floor(RANKS[form])
}

/** Where the marker stands in the draft. */
export function spanOfMark({start, mark}: Candidate): Span {
  return {start, end: start + mark.end - mark.start}
}

/** Where the marker of an item stands in the draft. */
export function spanOfItem({start, item}: ItemCandidate): Span {
  return {start, end: start + item.end - item.start}
}

/** The marker as written. */
export function markerText({mark, place}: Candidate): string {
  return place.block.text.slice(mark.start, mark.end)
}

/** The marker of an item as written. */
export function itemMarker({item, place}: ItemCandidate): string {
  return place.block.text.slice(item.start, item.end)
}
