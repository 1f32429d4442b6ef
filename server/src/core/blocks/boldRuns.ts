import {headAfter} from '../slots/slotHeads'
import type {Span} from '../span'
import {isSlotPair, OPENS_NOTHING, pairBetween, runsIntoNextClause, startsLine} from './slotPairs'

const STAR = '*'
/** What is bold in Word piece by piece comes out as `**1****、****要件**`: one piece ends where the next begins. */
const SEAM = 4
/** A phrase of more is no phrase. */
const MOST_PIECES = 50
const ENDS_IN_CLAUSE = /[，、]$/

/**
 * The runs of two stars in a block, each told by whether its writer meant bold. He sets bold from left to right, so a run
 * that opens nothing is an unfilled place and the next one may open again; CommonMark pairs the others by the
 * punctuation beside them, which leaves `**要点：**说明` unclosed and takes what stands between two bold phrases for
 * bold. The last run of an odd number is in neither list. `seams`, those around and between pieces of one bold phrase, are
 * among the bold ones, whatever CommonMark makes of them.
 */
export function readBoldRuns(text: string): {
  bold: readonly Span[]
  slots: readonly Span[]
  seams: readonly Span[]
} {
  const all = runsOf(text)
  const pieces = new Set(piecesOf(text, all))
  const runs = all.filter(run => lengthOf(run) < SEAM && !pieces.has(run))
  const seams = [...pieces].flatMap(halvesOf)
  const slots: Span[] = []
  const [open, close] = all
  // A whole line in bold that ends in a name to fill in: **县长　罗****.
  if (all.length === 2 && open && close && lengthOf(close) === SEAM && isWholeLine(open, close)) {
    slots.push({start: close.start, end: close.start + 2})
    seams.push(open, {start: close.start + 2, end: close.end})
  }
  const bold = [...seams]
  for (let index = 0; index + 1 < runs.length; index++) {
    const [open, close] = [runs[index] as Span, runs[index + 1] as Span]
    if (isBold(open, close)) {
      bold.push(open, close)
      index++
    } else slots.push(open)
  }
  return {bold, slots, seams}

  function isWholeLine({start}: Span, {end}: Span): boolean {
    return startsLine(text, start) && text.slice(end).trim() === ''
  }

  function isBold(open: Span, close: Span): boolean {
    const inner = text.slice(open.end, close.start)
    // An indent may have come into the bold with the paragraph.
    if (OPENS_NOTHING.test(startsLine(text, open.start) ? inner.trimStart() : inner)) return false
    const pair = pairBetween(open, close)
    // Beside an unfilled place a pair needs less evidence to be two more.
    if (isSlotPair(text, pair)) return false
    return (
      slots.length === 0 ||
      !(
        runsIntoNextClause(text, pair) ||
        headAfter(text, close.end) !== undefined ||
        ENDS_IN_CLAUSE.test(inner)
      )
    )
  }
}

/** The runs of two stars and of four; an escaped one is none. */
function runsOf(text: string): Span[] {
  const runs: Span[] = []
  for (let start = text.indexOf(STAR); 0 <= start; ) {
    let end = start
    while (text.charAt(end) === STAR) end++
    const length = end - start
    if ((length === 2 || length === SEAM) && text.charAt(start - 1) !== '\\') runs.push({start, end})
    start = text.indexOf(STAR, end)
  }
  return runs
}

/** The runs around and between the pieces of a bold phrase that no word runs into. */
function piecesOf(text: string, runs: readonly Span[]): Span[] {
  const pieces: Span[] = []
  for (let first = 0; first < runs.length; first++) {
    const open = runs[first] as Span
    if (lengthOf(open) === SEAM || headAfter(text, open.end)) continue
    let last = first + 1
    while (last < runs.length && lengthOf(runs[last] as Span) === SEAM) last++
    if (last === first + 1 || last === runs.length || MOST_PIECES < last - first) continue
    for (; first <= last; first++) pieces.push(runs[first] as Span)
    first--
  }
  return pieces
}

/** Runs of two stars each. */
function halvesOf({start, end}: Span): Span[] {
  return start + 2 === end
    ? [{start, end}]
    : [
        {start, end: start + 2},
        {start: start + 2, end},
      ]
}

function lengthOf({start, end}: Span): number {
  return end - start
}
