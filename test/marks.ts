import type {Span} from '../server/src/core/span'

const MARK = /[⟦⟧]/g

/** A text without its `⟦…⟧`, and the spans they enclosed. */
export function readMarks(marked: string): {text: string; spans: Span[]} {
  const starts: number[] = []
  const spans: Span[] = []
  let removed = 0
  for (const {0: mark, index} of marked.matchAll(MARK)) {
    const at = index - removed++
    if (mark === '⟦') starts.push(at)
    else spans.push({start: starts.pop() ?? Number.NaN, end: at})
  }
  return {text: marked.replace(MARK, ''), spans: spans.sort((a, b) => a.start - b.start)}
}

/** A text with `⟦…⟧` around the spans, so that a failing test shows where. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({start, end}) => [
    {start, end: start, text: '⟦'},
    {start: end, end, text: '⟧'},
  ])
  return marks
    .sort((a, b) => b.start - a.start || (a.text < b.text ? 1 : -1))
    .reduce((marked, {start, text: mark}) => marked.slice(0, start) + mark + marked.slice(start), text)
}
