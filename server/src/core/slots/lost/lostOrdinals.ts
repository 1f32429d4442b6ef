import type {Span} from '../../span'
import {addToHash, EMPTY_HASH, finishHash, frequencyOf, lookUp} from '../../words/dictionary'
import {unitAt} from '../../words/units'

const ORDINAL = '第'
const ORDINALS = /第/g
/** No word that ends in it is longer than this and one. */
const REACH = 3
/** What is rarer may be two words that met: 名第. */
const COMMON = 5
/** What is counted with 第 besides what has a measure word: 第人民医院, 第责任人. */
const NOUN = /^(?:[章款页讲编卷]|人民医院|中学|小学|实验|责任人|要务|议题|书记|个五年|方阵|产业)/
/** The end of what ranks: 位居全省第，. */
const RANKED = /(?:位[居列]|排名?|居|列)[^，。；、第]{0,6}$/
const CLAUSE_END = /^[，。；、]/
const BLANKS = /^[ \u3000]{0,12}/

/**
 * Ordinals without their number: `召开第次会议`, `位列全省第，`. Each span is the character and the blanks and the measure word behind it.
 */
export function findLostOrdinals(scan: string): Span[] {
  if (!scan.includes(ORDINAL)) return []
  return [...scan.matchAll(ORDINALS)].flatMap(({index: start}) => {
    const gap = start + 1 + (BLANKS.exec(scan.slice(start + 1, start + 14))?.[0].length ?? 0)
    const unit = unitAt(scan, gap)
    const after = scan.slice(gap, gap + 6)
    const isRank = CLAUSE_END.test(after) && RANKED.test(scan.slice(Math.max(0, start - 9), start))
    if (!(unit || NOUN.test(after) || isRank) || endsWord(scan, start)) return []
    return [{start, end: gap + (unit?.text.length ?? 0)}]
  })
}

/** Whether the dictionary has a word that ends there, however the text is best cut: 次第 of 人次第到场. */
function endsWord(scan: string, start: number): boolean {
  for (let from = Math.max(0, start - REACH); from < start; from++) {
    let hash = EMPTY_HASH
    for (let at = from; at <= start; at++) hash = addToHash(hash, scan.charCodeAt(at))
    if (COMMON <= frequencyOf(lookUp(finishHash(hash)))) return true
  }
  return false
}
