import {matchSpans, type Span} from '../../span'
import {isHeadAfter} from '../slotWords'
import {isSlotPair, OPENS_NOTHING, pairBetween, runsIntoNextClause, startsLine} from './slotPairs'

const RUN = /(?<![*\\])\*\*(?!\*)/g
const ENDS_OPEN = /\s$/
const ENDS_IN_CLAUSE = /[，、]$/

/**
 * The runs of two stars in a block, each told by whether its writer meant bold. He sets bold from left to right, so a run
 * that opens nothing is an unfilled place and the next one may open again; CommonMark pairs the others by the
 * punctuation beside them, which leaves `**要点：**说明` unclosed and takes what stands between two bold phrases for
 * bold. The last run of an odd number is in neither list.
 */
export function readBoldRuns(text: string): {bold: readonly Span[]; slots: readonly Span[]} {
  const runs = matchSpans(text, RUN)
  const bold: Span[] = []
  const slots: Span[] = []
  for (let index = 0; index + 1 < runs.length; index++) {
    const [open, close] = [runs[index] as Span, runs[index + 1] as Span]
    if (isBold(open, close)) {
      bold.push(open, close)
      index++
    } else slots.push(open)
  }
  return {bold, slots}

  function isBold(open: Span, close: Span): boolean {
    const inner = text.slice(open.end, close.start)
    // An indent may have come into the bold with the paragraph.
    if (OPENS_NOTHING.test(startsLine(text, open.start) ? inner.trimStart() : inner) || ENDS_OPEN.test(inner))
      return false
    const pair = pairBetween(open, close)
    // Beside an unfilled place a pair needs less evidence to be two more.
    if (isSlotPair(text, pair)) return false
    return (
      slots.length === 0 ||
      !(runsIntoNextClause(text, pair) || isHeadAfter(text, close.end) || ENDS_IN_CLAUSE.test(inner))
    )
  }
}
