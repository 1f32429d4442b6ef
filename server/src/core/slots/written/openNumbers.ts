import {matchSpans, type Span} from '../../span'
import {headAfter} from '../slotHeads'
import type {SignKind, SignRun} from './signRuns'

/** Numbers and addresses of which all or the last digits are open: 0XXX-XXXXXXX, 138XXXXXXXX, ×××@×××.com; where the last ones are given, the rest is hidden on purpose: 138****5678. */
const PHONE = /(?<![A-Za-z0-9-])[\dXx×*＊][\dXx×*＊—－-]{5,22}[Xx×*＊](?![A-Za-z0-9*＊×-])/g
const OPEN_END = /[Xx×*＊]{4}$/
const PHONE_BEFORE = /电话|手机|传真|热线/
const MAIL = /[Xx×*＊]{1,9}@[Xx×*＊]{1,9}(?:\.[a-z]{2,4}){1,2}/g

/** What one number is: its first digits and the run behind them. */
const DIGITS_BEFORE = /(?:[0-9０-９]{1,4}\.?|(?:二[〇○零]|一九)[一二三四五六七八九〇○零]?)$/
const YEAR = /^(?:19|20|１９|２０|二[〇○零]|一九)/
/** Part of a number that is longer, of a standard's or of a form's: ISO 9001:20XX, GB/T 20XX, 编号：20XX. */
const TIED_BEFORE = /(?:[0-9A-Za-z.]|[A-Z/] |\d[:：]|(?:编号|文号|证号|单号)[：:] ?|[A-WYZ] ?X{1,6}[—-])$/
const TIED_AFTER = /^[0-9A-Za-z]/
/** Years are open in one to three digits; the last one may be given. */
const LAST_DIGIT = /^\d(?=年)/

/** What may stand for digits. */
const DIGITS: ReadonlySet<SignKind> = new Set([
  'letter',
  'cross',
  'star',
  'line',
  'circle',
  'box',
  'question',
  'count',
])

/** Of these one is a digit before any unit; a box, which is ticked elsewhere, before a share or a sum. */
const OPEN_NUMBERS: ReadonlySet<SignKind> = new Set(['letter', 'star', 'question', 'count'])
const BOXED = /^(?:[%％]|[万亿]?元)/

/** Zeros that keep a place: 00.00亿元, 0000年00月00日; part of no number, no time and no range. */
const ZEROS =
  /(?<![\dA-Za-z.．:：,，第\-—－~～时点分]|\d[ \u3000])0{2,4}(?:\.0{1,2})?(?=[月日%％]|(?<=0000)年|[万亿]?元|[万亿]?[亩吨户]|[个家名项次场件人]|公里|平方米)(?!人机|人区)/g

const PHONE_OF_ZEROS = /(?<![\d-])0{3,4}[-－—]0{7,8}(?![\d-])/g

/** Numbers of nothing but zeros. */
export function findZeros(scan: string): Span[] {
  return scan.includes('00') ? [...matchSpans(scan, ZEROS), ...matchSpans(scan, PHONE_OF_ZEROS)] : []
}

/** Telephone numbers and mail addresses that are open. */
export function findContacts(scan: string): Span[] {
  const phones = PHONE_BEFORE.test(scan)
    ? matchSpans(scan, PHONE, ({0: number}) => OPEN_END.test(number))
    : []
  return scan.includes('@') ? [...phones, ...matchSpans(scan, MAIL)] : phones
}

/**
 * The whole of a number or year of which a run leaves digits open, 20XX年, 3XX万元, 8.X%; undefined where there are no digits
 * before it or they are a number by themselves.
 */
export function openNumberAt(scan: string, {kind, count, start, end}: SignRun): Span | undefined {
  const digits = DIGITS_BEFORE.exec(scan.slice(Math.max(0, start - 5), start))?.[0]
  if (digits === undefined || 3 < count || !DIGITS.has(kind)) return undefined
  const from = start - digits.length
  if (TIED_BEFORE.test(scan.slice(Math.max(0, from - 12), from))) return undefined
  const after = scan.slice(end, end + 4)
  const last = LAST_DIGIT.exec(after)?.[0].length ?? 0
  if (
    YEAR.test(digits) &&
    !(kind === 'circle' && !/\d/.test(digits)) &&
    digits.length < 4 &&
    (last === 1 || !TIED_AFTER.test(after))
  ) {
    // `20*` may as well be a product.
    const isSure = 1 < count || kind === 'letter' || after.startsWith('年')
    if (isSure) return {start: from, end: end + last}
  }
  const isNumber = OPEN_NUMBERS.has(kind) || (kind === 'box' && BOXED.test(after))
  return isNumber && headAfter(scan, end)?.kind === 'unit' && scan.charAt(end) !== ' '
    ? {start: from, end}
    : undefined
}
