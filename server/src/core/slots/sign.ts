import type {Span} from '../span'

/** What may stand for everything that is to be filled in: found wherever it stands, and nothing to Markdown. */
export const SIGNS = ['XX', '××', '○○', '【待填】'] as const
export type Sign = (typeof SIGNS)[number]

/** The sign of a drafter who has not chosen one. */
export const DEFAULT_SIGN: Sign = 'XX'

const DIGIT = /[0-9０-９]/
const OPEN_DIGIT = /[^0-9０-９.]/g

/** The written slot at `span` with another sign; of a year or a number that is filled in in part, the digits stay: 20XX. */
export function withSign(text: string, {start, end}: Span, sign: Sign): string {
  const written = text.slice(start, end).replaceAll('\\', '')
  const isPart = DIGIT.test(written.charAt(0)) || DIGIT.test(text.charAt(start - 1))
  return isPart ? written.replace(OPEN_DIGIT, 'X') : sign
}

/** The signs that one draft should not mix, each by its usual spelling. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/^[XxＸｘ.．]+$/, 'XX'],
  [/^[×✕✖.．]+$/, '××'],
  [/^(?:\\?[*＊]|\.)+$/, '*'],
  [/^(?:\\?_|＿)+$/, '____'],
  [/^某+$/, '某某'],
  [/^○+$/, '○○'],
  [/^□+$/, '□□'],
  [/^△+$/, '△△'],
  [/^[●▲◯■◇◆☐〇★]+$/, '●●'],
]

/**
 * The style of a sign that stands for all that is missing; undefined for what says more than that: the brackets of a template,
 * a year of which two digits are known.
 */
export function styleOf(text: string, {start, end}: Span): string | undefined {
  if (DIGIT.test(text.charAt(start - 1))) return undefined
  const written = text.slice(start, end)
  return STYLES.find(([pattern]) => pattern.test(written))?.[1]
}
