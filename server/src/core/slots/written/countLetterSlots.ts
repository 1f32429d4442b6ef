import {matchSpans, type Span} from '../../span'
import {HAN, isUnitAfter} from '../slotWords'

/** `N个`; after 第, 每 and 的 it means any number: 第N次, 的N个行业模型. */
const LETTERS = new RegExp(
  `[Nn]{1,4}(?<=(?:[${HAN}”](?<![第每的])|[、，；])[Nn]{1,4})(?![A-Za-z\\d+＋])`,
  'g',
)
/** What the letter means is said: “N”是…. */
const EXPLAINED = /“[Nn]”|[Nn]个1/
const AFTER_WORD = new RegExp(`[${HAN}”]`)

/** The letter of an unknown count in place of a number: 新建停车场N处、车位N个. A list alone does not begin with one. */
export function findCountLetterSlots(scan: string): Span[] {
  if (EXPLAINED.test(scan)) return []
  const found = matchSpans(scan, LETTERS, ({0: sign, index}) => isUnitAfter(scan, index + sign.length))
  return found.some(({start}) => AFTER_WORD.test(scan.charAt(start - 1))) ? found : []
}
