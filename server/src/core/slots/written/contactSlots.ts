import {matchSpans, type Span} from '../../span'

const OPEN = '[Xx×*＊]'
/** With the code of a place, of a mobile, of a service line, and without any. */
const SPELLINGS = [
  `0\\d{0,3}${OPEN}{0,3}[-—－ ]?\\d{0,3}${OPEN}{4,}`,
  `1\\d{0,2}${OPEN}{8,10}`,
  `[48]00-?${OPEN}{3}-?${OPEN}{4}`,
  `${OPEN}{3,4}[-—－]${OPEN}{7,8}`,
]
const PHONE = new RegExp(`(?<![A-Za-z0-9-])(?:${SPELLINGS.join('|')})(?![A-Za-z0-9*＊×-])`, 'g')
/** ×××@×××.com. */
const MAIL = new RegExp(
  `(?<![A-Za-z0-9])${OPEN}{1,9}@(?:${OPEN}{1,9}|[a-z0-9]{1,12})(?:\\.[a-z]{2,4}){1,2}`,
  'g',
)
const PHONE_BEFORE = /电话|手机|传真|热线|座机|号码|联系/

/**
 * Telephone numbers whose last digits are open, and mail addresses, each one slot: `0XXX-XXXXXXX`, `138XXXXXXXX`, `400-XXX-XXXX`. Where
 * the last digits are given, the rest is hidden on purpose: 138****5678.
 */
export function findContactSlots(scan: string): Span[] {
  const mails = scan.includes('@') ? matchSpans(scan, MAIL) : []
  return PHONE_BEFORE.test(scan) ? [...mails, ...matchSpans(scan, PHONE)] : mails
}
