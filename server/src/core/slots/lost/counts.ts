import {unitAt} from '../../words/units'
import {COUNTED, SENTENCE_END, traitsAt, traitsBefore} from './characters'

/** How far on either side, within the sentence, one looks for counts. */
const REACH = 40

/** What a sentence counts around a place: nothing, other things, things of the same class, or the same thing. */
export type Counts = 0 | 1 | 2 | 3

/** What else is counted near the unit from `start` to `end`: where 36次 and 120人 stand, a bare 次 has lost its number more likely. */
export function countsBeside(text: string, start: number, end: number, id: number, kind: number): Counts {
  let most: Counts = 0
  const last = Math.min(text.length, end + REACH)
  for (let at = start - 1; 0 < at && start - at <= REACH; at--) {
    if (traitsAt(text, at) & SENTENCE_END) break
    const counts = countAt(text, at, id, kind)
    if (most < counts) most = counts
  }
  for (let at = end; at < last; at++) {
    if (traitsAt(text, at) & SENTENCE_END) break
    const counts = countAt(text, at, id, kind)
    if (most < counts) most = counts
  }
  return most
}

function countAt(text: string, at: number, id: number, kind: number): Counts {
  const unit = unitAt(text, at)
  if (!unit || !(traitsBefore(text, at) & COUNTED)) return 0
  return unit.id === id ? 3 : unit.kind === kind ? 2 : 1
}
