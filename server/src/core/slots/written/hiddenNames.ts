import type {Span} from '../../span'
import {isHeadAfter, isUnitAfter, SURNAME} from '../slotWords'

/** The parties of a case speak in it: 被告人×××, 原告X公司诉称. */
const PARTIES =
  /(?:原告|被告人?|上诉人|被执行人|申请执行人|第三人)(?:[（(][^（）()]{1,16}[）)])?[：:]?[XxＸｘ×*＊○]|[诉辩]称/
/** What somebody did and what became of him. */
const CASE = /处分|行贿|受贿|贿赂|利用职务|谋取利益|请托|立案审查|涉嫌|判处|犯罪/
/** Whoever holds an office is named in full by who writes of him: 原局长***. */
const ENDS_OFFICE = /[长任记席员]/
const IS_SURNAME = new RegExp(SURNAME)

/** Tells of a sign whether it hides a name on purpose, as reports of a case do, rather than stands for what is missing. */
export function hiddenNamesIn(scan: string): (sign: Span) => boolean {
  const namesParties = PARTIES.test(scan)
  if (!namesParties && !CASE.test(scan)) return () => false
  return ({start, end}) => {
    if (isUnitAfter(scan, end)) return false
    if (namesParties) return true
    const before = scan.charAt(start - 1)
    return IS_SURNAME.test(before) || !(ENDS_OFFICE.test(before) || isHeadAfter(scan, end))
  }
}
