import {addToHash, EMPTY_HASH, finishHash} from '../../words/dictionary'
import {plainAt, shapeOf} from './characters'
import {countsBeside} from './counts'
import type {Unit} from './units'
import {wordsAround} from './wordsAround'

/** The table of weights has 2 to this power places. */
export const WEIGHT_BITS = 19
/** The most features that one place has. */
export const MOST_FEATURES = 72
/** The kinds of features are numbered: those of the characters from 1, of a doubled unit and of the words from here. */
const DOUBLED = 100
const WORDS = 200

/** Writes all features of a place, each a place in the table of weights, and returns how many: what is learned. */
export function writeFeatures(text: string, start: number, unit: Unit, features: Uint32Array): number {
  return writeWords(text, start, unit, features, writeNear(text, start, unit, features))
}

/** The characters on either side, alone, together, and with the unit or its class. Returns how many features there are now. */
export function writeNear(
  text: string,
  start: number,
  {text: word, id, kind}: Unit,
  features: Uint32Array,
): number {
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
  const count = write(features, 0, 1, [
    [id],
    [l1],
    [l2, l1],
    [l3, l2, l1],
    [r1],
    [r1, r2],
    [r1, r2, r3],
    [l1, id],
    [id, r1],
    [l1, id, r1],
    [l2, l1, id],
    [id, r1, r2],
    [l2, l1, r1],
    [l1, r1, r2],
    [l4, l3, l2, l1, id],
    [id, r1, r2, r3],
    [l2, l1, id, r1],
    [l1, id, r1, r2],
    [l1, kind],
    [l2, l1, kind],
    [l3, l2, l1, kind],
    [kind, r1],
    [kind, r1, r2],
    [l1, kind, r1],
    [left, id],
    [left, id, right],
    [left, id, r1],
    [l1, id, right],
    [l2, l1, kind, right],
  ])
  const doubled = text.startsWith(word, start - word.length) ? 1 : text.startsWith(word, end) ? 2 : 0
  return doubled === 0 ? count : write(features, count, DOUBLED, [[doubled], [doubled, id]])
}

/** The word the unit lies in, its neighbours, their classes, and what else is counted beside it. Returns how many features there are now. */
export function writeWords(
  text: string,
  start: number,
  {text: word, id, kind}: Unit,
  features: Uint32Array,
  count: number,
): number {
  const {first, second, before, own, next, cover, isInside} = wordsAround(text, start, start + word.length)
  const l1 = plainAt(text, start - 1)
  const r1 = plainAt(text, start + word.length)
  const counts = countsBeside(text, start, start + word.length, id, kind)
  return write(features, count, WORDS, [
    [cover.frequency, id],
    [cover.hash],
    [cover.frequency, isInside, kind],
    [cover.frequency, kind, next.sort],
    [before.sort, id, next.sort],
    [before.sort, kind, next.sort, isInside],
    [second.sort, before.sort, kind, next.sort, isInside],
    [before.hash, kind, next.sort],
    [before.sort, kind, next.hash],
    [second.hash, before.hash],
    [second.sort, before.hash, kind],
    [before.sort, id],
    [id, next.sort],
    [own.sort, isInside, kind],
    [own.hash],
    [isInside],
    [isInside, id],
    [before.hash, id],
    [id, next.hash],
    [before.hash, kind],
    [kind, next.hash],
    [before.hash, kind, r1],
    [l1, kind, next.hash],
    [kind, isInside],
    [before.length, own.length, kind, isInside],
    [isInside, own.frequency],
    [isInside, own.frequency, id],
    [kind, isInside, own.frequency],
    [first.hash, kind, isInside],
    [first.hash, id],
    [first.sort, first.hash === before.hash ? 1 : 0, kind, next.sort, isInside],
    [counts, isInside],
    [counts, kind, isInside],
    [counts, id, isInside],
    [counts, before.sort, kind, next.sort, isInside],
    [counts, kind, r1, isInside],
  ])
}

function write(
  features: Uint32Array,
  from: number,
  firstKind: number,
  all: readonly (readonly number[])[],
): number {
  for (const [index, parts] of all.entries()) {
    let hash = addToHash(EMPTY_HASH, firstKind + index)
    for (const part of parts) hash = addToHash(addToHash(hash, part & 0xffff), part >>> 16)
    features[from + index] = finishHash(hash) >>> (32 - WEIGHT_BITS)
  }
  return from + all.length
}
