import {addToHash, EMPTY_HASH, finishHash, frequencyOf, LONGEST_WORD, lookUp} from './dictionary'

/** What a single character, or a word the dictionary does not hold, costs against the most common word. */
const UNKNOWN = 26
/** The binary logarithm of the sum of all frequencies: what a word of frequency one costs. */
const RAREST = 26

/** Where the words of a stretch of text end: `ends[i]` is the end of the word that begins at `i`, relative to the stretch. */
export interface Words {
  readonly ends: Uint8Array
  /** The hash of the word that begins at `i`, and what the dictionary tells of it. */
  readonly hashes: Uint32Array
  readonly told: Uint8Array
}

/**
 * The most likely words of `text` from `start` to `end`, at most 255 UTF-16 units: the cut whose words are together the
 * most common.
 */
export function segment(text: string, start: number, end: number): Words {
  const length = end - start
  const ends = new Uint8Array(length)
  const hashes = new Uint32Array(length)
  const told = new Uint8Array(length)
  const costs = new Float64Array(length + 1)
  for (let from = length - 1; 0 <= from; from--) {
    let hash = EMPTY_HASH
    costs[from] = Number.POSITIVE_INFINITY
    const last = Math.min(length, from + LONGEST_WORD)
    for (let to = from + 1; to <= last; to++) {
      hash = addToHash(hash, text.charCodeAt(start + to - 1))
      const whole = finishHash(hash)
      const isCharacter = to === from + 1
      const entry = lookUp(whole)
      if (entry === 0 && !isCharacter) continue
      const cost = (entry === 0 ? UNKNOWN : RAREST - frequencyOf(entry)) + (costs[to] as number)
      if ((costs[from] as number) <= cost) continue
      costs[from] = cost
      ends[from] = to
      hashes[from] = whole
      told[from] = entry
    }
  }
  return {ends, hashes, told}
}
