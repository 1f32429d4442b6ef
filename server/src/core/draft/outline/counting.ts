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

/** Counts to any offset, character by character; what a page left counts nothing. Asked in reading order it reads no text twice. */
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

/** What was counted of a block, up to which of its offsets, in reading order. */
interface Counted {
  readonly offsets: number[]
  readonly counts: SpeechCount[]
}

/** A block never changes, so what was counted of it once holds until the draft lets go of it. */
const counted = new WeakMap<Block, Counted>()

/** The counts of a block up to one of its offsets. The stop at the end of a paragraph is made there and no sooner. */
function countUpTo(block: Block, offset: number): SpeechCount {
  const {facts, text} = block
  if (offset <= 0 || facts.characters === 0) return NOTHING
  if (text.length <= offset) return facts
  const known = counted.get(block) ?? {offsets: [0], counts: [NOTHING]}
  counted.set(block, known)
  const next = firstFrom(known.offsets, other => offset < other)
  const from = known.offsets[next - 1] ?? 0
  const before = known.counts[next - 1] ?? NOTHING
  if (from === offset) return before
  const sum = plus(before, withoutEnd(countSpeech(facts.prose.slice(from, offset))))
  known.offsets.splice(next, 0, offset)
  known.counts.splice(next, 0, sum)
  return sum
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
