import {addToHash, EMPTY_HASH, finishHash, frequencyOf, LONGEST_WORD, lookUp} from './dictionary'

/** Whether the dictionary has what stands between two offsets of a text; it keeps the common words only. */
export function isWord(text: string, start: number, end: number): boolean {
  return 0 < commonnessOf(text, start, end)
}

/** Whether a word of two characters or more, at least so common, ends at an offset, however the text is best cut: 次第 of 人次第到场. */
export function endsWord(text: string, end: number, least: number): boolean {
  for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++)
    if (least <= commonnessOf(text, start, end)) return true
  return false
}

/** The binary logarithm of how often it occurs, 0 for no word. */
function commonnessOf(text: string, start: number, end: number): number {
  if (end <= start || text.length < end) return 0
  let hash = EMPTY_HASH
  for (let at = start; at < end; at++) hash = addToHash(hash, text.charCodeAt(at))
  return frequencyOf(lookUp(finishHash(hash)))
}
