import type {WordClass} from './weights'

/** Longer texts are no row of buttons. */
export const LONGEST_ROW = 80
/** What stands between buttons and around them; the numbers say how often somebody has pressed them. */
const BETWEEN = ' \t\u3000\u00a0|/·•【】[]()（）：:<>＞›«»?？0123456789.,~★…-'
const SEPARATES = new Uint8Array(0x10000)
for (const char of BETWEEN) SEPARATES[char.charCodeAt(0)] = 1

/** Whether a character stands between buttons. */
export function isSeparator(code: number): boolean {
  return SEPARATES[code] === 1
}

/** The buttons of a text that holds nothing else, each with its class. */
export function buttonsOf(
  text: string,
  buttonOf: (text: string) => WordClass | undefined,
): readonly (readonly [WordClass, string])[] {
  if (LONGEST_ROW < text.length) return []
  const row: [WordClass, string][] = []
  for (let at = 0; at < text.length; at++) {
    if (isSeparator(text.charCodeAt(at))) continue
    let end = at + 1
    while (end < text.length && !isSeparator(text.charCodeAt(end))) end++
    const piece = text.slice(at, end)
    const kind = buttonOf(piece)
    if (kind === undefined) return []
    row.push([kind, piece])
    at = end
  }
  return row
}
