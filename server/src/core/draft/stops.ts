/** How strongly a mark parts a text: the end of a sentence, a semicolon, a colon, a comma; 0 parts nothing. */
export const SENTENCE = 4
/** A semicolon. */
export const CLAUSE = 3
/** A colon. */
export const LEAD_IN = 2
const COMMA = 1
const POINT = '.'.charCodeAt(0)
/** By code: all of them lie in the first plane. */
const STRENGTHS = strengths()

/** How strongly the mark at an index parts the text; 0 where none stands there. */
export function strengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const strength = STRENGTHS[code] ?? 0
  // A half-width point among Chinese characters ends a sentence; `3.5`, `8:30`, `1,200` and `a.b` are one word.
  if (strength === 0 || 0x7f < code) return strength
  if (code === POINT)
    return isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(at + 1)) ? 0 : SENTENCE
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? 0 : strength
}

function strengths(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const marks = {'。！？!?.': SENTENCE, '；;': CLAUSE, '：:': LEAD_IN, '，,、': COMMA}
  for (const [list, strength] of Object.entries(marks))
    for (const mark of list) table[mark.charCodeAt(0)] = strength
  return table
}

function isDigit(code: number): boolean {
  return 0x30 <= code && code <= 0x39
}

function isLatin(code: number): boolean {
  return isDigit(code) || (0x41 <= code && code <= 0x5a) || (0x61 <= code && code <= 0x7a)
}
