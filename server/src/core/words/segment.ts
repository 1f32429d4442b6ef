import {addToHash, EMPTY_HASH, finishHash, frequencyOf, LONGEST_WORD, lookUp} from './dictionary'

/** What a single character, or a word the dictionary does not hold, costs against the most common word. */
const UNKNOWN = 26
/** The binary logarithm of the sum of all frequencies: what a word of frequency one costs. */
const RAREST = 26
/** The most that is cut at once, in UTF-16 units. */
const MOST = 255

/** Where the words of a stretch of text end: `ends[i]` is the end of the word that begins at `i`, relative to the stretch. */
export interface Words {
  readonly ends: Uint8Array
  /** The hash of the word that begins at `i`, and what the dictionary tells of it. */
  readonly hashes: Uint32Array
  readonly told: Uint8Array
}

/** Room that every cut uses anew: many short stretches are cut for every line. */
const WORDS: Words = {
  ends: new Uint8Array(MOST),
  hashes: new Uint32Array(MOST),
  told: new Uint8Array(MOST),
}
const COSTS = new Int32Array(MOST + 1)

/**
 * The most likely words of `text` from `start` to `end`, at most 255 UTF-16 units: the cut whose words are together the
 * most common. To be read before the next stretch is cut.
 */
export function segment(text: string, start: number, end: number): Words {
  const {ends, hashes, told} = WORDS
  const length = Math.min(MOST, end - start)
  COSTS[length] = 0
  for (let from = length - 1; 0 <= from; from--) {
    let hash = addToHash(EMPTY_HASH, text.charCodeAt(start + from))
    let whole = finishHash(hash)
    let entry = lookUp(whole)
    let least = (entry === 0 ? UNKNOWN : RAREST - frequencyOf(entry)) + (COSTS[from + 1] as number)
    ends[from] = from + 1
    hashes[from] = whole
    told[from] = entry
    const last = Math.min(length, from + LONGEST_WORD)
    for (let to = from + 2; to <= last; to++) {
      hash = addToHash(hash, text.charCodeAt(start + to - 1))
      whole = finishHash(hash)
      entry = lookUp(whole)
      if (entry === 0) continue
      const cost = RAREST - frequencyOf(entry) + (COSTS[to] as number)
      if (least <= cost) continue
      least = cost
      ends[from] = to
      hashes[from] = whole
      told[from] = entry
    }
    COSTS[from] = least
  }
  return WORDS
}
