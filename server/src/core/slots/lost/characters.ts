/** What stands beyond either end of the text. */
export const EDGE = 1

/** The traits of a character, a bit each. */
export const BLANK = 1
/** A number is written with it, it stands for one, or a measure word follows it without one: 每家, 各项, 上级. */
export const NUMBERED = 2
/** A number that counts ends so: 36次. */
export const COUNTED = 4
/** What begins a clause, or a part of a row. */
export const CLAUSE_MARK = 8
/** What ends a sentence, or the line it stands in. */
export const SENTENCE_END = 16
/** The end of a line; where the text begins, one stands before it too. */
export const LINE_END = 32
/** A Latin letter, full-width capitals too. */
export const LETTER = 64

const COUNTING = '0123456789０１２３４５６７８９一二三四五六七八九十百千万亿'
const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ'
const TRAITS = new Uint8Array(0x10000)
for (const [characters, trait] of [
  [' \t\r\v\f\u00a0\u3000\ufeff', BLANK],
  [
    `${COUNTING}.．零〇○两壹贰叁肆伍陆柒捌玖拾佰仟几多余半每各这那哪该此整首末第某单双逐兩幾餘這該萬億`,
    NUMBERED,
  ],
  [COUNTING, COUNTED],
  ['，。；、：！？,;:!?（(“"\n', CLAUSE_MARK],
  ['。！？\n', SENTENCE_END],
  ['\n', LINE_END],
  [LETTERS, LETTER],
] as const)
  for (const character of characters)
    TRAITS[character.charCodeAt(0)] = (TRAITS[character.charCodeAt(0)] as number) | trait

const DIGIT = '0'.charCodeAt(0)
/** Full-width letters, digits and marks stand so far from the plain ones: a draft in half-width marks reads like any other. */
const TO_FULL = 0xfee0
/** The first and the last character of each sort; what is in none of them is another sign. */
const SORTS = ['一龥', '09', 'AZ', 'az']
const SHAPES = new Uint8Array(0x10000).fill(3)
for (const [index, sort] of SORTS.entries())
  SHAPES.fill(4 + index, sort.charCodeAt(0), sort.charCodeAt(1) + 1)
for (const blank of ' \t\u3000\u00a0') SHAPES[blank.charCodeAt(0)] = 1
for (const mark of '，。；、：！？,.;:!?') SHAPES[mark.charCodeAt(0)] = 2
SHAPES[EDGE] = 0

/** The traits of the character at an offset; none beyond the ends. */
export function traitsAt(text: string, offset: number): number {
  return offset < 0 || text.length <= offset ? 0 : (TRAITS[text.charCodeAt(offset)] as number)
}

/** The traits of the last character before `offset` that is no blank: `LINE_END` where the line begins. */
export function traitsBefore(text: string, offset: number): number {
  let at = offset - 1
  while (0 <= at && traitsAt(text, at) === BLANK) at--
  return at < 0 ? LINE_END : traitsAt(text, at)
}

/** The character at an offset, as its code: all digits are one, full-width and plain forms too. */
export function plainAt(text: string, offset: number): number {
  if (offset < 0 || text.length <= offset) return EDGE
  const code = text.charCodeAt(offset)
  const plain = 0xff01 <= code && code <= 0xff5e ? code - TO_FULL : code
  return DIGIT <= plain && plain <= DIGIT + 9 ? DIGIT : plain
}

/** Of which sort a plain character is, a small number: the end of the text, a blank, the end of a clause, a letter, a Han character… */
export function shapeOf(plain: number): number {
  return SHAPES[plain] as number
}
