import readWeights from '../../../../data/lostNumbers.bin'
import {bias, scale} from '../../../../data/lostNumbers.json'
import {lazy} from '../../lazy'
import type {Unit} from '../../words/units'
import {addWords, type Features, writeNear} from './features'

/** Signed bytes, one for each feature (features.ts). */
const WEIGHTS = lazy(() => new Int8Array(readWeights()))
/** Below this sum of what the characters beside a unit tell, its words are not looked at. */
const HOPELESS = -6

/**
 * The log-odds, without anything known of the draft, that a number is gone before the unit at `start`: the sum of what
 * the characters and words around it weighed where numbers were taken out of published text (scripts/learn/learn.mjs).
 * `features` is room for them.
 */
export function evidenceAt(text: string, start: number, unit: Unit, features: Features): number {
  writeNear(text, start, unit, features)
  const near = features.count
  const first = bias + sum(features, 0)
  if (first < HOPELESS) return first
  addWords(text, start, unit, features)
  return first + sum(features, near)
}

function sum({places, count}: Features, from: number): number {
  const weights = WEIGHTS()
  let total = 0
  for (let index = from; index < count; index++) total += weights[places[index] as number] as number
  return total * scale
}
