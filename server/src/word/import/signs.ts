/** The signs of the fonts that have no letters, by font and number; those that Chinese forms use. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    117: '◆',
    129: '①',
    130: '②',
    131: '③',
    132: '④',
    133: '⑤',
    134: '⑥',
    135: '⑦',
    136: '⑧',
    137: '⑨',
    138: '⑩',
    168: '□',
    171: '★',
    224: '→',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {80: '✓', 81: '☒', 82: '☑', 83: '☒', 163: '□'},
  symbol: {176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 183: '•', 184: '÷', 37: '%'},
}
/** What a sign of a font looks like as a character; `undefined` where it is not known. */
export function signOf(font: string, char: string): string | undefined {
  const code = Number.parseInt(char, 16)
  if (Number.isNaN(code)) return undefined
  const known = SIGNS[font.toLowerCase()]?.[code & 0xff]
  if (known !== undefined) return known
  return code < 0xe000 ? String.fromCharCode(code) : undefined
}
