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
