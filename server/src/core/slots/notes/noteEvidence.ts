import readWeights from '../../../../data/notes.bin'
import {bias, scale} from '../../../../data/notes.json'
import {lazy} from '../../lazy'
import {noteFeatures} from './noteFeatures'

/** Signed bytes, one for each feature. */
const WEIGHTS = lazy(() => new Int8Array(readWeights()))

/** Words are taken for a note from here on: fewer than two in a million characters of published text weigh so much. */
export const ENOUGH = 2
/** Below this one had better look whether it is. */
export const CERTAIN = 4
/** Without brackets it has to say more. */
export const SURE = 2

/**
 * The log-odds that words without their brackets are a note to who writes the draft rather than part of it: the sum of what their
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
  return ENOUGH <= weighNote(words)
}
