import {characterBefore} from './characters'
import {unitAt} from './units'

/** How far on either side, within the sentence, one looks for counts. */
const REACH = 40
const SENTENCE_END = /[。！？\n]/
const DIGIT = /[0-9０-９一二三四五六七八九十百千万亿]/

/** What a sentence counts around a place: nothing, other things, things of the same class, or the same thing. */
export type Counts = 0 | 1 | 2 | 3

/** What else is counted near the unit from `start` to `end`: where 36次 and 120人 stand, a bare 次 has lost its number more likely. */
export function countsBeside(text: string, start: number, end: number, id: number, kind: number): Counts {
  let most: Counts = 0
  for (let at = start - 1; 0 < at && start - at <= REACH; at--) {
    if (SENTENCE_END.test(text.charAt(at))) break
    most = Math.max(most, countAt(at)) as Counts
  }
  for (let at = end; at < text.length && at - end < REACH; at++) {
    if (SENTENCE_END.test(text.charAt(at))) break
    most = Math.max(most, countAt(at)) as Counts
  }
  return most

  function countAt(at: number): Counts {
    const unit = unitAt(text, at)
    if (!unit || !DIGIT.test(characterBefore(text, at))) return 0
    return unit.id === id ? 3 : unit.kind === kind ? 2 : 1
  }
}
