const VARIABLE = /\$\{[A-Z_]+\}/g
/** Markdown has a sign that opens a comment, plain text has none: by it a frame knows which of the two it is in. */
export const HEADING_SIGN = /\$\{BLOCK_COMMENT_START\/\.\+\/# \/\}/g
const CHOICE = /\$\{(\d+)\|([^,]+),([^,]+)[^}]*\}/g
/** A tab stop with what stands there at first. */
export const DEFAULT = /\$\{(\d+):([^}]*)\}/g
const MIRROR = /\$\{?(\d+)\}?/g

/** What stands in the editor before the first tab stop is filled; with the first of its choices, or the one after it. */
export function insertedText(body: string, choice: 2 | 3 = 2): string {
  const chosen = [...body.matchAll(CHOICE)].map(match => [match[1], match[choice]] as const)
  const defaults = new Map([
    ...chosen,
    ...[...body.matchAll(DEFAULT)].map(([, stop, text]) => [stop, text] as const),
  ])
  return body
    .replaceAll(HEADING_SIGN, '# ')
    .replaceAll(VARIABLE, '2026')
    .replaceAll(CHOICE, `$${choice}`)
    .replaceAll(DEFAULT, '$2')
    .replaceAll(MIRROR, (_, stop: string) => defaults.get(stop) ?? '')
}
