import {type Span, trimSpan} from '../span'
import type {WordClass} from './weights'

/** Longer texts are no row of buttons. */
export const LONGEST_ROW = 80
/** What stands between buttons and around them; the numbers say how often somebody has pressed them. */
const BETWEEN = ' \t\u3000\u00a0|/·•【】[]()（）：:<>＞›«»?？0123456789.,~★…-+＋'
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

/** Buttons of a row stand apart; what begins a row stands before a stop, and a sentence may go on right behind it. */
const ROW_START = /^|(?<=[。！？；”）])/gu
const APART = /[ \t\u3000|｜/·+＋]+/y
const SHORTEST_ROW = 3
const LONGEST_BUTTON = 8

/** The rows of at least three buttons that stand in a line before, between or behind sentences, in reading order. */
export function buttonRowsIn(
  text: string,
  buttonOf: (text: string) => WordClass | undefined,
): readonly Span[] {
  return [...text.matchAll(ROW_START)].flatMap(({index}) => {
    let count = 0
    let end = index
    for (let at = apart(index); ; at = apart(end)) {
      const button = buttonAt(at)
      if (button === 0 || (0 < count && at === end)) break
      end = at + button
      count++
    }
    return SHORTEST_ROW <= count ? [trimSpan(text, {start: index, end})] : []
  })

  function apart(at: number): number {
    APART.lastIndex = at
    return at + (APART.exec(text)?.[0].length ?? 0)
  }

  function buttonAt(at: number): number {
    for (let length = Math.min(LONGEST_BUTTON, text.length - at); 0 < length; length--)
      if (buttonOf(text.slice(at, at + length)) !== undefined) return length
    return 0
  }
}
