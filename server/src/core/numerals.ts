const DIGITS = '零一二三四五六七八九'
/** The full-width ０, and how far it stands from the plain one. */
const FULL_ZERO = 0xff10
const TO_FULL = FULL_ZERO - 0x30
/** Enclosed numerals hold a number and its frame in one character: ① ⑴ ⒈ run to 20, ㈠ to 10. */
const ENCLOSED_FAMILIES = [
  {first: 0x2460, count: 20},
  {first: 0x2474, count: 20},
  {first: 0x2488, count: 20},
  {first: 0x3220, count: 10},
] as const

/** A Chinese numeral as it occurs in markers: 一 … 九百九十九, also 两 and 〇 in 一百〇一. */
export const CHINESE_NUMERAL = '[一二三四五六七八九十百零〇]{1,7}'
/** A number as it is spoken of: 第三部分, 附件12. */
export const NUMERAL = `(?:${CHINESE_NUMERAL}|[0-9０-９]{1,3})`

/**
 * What a reader of page images takes a Chinese numeral for: strokes of all lengths, the katakana, characters of nearly the same shape; and
 * other ways to write it that are none in a marker.
 */
const SHAPES: Readonly<Record<number, string>> = {
  1: '-－—–―ー',
  2: 'ニ=＝工两贰',
  3: '兰王叁',
  4: '囚匹皿肆',
  5: '互',
  6: '大',
  8: '人入',
  9: '丸',
  10: '士土+＋',
}
const LOOKS_LIKE = new Map(
  Object.entries(SHAPES).flatMap(([number, shapes]) =>
    [...shapes].map(shape => [shape, Number(number)] as const),
  ),
)
/** The characters that may have been numerals. */
export const LOOKALIKES = [...LOOKS_LIKE.keys()].join('')

/** What it takes digits for. */
const LETTERS: Readonly<Record<string, number>> = {O: 0, l: 1, I: 1, Z: 2, z: 2, S: 5, B: 8}
/** The letters that may have been digits. */
export const DIGIT_LIKE = Object.keys(LETTERS).join('')

/** The number that one of the `LOOKALIKES` stands for. */
export function parseLookalike(character: string): number {
  return LOOKS_LIKE.get(character) ?? 0
}

/** The number that digits and letters taken for digits stand for. */
export function parseLetters(text: string): number {
  return Number([...text].map(character => LETTERS[character] ?? character).join(''))
}

/**
 * The value of a Chinese numeral from 1 to 999, `undefined` for anything else (`十百`, `一一`, an empty string):
 * a wrong numeral is no number, so that 一一 in prose is never taken for a marker.
 */
export function parseNumeral(numeral: string): number | undefined {
  const shape =
    /^(?:([一二三四五六七八九])百)?([零〇])?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      numeral,
    )
  if (!shape || numeral === '') return undefined
  const [, hundreds, zero, tens, ten, ones] = shape
  // 零 stands only between 百 and what skips a place: 一百零一, never 零一 or 一百零十一.
  if (zero && (!hundreds || ten || !ones)) return undefined
  if (hundreds && !zero && !ten && ones) return undefined
  const value = digitValue(hundreds) * 100 + (ten ? (tens ? digitValue(tens) : 1) * 10 : 0) + digitValue(ones)
  return value > 0 ? value : undefined
}

/** The Chinese numeral of a whole number from 1 to 999 (十二, 二十, 一百零三); Arabic digits beyond that. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || 999 < value) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  if (value < 20) return `${tens ? '十' : ''}${ones ? DIGITS[ones] : ''}`
  const head = hundreds ? `${DIGITS[hundreds]}百` : ''
  const middle = tens ? `${DIGITS[tens]}十` : hundreds && ones ? '零' : ''
  return `${head}${middle}${ones ? DIGITS[ones] : ''}`
}

/** The enclosed numeral for `value` in the family of `like` (③ for 3 and ①); `undefined` if there is none. */
export function formatEnclosed(value: number, like: string): string | undefined {
  const family = familyOf(like)
  if (!family || value < 1 || family.count < value) return undefined
  return String.fromCharCode(family.first + value - 1)
}

/** The number an enclosed numeral such as ③ ⑶ ⒊ ㈢ stands for; `undefined` for other characters. */
export function parseEnclosed(character: string): number | undefined {
  const family = familyOf(character)
  return family && character.charCodeAt(0) - family.first + 1
}

/** The value of Chinese numerals or of digits of either width; `undefined` for 0 and for anything else. */
export function parseNumber(text: string): number | undefined {
  if (!/^[0-9０-９]+$/.test(text)) return parseNumeral(text)
  const value = Number(text.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - FULL_ZERO)))
  return value > 0 ? value : undefined
}

/** `value` as the drafter wrote `old`: enclosed the same way, digits of the same width, or Chinese numerals. */
export function numberLike(old: string, value: number): string {
  const enclosed = formatEnclosed(value, old)
  if (enclosed) return enclosed
  if (/[０-９]/.test(old))
    return String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + TO_FULL))
  return /[0-9]/.test(old) ? String(value) : formatNumeral(value)
}

function familyOf(character: string): (typeof ENCLOSED_FAMILIES)[number] | undefined {
  const code = character.charCodeAt(0)
  return ENCLOSED_FAMILIES.find(({first, count}) => first <= code && code < first + count)
}

function digitValue(digit: string | undefined): number {
  return digit ? DIGITS.indexOf(digit) : 0
}
