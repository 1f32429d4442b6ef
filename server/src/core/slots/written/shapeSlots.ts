import {matchSpans, type Span} from '../../span'
import {HAN, isHeadAfter, isUnitAfter} from '../slotWords'

/** Two or more of the same shape. */
const RUN = /([○□△●▲◯■◇◆☐〇★])\1+/g
/** A single one is a bullet, a box to tick or a digit, but not inside a date, after 第 or before a unit in the midst of words. */
const SINGLE =
  /(?<![○△◯〇□])(?:[○△◯〇](?![○△◯〇])|□(?=[年月日](?!常)|号|[省市县区镇乡局部厅处院校]长|书记|主任|主席|同志))/g
/** 总投资？？亿元, 完成率？%, 办结？件，; a question may end before a unit as well. */
const QUESTION = new RegExp(
  `(?<=[${HAN}）)、])(?<![吗呢吧么])(?:[?？]{2,}|[?？](?=[%％亿]|万[元亩吨人户]|[件名户次项处起亩吨个家条场期天][，。；、]|日(?:[前起至开召]|[上下]午)|年(?:[获连以]|[建完投开][成工产通]))|[?？](?<=\\d年[?？])(?=月)|[?？](?<=月[?？])(?=日))`,
  'g',
)
/** The circle is a zero among Chinese digits: 二○○四年. */
const DIGIT_BEFORE = /[一二三四五六七八九十零\d]$/
const DIGIT_AFTER = /^[一二三四五六七八九十零\d]/
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
const HAN_AFTER = new RegExp(`^[${HAN}〔]`)
const CLOSING_AFTER = /^(?:[，。；、！？,;.”"》）)\s]|$)/
/** One box for each digit of a number: 邮编：□□□□□□. */
const DIGITS_BEFORE = /[号码编]：?$/
/** Bullets and ratings; before a unit or a title they are slots all the same. */
const ORNAMENT = /[●■◆▲☐★]/
const RATED_AFTER = /^(?:级|好评)/
const INSIDE_LINE = /\S$/
const ORDINAL = /第$/
/** An office after a single box: 请□部长讲话. */
const BOX_OFFICE = /^(?:[省市县区镇乡局部厅处院校]长|书记|主任|主席|同志)/

/** Shapes that stand for a name: `○○局`, `△△同志`, `★★区长`. */
export function findShapeSlots(scan: string): Span[] {
  return [
    ...matchSpans(scan, RUN, isSlot),
    ...matchSpans(scan, SINGLE, isSingleSlot),
    ...matchSpans(scan, QUESTION).filter(({end}) => isUnitAfter(scan, end)),
  ]

  function isSlot({0: sign, index}: RegExpExecArray): boolean {
    const before = scan.slice(Math.max(0, index - 2), index)
    const after = scan.slice(index + sign.length, index + sign.length + 8)
    if (sign.startsWith('★★★') && RATED_AFTER.test(after)) return false
    if (DIGIT_BEFORE.test(before) || DIGIT_AFTER.test(after) || DIGITS_BEFORE.test(before)) return false
    if (isHeadAfter(scan, index + sign.length)) return true
    if (HAN_BEFORE.test(before))
      return HAN_AFTER.test(after) || (!ORNAMENT.test(sign) && CLOSING_AFTER.test(after))
    return HAN_AFTER.test(after) && !ORNAMENT.test(sign)
  }

  function isSingleSlot({index}: RegExpExecArray): boolean {
    const before = scan.slice(Math.max(0, index - 2), index)
    const after = scan.slice(index + 1, index + 9)
    if (DIGIT_BEFORE.test(before) || DIGIT_AFTER.test(after)) return false
    return (
      ORDINAL.test(before) ||
      (INSIDE_LINE.test(before) && (isUnitAfter(scan, index + 1) || BOX_OFFICE.test(after)))
    )
  }
}
