import {addToHash, EMPTY_HASH, finishHash} from '../../words/dictionary'
import type {Unit} from '../../words/units'
import {plainAt, shapeOf} from './characters'
import {countsBeside} from './counts'
import {wordsAround} from './wordsAround'

/** The table of weights has 2 to this power places. */
export const WEIGHT_BITS = 20
/** No place has more features. */
export const MOST_FEATURES = 72
/** The kinds of features are numbered: those of the characters, of a doubled unit and of the words from here. */
const FIRST = 1
const DOUBLED = 100
const WORDS = 200
/** No number: those that are put are not negative. */
const NONE = -1

/** The features of one place, each a place in the table of weights, and how many there are; to be used for one place after the other. */
export interface Features {
  readonly places: Uint32Array
  count: number
  /** Of the next one to be written. */
  kind: number
}

/** Room for the features of any place. */
export function createFeatures(): Features {
  return {places: new Uint32Array(MOST_FEATURES), count: 0, kind: 0}
}

/** Writes all features of a place: what is learned. */
export function writeFeatures(text: string, start: number, unit: Unit, features: Features): void {
  writeNear(text, start, unit, features)
  addWords(text, start, unit, features)
}

/** The characters on either side, alone, together, and with the unit or its class, in place of what was there. */
export function writeNear(
  text: string,
  start: number,
  {text: word, id, kind}: Unit,
  features: Features,
): void {
  features.count = 0
  const end = start + word.length
  const l1 = plainAt(text, start - 1)
  const l2 = plainAt(text, start - 2)
  const l3 = plainAt(text, start - 3)
  const l4 = plainAt(text, start - 4)
  const r1 = plainAt(text, end)
  const r2 = plainAt(text, end + 1)
  const r3 = plainAt(text, end + 2)
  const left = shapeOf(l1)
  const right = shapeOf(r1)
  features.kind = FIRST
  put(features, id)
  put(features, l1)
  put(features, l2, l1)
  put(features, l3, l2, l1)
  put(features, r1)
  put(features, r1, r2)
  put(features, r1, r2, r3)
  put(features, l1, id)
  put(features, id, r1)
  put(features, l1, id, r1)
  put(features, l2, l1, id)
  put(features, id, r1, r2)
  put(features, l2, l1, r1)
  put(features, l1, r1, r2)
  put(features, l4, l3, l2, l1, id)
  put(features, id, r1, r2, r3)
  put(features, l2, l1, id, r1)
  put(features, l1, id, r1, r2)
  put(features, l1, kind)
  put(features, l2, l1, kind)
  put(features, l3, l2, l1, kind)
  put(features, kind, r1)
  put(features, kind, r1, r2)
  put(features, l1, kind, r1)
  put(features, left, id)
  put(features, left, id, right)
  put(features, left, id, r1)
  put(features, l1, id, right)
  put(features, l2, l1, kind, right)
  const doubled = text.startsWith(word, start - word.length) ? 1 : text.startsWith(word, end) ? 2 : 0
  if (doubled === 0) return
  features.kind = DOUBLED
  put(features, doubled)
  put(features, doubled, id)
}

/** Adds the word the unit lies in, its neighbours, their classes, and what else is counted beside it. */
export function addWords(
  text: string,
  start: number,
  {text: word, id, kind}: Unit,
  features: Features,
): void {
  const {first, second, before, own, next, cover, isInside} = wordsAround(text, start, start + word.length)
  const l1 = plainAt(text, start - 1)
  const r1 = plainAt(text, start + word.length)
  const counts = countsBeside(text, start, start + word.length, id, kind)
  features.kind = WORDS
  put(features, cover.frequency, id)
  put(features, cover.hash)
  put(features, cover.frequency, isInside, kind)
  put(features, cover.frequency, kind, next.sort)
  put(features, before.sort, id, next.sort)
  put(features, before.sort, kind, next.sort, isInside)
  put(features, second.sort, before.sort, kind, next.sort, isInside)
  put(features, before.hash, kind, next.sort)
  put(features, before.sort, kind, next.hash)
  put(features, second.hash, before.hash)
  put(features, second.sort, before.hash, kind)
  put(features, before.sort, id)
  put(features, id, next.sort)
  put(features, own.sort, isInside, kind)
  put(features, own.hash)
  put(features, isInside)
  put(features, isInside, id)
  put(features, before.hash, id)
  put(features, id, next.hash)
  put(features, before.hash, kind)
  put(features, kind, next.hash)
  put(features, before.hash, kind, r1)
  put(features, l1, kind, next.hash)
  put(features, kind, isInside)
  put(features, before.length, own.length, kind, isInside)
  put(features, isInside, own.frequency)
  put(features, isInside, own.frequency, id)
  put(features, kind, isInside, own.frequency)
  put(features, first.hash, kind, isInside)
  put(features, first.hash, id)
  put(features, first.sort, first.hash === before.hash ? 1 : 0, kind, next.sort, isInside)
  put(features, counts, isInside)
  put(features, counts, kind, isInside)
  put(features, counts, id, isInside)
  put(features, counts, before.sort, kind, next.sort, isInside)
  put(features, counts, kind, r1, isInside)
}

/** One more feature, of the next kind and up to five numbers. Without an array for them: millions of places have thirty each. */
function put(features: Features, a: number, b = NONE, c = NONE, d = NONE, e = NONE): void {
  let hash = addNumber(addToHash(EMPTY_HASH, features.kind++), a)
  if (b !== NONE) hash = addNumber(hash, b)
  if (c !== NONE) hash = addNumber(hash, c)
  if (d !== NONE) hash = addNumber(hash, d)
  if (e !== NONE) hash = addNumber(hash, e)
  features.places[features.count++] = finishHash(hash) >>> (32 - WEIGHT_BITS)
}

function addNumber(hash: number, number: number): number {
  return addToHash(addToHash(hash, number & 0xffff), number >>> 16)
}
