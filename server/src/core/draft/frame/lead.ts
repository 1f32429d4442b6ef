import type {Span} from '../../span'

/** Words that lead to others further on in the same clause, both within the characters that `apart` allows. */
export interface Lead {
  readonly from: RegExp
  /** What ends the clause. */
  readonly stop: RegExp
  readonly apart: number
  readonly to: RegExp
  /** How much of the clause after them belongs to it. */
  readonly more: number
}

/** The longest words that any of them looks for. */
const LONGEST_TO = 12

/** The first such words of a text, from the leading ones on; undefined where there are none. In time that grows with the text. */
export function findLead(text: string, {from, stop, apart, to, more}: Lead): Span | undefined {
  for (const {0: words, index: start} of text.matchAll(from)) {
    const after = start + words.length
    const rest = text.slice(after, after + apart + LONGEST_TO + more)
    const end = rest.search(stop)
    const clause = end < 0 ? rest : rest.slice(0, end)
    const found = to.exec(clause)
    if (!found || apart < found.index) continue
    return {start, end: after + Math.min(clause.length, found.index + found[0].length + more)}
  }
  return undefined
}
