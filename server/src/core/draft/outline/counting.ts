import type {Block} from '../../blocks/block'
import type {Places} from '../../blocks/places'
import {firstFrom} from '../../firstFrom'
import {countSpeech, type SpeechCount} from '../../speech/countSpeech'
import type {Stats} from '../draft'
import type {PageLines} from '../pageLines'

/** Counts from the start of the draft to an offset. */
export type StatsBefore = (offset: number) => Stats

/** Counts nothing. */
export const NO_STATS: Stats = {characters: 0, syllables: 0, pauses: 0, slots: 0}
const NOTHING: SpeechCount = {characters: 0, syllables: 0, pauses: 0}

/** Counts to any offset, character by character; what a page left counts nothing. */
export function countingStats(
  places: Places,
  {residue}: PageLines,
  slots: readonly {start: number}[],
): StatsBefore {
  const sums: SpeechCount[] = [NOTHING]
  for (const {block} of places) {
    const before = sums.at(-1) ?? NOTHING
    sums.push(residue.has(sums.length - 1) ? before : plus(before, block.facts))
  }
  return offset => {
    const index = places.indexAt(offset)
    const place = places.at(index)
    const before = sums[index] ?? NOTHING
    const isCounted = place !== undefined && !residue.has(index)
    const own = isCounted ? countUpTo(place.block, offset - place.start) : NOTHING
    return {
      characters: before.characters + own.characters,
      syllables: before.syllables + own.syllables,
      pauses: before.pauses + own.pauses,
      slots: firstFrom(slots, ({start}) => offset <= start),
    }
  }
}

/** The difference of two counts. */
export function difference(to: Stats, from: Stats): Stats {
  return {
    characters: to.characters - from.characters,
    syllables: to.syllables - from.syllables,
    pauses: to.pauses - from.pauses,
    slots: to.slots - from.slots,
  }
}

/** The counts of a block up to some of its offsets, in reading order. */
interface Seams {
  readonly offsets: readonly number[]
  readonly counts: readonly SpeechCount[]
  /** What has been counted up to other offsets: an outline asks for the same ones after each key. */
  readonly asked: Map<number, SpeechCount>
}

/** A block never changes, so its counts hold until the draft lets go of it. */
const known = new WeakMap<Block, Seams>()

/** The counts of a block up to one of its offsets. The stop at the end of a paragraph is made there and no sooner. */
function countUpTo(block: Block, offset: number): SpeechCount {
  const {facts, text} = block
  if (offset <= 0 || facts.characters === 0) return NOTHING
  if (text.length <= offset) return facts
  const {offsets, counts, asked} = known.get(block) ?? readSeams(block)
  const old = asked.get(offset)
  if (old) return old
  const at = firstFrom(offsets, other => offset < other) - 1
  const count = plus(counts[at] ?? NOTHING, countPiece(facts.prose, offsets[at] ?? 0, offset))
  asked.set(offset, count)
  return count
}

/** About so many characters lie between two seams. */
const PIECE = 256
/** A seam goes through no number or word, and parts no marks that count as one. */
const SEAMLESS = /[0-9A-Za-z０-９.,．%％‰。！？!?…\ud800-\udfff]/

/** The seams of a block depend on its text alone, never on which offsets were asked for before. */
function readSeams(block: Block): Seams {
  const {prose} = block.facts
  const offsets = [0]
  const counts = [NOTHING]
  let [from, sum] = [0, NOTHING]
  for (let at = PIECE; at < prose.length; at++) {
    if (SEAMLESS.test(prose.charAt(at - 1)) || SEAMLESS.test(prose.charAt(at))) continue
    sum = plus(sum, countPiece(prose, from, at))
    offsets.push(at)
    counts.push(sum)
    from = at
    at += PIECE - 1
  }
  const seams = {offsets, counts, asked: new Map<number, SpeechCount>()}
  known.set(block, seams)
  return seams
}

function countPiece(prose: string, from: number, to: number): SpeechCount {
  return withoutEnd(countSpeech(prose.slice(from, to)))
}

function withoutEnd({characters, syllables, pauses}: SpeechCount): SpeechCount {
  return {characters, syllables, pauses: syllables === 0 ? 0 : pauses - PARAGRAPH}
}

/** What the end of a paragraph adds to anything that is read. */
const PARAGRAPH = countSpeech('一').pauses

function plus(a: SpeechCount, b: SpeechCount): SpeechCount {
  return {
    characters: a.characters + b.characters,
    syllables: a.syllables + b.syllables,
    pauses: a.pauses + b.pauses,
  }
}
