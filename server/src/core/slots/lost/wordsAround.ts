import {addToHash, classOf, EMPTY_HASH, finishHash, frequencyOf, lookUp} from '../../words/dictionary'
import {segment, type Words} from '../../words/segment'
import {CLAUSE_MARK, EDGE, plainAt, traitsAt} from './characters'

/** How much text around a unit is cut into words. */
const WORDS_BEFORE = 14
const WORDS_AFTER = 6
/** Above all characters, so that a class is never taken for one. */
const CLASSES_FROM = 0x10000
/** A word as common as this over an edge of the unit leaves it open whether the unit is one. */
const COVERING = 2

/** A word beside a unit. */
interface Word {
  readonly hash: number
  readonly length: number
  readonly frequency: number
  /** Its class; of what the dictionary does not hold, its first character. */
  readonly sort: number
}

/** The words around a unit. */
export interface Around {
  /** The first of its clause, as far as one looks: 招聘 of 招聘专业技术人员名. */
  readonly first: Word
  readonly second: Word
  readonly before: Word
  /** The word the unit begins in. */
  readonly own: Word
  readonly next: Word
  /** The most common word over an edge of the unit, whether or not the text is best cut so: 年中 of 在年中和年末. */
  readonly cover: {readonly hash: number; readonly frequency: number}
  /** Whether its word begins before the unit (1), ends after it (2), or both (3). */
  readonly isInside: number
}

const NONE: Word = {hash: EDGE, length: 0, frequency: 0, sort: EDGE}

/** The words around the unit from `start` to `end` as `text` is best cut. */
export function wordsAround(text: string, start: number, end: number): Around {
  const from = clauseStart(text, start)
  const to = Math.min(text.length, end + WORDS_AFTER)
  const words = segment(text, from, to)
  const {ends} = words
  let second = -1
  let before = -1
  let own = 0
  while ((ends[own] as number) <= start - from) {
    second = before
    before = own
    own = ends[own] as number
  }
  const ownEnd = ends[own] as number
  let next = ownEnd
  while (next < end - from) next = ends[next] as number
  return {
    first: wordAt(0 < own ? 0 : -1),
    second: wordAt(second),
    before: wordAt(before),
    own: wordAt(own),
    next: wordAt(from + next < to ? next : -1),
    cover: coverOf(text, start, end),
    isInside: (own < start - from ? 1 : 0) + (end - from < ownEnd ? 2 : 0),
  }

  function wordAt(at: number): Word {
    return at < 0 ? NONE : readWord(words, at, plainAt(text, from + at))
  }
}

/** Where the clause begins, with the mark before it; at most so far back as words are cut. */
function clauseStart(text: string, start: number): number {
  const least = Math.max(0, start - WORDS_BEFORE)
  let at = start - 1
  while (least < at && !(traitsAt(text, at - 1) & CLAUSE_MARK)) at--
  return Math.max(least, Math.min(at, start - 2))
}

/** Whether the unit is a part of a longer word: 年底, 项目. Then nobody can tell that a number was there. */
export function isInWord(text: string, start: number, end: number): boolean {
  const {cover, isInside} = wordsAround(text, start, end)
  return isInside > 0 || COVERING < cover.frequency
}

function readWord({ends, hashes, told}: Words, at: number, first: number): Word {
  const entry = told[at] as number
  return {
    hash: hashes[at] as number,
    length: (ends[at] as number) - at,
    frequency: frequencyOf(entry),
    sort: entry === 0 ? first : classOf(entry) + CLASSES_FROM,
  }
}

function coverOf(text: string, start: number, end: number): Around['cover'] {
  let most = {hash: 0, frequency: 0}
  const last = Math.min(text.length, end + 2)
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    let hash = EMPTY_HASH
    for (let to = from + 1; to <= last; to++) {
      hash = addToHash(hash, text.charCodeAt(to - 1))
      if (to < end || (from === start && to === end)) continue
      const whole = finishHash(hash)
      const frequency = frequencyOf(lookUp(whole))
      if (most.frequency < frequency) most = {hash: whole, frequency}
    }
  }
  return most
}
