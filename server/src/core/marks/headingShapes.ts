import {
  formatNumeral,
  LOOKALIKES,
  parseEnclosed,
  parseLetters,
  parseLookalike,
  parseNumber,
} from '../numerals'
import {countsThings, unitAt} from '../words/units'
import type {HeadingForm, Mark, MarkPosition} from './mark'

/** `3 加强领导` may open an item, `3 万元` does not. */
const BARE_AFTER = /^[ 　]*(?![年月日号时点分个名项条次家人户万亿元米公千百度届])[\u4e00-\u9fff“《]/
/** What the headings of the 第… family are called. */
export const UNIT_FORMS: Readonly<Record<string, HeadingForm>> = {
  部分: 'part',
  编: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
}
const BRACKET = /^[（(]/
const BLANK = /^[ 　]+$/
const HAN = /[\u4e00-\u9fff]/
const ROUND = /[（()）]/
/** `：①…；②…` is a list, `。②` a note to the sentence. */
const LISTED = /[：:；;]/
/** `（一）、（二）` and `（一）至（三）项` name headings, they do not open them. */
const REFERENCE_AFTER = /^[ ]*(?:[、和与及或至到—–-][ ]*(?:第)?[（(]|项(?!目)|款(?!项)|目(?=规定|所列))/
/** `一、二级道路`, `三、四季度`: two numerals in a list, which rise; `五、四季度安排` is a heading. */
const LIST_AFTER = /^[ ]*([一二三四五六七八九十])/
/** `20.2026年十件实事`, `21.5+2就业之家`: an item that begins with a number; all else is a decimal. */
const ITEM_WITH_NUMBER = /^(?:\d{4}年|\d+[+＋大项件])/
/** `…起草。　第一章　总体要求`: a chapter's title that a page has run into the line before. */
const TITLE_AFTER = /^[\s　]+[\u4e00-\u9fff]/
const HAN_AFTER = /^[ 　]*[\u4e00-\u9fff“《]/
const WORDS_AFTER = /^[ 　]*[\u4e00-\u9fff“《0-9]/
const CLOSES_FIRST = /^[^（(）)]*[）)]/
/** `第一条　…`, also with the marker alone in bold. */
const SET_OFF = /^\uFFFC{0,4}(?:[\s\u3000：:、，]|$)/
/** `第一条：“…”`: the words of another document. */
const QUOTED_AFTER = /^[：:][“「]/
/** After a figure at a line's start it is a slip for `.`. */
export const SENTENCE_POINT = /[，,。；;·｡]/
/** Ends the words of a mark. */
export const SENTENCE_BREAK = /[。！？；!?;\r\n]/
/** The most characters that the words of a mark hold. */
export const MAX_WORDS = 60
const DECIMAL_POINT = /[.．]/
const CONTEXT = 24

/** What the string of a mark says by itself. */
export type Shape = Pick<Mark, 'form' | 'number' | 'numeral' | 'prefix' | 'isWeak' | 'isFaint' | 'repaired'>

type Groups = Readonly<Record<string, string | undefined>>

/** What a match of `matchesIn` says by itself; `undefined` if what stands around it shows that it is no marker. Never fails. */
export function shapeOf(match: RegExpMatchArray, prose: string, position: MarkPosition): Shape | undefined {
  const groups = match.groups ?? {}
  const start = match.index ?? 0
  const after = prose.slice(start + match[0].length, start + match[0].length + CONTEXT)
  const numeralText =
    groups.parenChinese ??
    groups.parenArabic ??
    groups.ordinal ??
    groups.chinese ??
    groups.arabic ??
    groups.bare ??
    groups.unclosed ??
    groups.tail ??
    groups.odd ??
    groups.parted ??
    groups.pointless
  const numeralStart = start + match[0].indexOf(numeralText ?? match[0])
  const numeral = {start: numeralStart, end: numeralStart + (numeralText ?? match[0]).length}
  if (groups.lost) return lostShape(groups.lost, start, after)
  if (groups.lookalike) return lookalikeShape(groups.lookalike, start, after)
  if (groups.letter) return letteredShape(groups.letter, start, after)
  if (groups.prefix) return decimalShape(groups, start + match[0].length, prose)
  const number = groups.enclosed
    ? parseEnclosed(groups.enclosed)
    : (parseNumber((numeralText ?? '').replace('、', '')) ?? parseLookalike(groups.ordinal ?? ''))
  if (!number) return undefined
  const base = {number, numeral}
  if (groups.enclosed)
    return {
      form: enclosedForm(groups.enclosed),
      ...base,
      isWeak: position !== 'line' && !LISTED.test(prose.charAt(start - 1)),
    }
  if (groups.ordinalPoint) return HAN_AFTER.test(after) ? {form: 'ordinal', ...base, isWeak: true} : undefined

  if (groups.parenOpen) {
    if (REFERENCE_AFTER.test(after) && !groups.parenExtra) return undefined
    if (groups.parenExtra && /^[ ]*[（(]/.test(after)) return undefined
    const form = groups.parenChinese ? 'chineseParen' : 'arabicParen'
    const isOdd =
      groups.parenOpen.length + (groups.parenClose ?? '').length !== 2 ||
      (groups.parenOpen === '（') !== (groups.parenClose === '）')
    const isDamaged = position === 'line' && (isOdd || groups.parenExtra !== undefined)
    const isWeak = /^[型类级]/.test(after) || (form === 'arabicParen' && position !== 'line')
    return {form, ...base, isWeak, ...(isDamaged ? {repaired: `（${numeralText}）`} : {})}
  }
  if (groups.unit) {
    const form = UNIT_FORMS[groups.unit]
    if (!form || position === 'glued') return undefined
    if (position === 'sentence') return TITLE_AFTER.test(after) ? {form, ...base, isWeak: true} : undefined
    const isSet = SET_OFF.test(after)
    if (
      form === 'article'
        ? !isSet
        : !isSet && SENTENCE_BREAK.test(prose.slice(start, start + MAX_WORDS).trimEnd())
    )
      return undefined
    const isMisread = LOOKALIKES.includes(groups.ordinal ?? ' ')
    const repaired = isMisread ? {repaired: `第${formatNumeral(number)}${groups.unit}`} : {}
    return {
      form,
      ...base,
      isWeak: isMisread || !isSet || QUOTED_AFTER.test(after),
      ...repaired,
    }
  }
  if (groups.chinese) {
    // `一　总体要求` parts its numeral with a blank throughout.
    const isRight = groups.chinesePoint === '、' || BLANK.test(groups.chinesePoint ?? '')
    if (!isRight && !WORDS_AFTER.test(after)) return undefined
    if (position === 'glued' && number === 1) return undefined
    const isWeak = !isRight || number < (parseNumber(LIST_AFTER.exec(after)?.[1] ?? '') ?? 0)
    return {
      form: 'chinese',
      ...base,
      isWeak,
      ...(isRight ? {} : {repaired: `${groups.chinese}、`}),
    }
  }
  if (groups.arabic) return arabicShape(groups, base, after, position)
  if (groups.odd) return oddShape(groups, base, after)
  if (groups.parted)
    return {form: 'chinese', ...base, isWeak: true, repaired: `${groups.parted.replace('、', '')}、`}
  if (groups.pointless) return pointlessShape(groups.pointless, base, prose)
  if (groups.bare)
    return position === 'sentence' && BARE_AFTER.test(after)
      ? {form: 'arabic', ...base, isWeak: true, repaired: `${numeralText}.`}
      : undefined
  return position === 'line'
    ? halfBracketed(match[0], numeralText ?? '', base, prose.slice(start + match[0].length))
    : undefined
}

/** `、加强领导`, `（）加强领导`: a marker whose numeral is lost. Where a number is missing, it counts. */
function lostShape(text: string, start: number, after: string): Shape | undefined {
  if (!HAN_AFTER.test(after)) return undefined
  const at = text === '、' ? start : start + 1
  const form = text === '、' ? 'chinese' : 'chineseParen'
  return {form, number: 0, numeral: {start: at, end: at}, isWeak: true}
}

/** `三加强领导`, `3加强领导`: the point is lost. 三个 and 3月 are something else. */
function pointlessShape(
  text: string,
  base: Pick<Mark, 'number' | 'numeral'>,
  prose: string,
): Shape | undefined {
  if (unitAt(prose, base.numeral.end)) return undefined
  const isArabic = /\d/.test(text)
  const repaired = isArabic ? `${text}.` : `${text}、`
  return {form: isArabic ? 'arabic' : 'chinese', ...base, isWeak: true, isFaint: true, repaired}
}

/** `【三】加强领导` among （二） and （四）, `（二〉加强领导`; who writes `【一】` writes them all that way, and `[1]` is a note. */
function oddShape(
  {oddOpen = '', odd = '', oddClose = ''}: Groups,
  base: Pick<Mark, 'number' | 'numeral'>,
  after: string,
): Shape | undefined {
  const isHalfRound = ROUND.test(oddOpen) || ROUND.test(oddClose)
  const isArabic = /[0-9０-９]/.test(odd)
  if (!HAN_AFTER.test(after) || (!isHalfRound && (isArabic || base.number === 1))) return undefined
  return {form: isArabic ? 'arabicParen' : 'chineseParen', ...base, isWeak: true, repaired: `（${odd}）`}
}

/** `(-)标准体系`, `—、总体要求`, `工、主要任务`: how OCR reads `(一)`, `一、` and `二、`. */
function lookalikeShape(text: string, start: number, after: string): Shape | undefined {
  if (!HAN_AFTER.test(after)) return undefined
  const at = BRACKET.test(text) ? 1 : 0
  const numeral = {start: start + at, end: start + at + 1}
  const number = parseLookalike(text.charAt(at))
  // `入.` among 7. and 9.
  if (/[.．]$/.test(text))
    return {form: 'arabic', number, numeral, isWeak: true, isFaint: true, repaired: `${number}.`}
  const repaired = text.replace(text.charAt(at), formatNumeral(number))
  const form = at === 0 ? 'chinese' : 'chineseParen'
  const shape: Shape = {form, number, numeral, isWeak: true, repaired}
  // 人、 begins any line.
  return HAN.test(text) ? {...shape, isFaint: true} : shape
}

/** `l.摸底数`, `1O.建台账`, `（Z）定时限`: and how it reads digits. */
function letteredShape(text: string, start: number, after: string): Shape | undefined {
  if (!(HAN_AFTER.test(after) || ITEM_WITH_NUMBER.test(after))) return undefined
  const at = BRACKET.test(text) ? 1 : 0
  const letters = text.slice(at, -1)
  const number = parseLetters(letters)
  const numeral = {start: start + at, end: start + at + letters.length}
  const repaired = text.replace(letters, String(number))
  if (number === 0) return undefined
  return {form: at === 0 ? 'arabic' : 'arabicParen', number, numeral, isWeak: true, repaired}
}

/** `（一加强…` has lost its second bracket, `一）加强…` its first one; `（一审` that closes further on is a remark. */
function halfBracketed(
  text: string,
  numeral: string,
  base: Pick<Mark, 'number' | 'numeral'>,
  rest: string,
): Shape | undefined {
  // `3）加强…` is a habit of its own, or the odd one among `2.` and `4.`.
  if (/\d/.test(text)) return {form: 'arabicParen', ...base, isWeak: !HAN_AFTER.test(rest)}
  const isOpen = BRACKET.test(text)
  if (isOpen && (!HAN_AFTER.test(rest) || CLOSES_FIRST.test(rest))) return undefined
  const isWide = /[（）]/.test(text)
  const repaired = isWide ? `（${numeral}）` : `(${numeral})`
  return {form: 'chineseParen', ...base, isWeak: true, repaired}
}

function arabicShape(
  groups: Groups,
  base: Pick<Mark, 'number' | 'numeral'>,
  after: string,
  position: MarkPosition,
): Shape | undefined {
  const point = groups.arabicPoint ?? ''
  const digitFollows = /^[0-9０-９]/.test(after)
  if (digitFollows && (position !== 'line' || !(point === '、' || ITEM_WITH_NUMBER.test(after))))
    return undefined
  if (position === 'glued' && !/^\s*[\u4e00-\u9fff“《]/.test(after)) return undefined
  const isRight = '.．﹒'.includes(point)
  if (SENTENCE_POINT.test(point) && !HAN_AFTER.test(after)) return undefined
  const isWeak = digitFollows || position === 'glued' || SENTENCE_POINT.test(point)
  return {form: 'arabic', ...base, isWeak, ...(isRight ? {} : {repaired: `${groups.arabic}.`})}
}

/** `2.3　补齐短板`, `2.3.1 建台账`: the last part counts, the others name the heading above; 2.3亿元 is an amount. */
function decimalShape(
  {prefix: above = '', decimal = ''}: Groups,
  end: number,
  prose: string,
): Shape | undefined {
  const parts = above.split(DECIMAL_POINT).map(parseNumber)
  const number = parseNumber(decimal)
  const unit = unitAt(prose, end)
  // Things are counted in whole numbers: 2.4道路交通 begins with no 道.
  if (!number || parts.includes(undefined) || (unit && !countsThings(unit))) return undefined
  const form = parts.length === 1 ? 'decimal' : 'subdecimal'
  return {
    form,
    number,
    prefix: parts.join('.'),
    numeral: {start: end - decimal.length, end},
    isWeak: false,
  }
}

/** The family of an enclosed numeral: ① ⑴ ⒈ ㈠ lie in blocks of their own. */
function enclosedForm(numeral: string): HeadingForm {
  if (numeral < '\u2474') return 'circled'
  if (numeral < '\u2488') return 'arabicParen'
  return numeral < '\u249c' ? 'arabic' : 'chineseParen'
}
