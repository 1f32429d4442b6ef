/** What stands beyond either end of the text. */
export const EDGE = 1

const BLANK = /\s/
const DIGIT = '0'.charCodeAt(0)
/** Full-width letters, digits and marks stand so far from the plain ones: a draft in half-width marks reads like any other. */
const TO_FULL = 0xfee0

/** The first and the last character of each sort; what is in none of them is another sign. */
const SORTS = [...'一龥', ...'09', ...'AZ', ...'az'].map(codeOf)
const BLANKS = new Set([' ', '\t', '\u3000', '\u00a0'].map(codeOf))
const CLAUSE_ENDS = new Set([...'，。；、：！？,.;:!?'].map(codeOf))

/** The character at an offset, as its code: all digits are one, full-width and plain forms too. */
export function plainAt(text: string, offset: number): number {
  if (offset < 0 || text.length <= offset) return EDGE
  const code = text.charCodeAt(offset)
  const plain = 0xff01 <= code && code <= 0xff5e ? code - TO_FULL : code
  return DIGIT <= plain && plain <= DIGIT + 9 ? DIGIT : plain
}

/** Of which sort a plain character is, a small number: the end of the text, a blank, the end of a clause, a letter, a Han character… */
export function shapeOf(plain: number): number {
  if (plain === EDGE) return 0
  if (BLANKS.has(plain)) return 1
  if (CLAUSE_ENDS.has(plain)) return 2
  for (let at = 0; at < SORTS.length; at += 2)
    if ((SORTS[at] as number) <= plain && plain <= (SORTS[at + 1] as number)) return 4 + at / 2
  return 3
}

/** The last character before `offset` that is no blank; empty where the line begins. */
export function characterBefore(text: string, offset: number): string {
  let at = offset - 1
  while (0 <= at && BLANK.test(text.charAt(at))) {
    if (text.charAt(at) === '\n') return ''
    at--
  }
  return text.charAt(at)
}

function codeOf(character: string): number {
  return character.charCodeAt(0)
}
