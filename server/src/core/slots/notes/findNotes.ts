import {holdsAny} from '../../holdsAny'
import {matchSpans} from '../../span'
import {findBracketNotes, findDashedNotes, findMarkedNotes, type Note} from './bracketNotes'
import {findSentenceNotes} from './sentenceNotes'
import {findWordNotes} from './wordNotes'

const mayHoldBracket = holdsAny('（(【〔[［')
const mayHoldDash = holdsAny('—')
const mayHoldMark = holdsAny('←/※')
/** A text that teaches how drafts are written quotes such notes. */
const QUOTED = /“[^“”\n]{1,200}”/g

/**
 * What the writer, or who read his draft, noted down for himself or a colleague: `（数据待核实）`, `——待补充`, `TODO：补数据`,
 * `@小王 补一下负债率`. In reading order and never two on one place; spans are whole notes with their brackets.
 */
export function findNotes(scan: string): Note[] {
  const notes: Note[] = [
    ...(mayHoldBracket(scan) ? findBracketNotes(scan) : []),
    ...(mayHoldDash(scan) ? findDashedNotes(scan) : []),
    ...(mayHoldMark(scan) ? findMarkedNotes(scan) : []),
    ...findSentenceNotes(scan),
    ...findWordNotes(scan),
  ]
  if (notes.length === 0) return notes
  const quotes = matchSpans(scan, QUOTED)
  const kept: Note[] = []
  let next = 0
  for (const note of notes.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (note.start < (kept.at(-1)?.end ?? 0)) continue
    while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= note.start) next++
    const quote = quotes[next]
    const isQuoted = quote !== undefined && quote.start < note.start && note.end < quote.end
    if (!isQuoted) kept.push(note)
  }
  return kept
}
