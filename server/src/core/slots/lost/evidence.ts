import readWeights from '../../../../data/lostNumbers.bin'
import {bias, scale} from '../../../../data/lostNumbers.json'
import {lazy} from '../../lazy'
import {writeNear, writeWords} from './features'
import type {Unit} from './units'

/** Signed bytes, one for each feature (features.ts). */
const WEIGHTS = lazy(() => new Int8Array(readWeights()))
/** Below this sum of what the characters beside a unit tell, its words are not looked at. */
const HOPELESS = -7

/**
 * The log-odds, without anything known of the draft, that a number is gone before the unit at `start`: the sum of what
 * the characters and words around it weighed where numbers were taken out of published text (scripts/learn/learn.mjs).
 * `features` is room for `MOST_FEATURES`.
 */
export function evidenceAt(text: string, start: number, unit: Unit, features: Uint32Array): number {
  const near = writeNear(text, start, unit, features)
  const first = bias + sum(features, 0, near)
  if (first < HOPELESS) return first
  return first + sum(features, near, writeWords(text, start, unit, features, near))
}

function sum(features: Uint32Array, from: number, to: number): number {
  const weights = WEIGHTS()
  let total = 0
  for (let index = from; index < to; index++) total += weights[features[index] as number] as number
  return total * scale
}
