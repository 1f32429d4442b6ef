import {matchSpans, type Span} from '../../span'
import {HAN} from '../slotWords'

/** One sign, never from its middle. */
const SIGN = '(?<![A-Za-z0-9Ｘｘ×*＊○〇_＿])(?:[XxＸｘ]+|×+|(?:\\\\?[*＊])+|[○〇]+|_{2,}|＿+)'
const YEAR = '[〔［[【（(]\\d{4}[〕］\\]】）)]'
/** `×政办发〔2026〕×号`: the short name of the office that issues it, and its number of the year. */
const ISSUER = new RegExp(`${SIGN}(?=[${HAN}]{1,6}${YEAR})`, 'g')
const NUMBER_OF_YEAR = new RegExp(`(?<=${YEAR} ?第?)${SIGN}(?= ?号)`, 'g')
const DIGIT = '[Xx×*＊]'
/** `0XXX-XXXXXXX`, `138XXXXXXXX`, `400-XXX-XXXX`; where the last digits are given the rest is hidden on purpose: 138****5678. */
const PHONE = new RegExp(
  `(?<![A-Za-z0-9-])(?:0\\d{0,3}${DIGIT}{0,3}[-—－ ]?\\d{0,3}${DIGIT}{4,}|1\\d{0,2}${DIGIT}{8,10}|[48]00-?${DIGIT}{3}-?${DIGIT}{4}|${DIGIT}{3,4}[-—－]${DIGIT}{7,8})(?![A-Za-z0-9*＊×-])`,
  'g',
)
const PHONE_BEFORE = /电话|手机|传真|热线|座机|号码|联系/

/**
 * Numbers that are written otherwise than in digits and a unit, each open place one slot: those of documents and telephones. The years in them are
 * expected in digits.
 */
export function findCodeSlots(scan: string): Span[] {
  return [
    ...matchSpans(scan, ISSUER),
    ...matchSpans(scan, NUMBER_OF_YEAR),
    ...(PHONE_BEFORE.test(scan) ? matchSpans(scan, PHONE) : []),
  ]
}
