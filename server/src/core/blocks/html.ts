import {type Span, spanOf} from '../span'

interface Piece {
  readonly start: RegExp
  readonly end: RegExp
}

const COMMENT: Piece = {start: /^<!--/, end: /-->/}
/** Where a script or a style is not closed, its tag stands for itself. */
const PIECES: readonly Piece[] = [
  COMMENT,
  {start: /^<script\b/i, end: /<\/script\s*>/i},
  {start: /^<style\b/i, end: /<\/style\s*>/i},
  {start: /^</, end: />/},
]
/** Enough of the text for any of the starts. */
const LONGEST_START = 8
const COMMENT_MARK = 4

/** The comments, scripts, styles and tags of HTML from `from` to `to`; of a comment without end only its mark. */
export function htmlIn(text: string, from: number, to: number): Span[] {
  const html = text.slice(from, to)
  const spans: Span[] = []
  // What ends nowhere further on need not be looked for again.
  const endless = new Set<Piece>()
  for (let at = html.indexOf('<'); 0 <= at; ) {
    const length = pieceAt(at)
    if (0 < length) spans.push(spanOf(from + at, length))
    at = html.indexOf('<', at + Math.max(1, length))
  }
  return spans

  function pieceAt(at: number): number {
    const start = html.slice(at, at + LONGEST_START)
    for (const piece of PIECES) {
      if (!piece.start.test(start)) continue
      const end = endless.has(piece) ? null : piece.end.exec(html.slice(at))
      if (end) return end.index + end[0].length
      endless.add(piece)
      if (piece === COMMENT) return COMMENT_MARK
    }
    return 0
  }
}
