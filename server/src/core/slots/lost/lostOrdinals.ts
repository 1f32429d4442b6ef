import type {Span} from '../../span'
import {endsWord, isWord} from '../../words/isWord'
import {isAmount, unitAt} from '../../words/units'
import {BLANKS, HAN} from '../slotWords'

const ORDINAL = new RegExp(`第${BLANKS}`, 'g')
/** What stands for which one it is is no measure word or noun. */
const NOUN = new RegExp(`^(?![一二三四五六七八九十百千万亿零两廿卅几幾某多若甲乙丙丁])[${HAN}]`)
const CLAUSE_END = /[，。；、]/
/** A measure word or a rank says that it is an ordinal; before any other word it may as well be part of a rare one. */
const [CERTAIN, LOOK] = [7, 4.5]
/** What is rarer may be two words that met: 名第. */
const COMMON = 5
/** No name that begins with the character is longer. */
const LONGEST_NAME = 4
/** The end of what ranks: 位居全省第，. */
const RANKED = /(?:位[居列]|排名?|居|列)[^，。；、第]{0,6}$/

/**
 * Ordinals without their number: `召开第次会议`, `第人民医院`, `位列全省第，`. Each span is the character and the blanks and the measure
 * word behind it.
 */
export function findLostOrdinals(scan: string): (Span & {readonly evidence: number})[] {
  if (!scan.includes('第')) return []
  return [...scan.matchAll(ORDINAL)].flatMap(({0: all, index: start}) => {
    const end = start + all.length
    const isNoun = NOUN.test(scan.charAt(end))
    const unit = isNoun ? unitAt(scan, end) : undefined
    const isSure = (unit !== undefined && !isAmount(unit)) || isRank(scan, start, end)
    if (!(isSure || (isNoun && !beginsName(scan, start))) || endsWord(scan, start + 1, COMMON)) return []
    return [{start, end: end + (unit?.text.length ?? 0), evidence: isSure ? CERTAIN : LOOK}]
  })
}

function isRank(scan: string, start: number, end: number): boolean {
  return CLAUSE_END.test(scan.charAt(end)) && RANKED.test(scan.slice(Math.max(0, start - 9), start))
}

function beginsName(scan: string, start: number): boolean {
  for (let end = start + 2; end <= start + LONGEST_NAME; end++) if (isWord(scan, start, end)) return true
  return false
}
