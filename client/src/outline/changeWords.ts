import type {TextChange} from '../../../server/src/lsp/protocol'

/** So many characters on either side tell what a numeral speaks of. */
const CONTEXT = 8
const CLAUSE_BREAK = /[\s。，；：！？,;:!?“”]/

/**
 * A change within a line as a list shows it, with the words around it up to the ends of the clause:
 * `我讲四点意见 → 我讲三点意见`.
 */
export function changeWords(line: string, {range, newText}: TextChange): string {
  const {start, end} = range
  const head = line.slice(Math.max(0, start.character - CONTEXT), start.character)
  const tail = line.slice(end.character, end.character + CONTEXT)
  const before = head.split(CLAUSE_BREAK).at(-1)
  const after = tail.split(CLAUSE_BREAK)[0]
  return `${before}${line.slice(start.character, end.character)}${after} → ${before}${newText}${after}`
}
