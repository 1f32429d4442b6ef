import readWeights from '../../../../data/notes.bin'
import {bias, scale} from '../../../../data/notes.json'
import {lazy} from '../../lazy'
import {LIKELY} from '../slot'
import {noteFeatures} from './noteFeatures'

/** Signed bytes, one for each feature. */
const WEIGHTS = lazy(() => new Int8Array(readWeights()))

/** With less no draft, however much is open in it, has a note there. */
export const LEAST = 2.5
/** Where the mark, or the place of a number, speaks for a note as well. */
export const LIKELY_PLACE = 2

/**
 * The log-odds, as of a lost number, that words without their brackets are a note to who writes the draft rather than part of it: the sum of what their
 * features weighed in brackets of both kinds (scripts/learn/notes.mjs).
 */
export function weighNote(text: string): number {
  const weights = WEIGHTS()
  let total = 0
  for (const feature of noteFeatures(text)) total += weights[feature] as number
  return bias + total * scale
}

/** Whether the words in a pair of brackets, or those of a comment, are a note to who writes the draft rather than part of it. */
export function isNoteText(words: string): boolean {
  return LIKELY <= weighNote(words)
}
