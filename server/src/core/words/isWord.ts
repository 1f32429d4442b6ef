import {addToHash, EMPTY_HASH, finishHash, lookUp} from './dictionary'

/** Whether the dictionary has what stands between two offsets of a text; it keeps the common words only. */
export function isWord(text: string, start: number, end: number): boolean {
  let hash = EMPTY_HASH
  for (let at = start; at < end; at++) hash = addToHash(hash, text.charCodeAt(at))
  return start < end && end <= text.length && lookUp(finishHash(hash)) !== 0
}
