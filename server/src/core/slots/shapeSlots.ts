import {type Span, spanOf} from '../span'
import {HAN, isHeadAfter} from './slotWords'

/** Two or more of the same shape. */
const RUN = /([○□△●▲◯■◇◆☐〇★])\1+/g
/** The circle is a zero among Chinese digits: 二○○四年. */
const DIGIT_BEFORE = /[一二三四五六七八九十零\d]$/
const DIGIT_AFTER = /^[一二三四五六七八九十零\d]/
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
const HAN_AFTER = new RegExp(`^[${HAN}]`)
const CLOSING_AFTER = /^(?:[，。；、！？,;.”"》）)]|\s*$)/
/** Bullets, ratings and boxes to tick; before a unit or a title they are slots all the same. */
const ORNAMENT = /[●■◆▲□☐★]/

/** Shapes that stand for a name: `○○局`, `△△同志`, `★★区长`. */
export function findShapeSlots(scan: string): Span[] {
  return [...scan.matchAll(RUN)].filter(isSlot).map(match => spanOf(match.index, match[0].length))

  function isSlot({0: sign, index}: RegExpExecArray): boolean {
    const before = scan.slice(Math.max(0, index - 2), index)
    const after = scan.slice(index + sign.length, index + sign.length + 8)
    if (DIGIT_BEFORE.test(before) || DIGIT_AFTER.test(after)) return false
    if (isHeadAfter(scan, index + sign.length)) return true
    if (HAN_BEFORE.test(before))
      return HAN_AFTER.test(after) || (!ORNAMENT.test(sign) && CLOSING_AFTER.test(after))
    return HAN_AFTER.test(after) && !ORNAMENT.test(sign)
  }
}
