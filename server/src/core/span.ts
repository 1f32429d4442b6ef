import {firstFrom} from './firstFrom'

/** A half-open range of UTF-16 offsets: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One replacement of `span` by `text`; an empty span inserts, an empty text deletes. */
export interface Edit extends Span {
  readonly text: string
}

/** The span of `length` code units from `start`. */
export function spanOf(start: number, length: number): Span {
  return {start, end: start + length}
}

/** Where a pattern, global, matches in reading order; of its matches only those accepted. */
export function matchSpans(
  text: string,
  pattern: RegExp,
  accepts: (match: RegExpExecArray) => boolean = () => true,
): Span[] {
  // Most patterns match nowhere in a line, and `matchAll` makes a copy of the pattern to find that out.
  if (text.search(pattern) < 0) return []
  return [...text.matchAll(pattern)].filter(accepts).map(match => spanOf(match.index, match[0].length))
}

/** The same span, `offset` code units further on. */
export function shift(span: Span, offset: number): Span {
  return {start: span.start + offset, end: span.end + offset}
}

/** The one edit, as short as can be, that makes the new text of the old one. */
export function editBetween(old: string, now: string): Edit {
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  return {
    start: head,
    end: old.length - tail,
    text: now.slice(head, now.length - tail),
  }
}

/** Whether two spans share a code unit; an empty span meets what it touches. */
export function meets(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}

/** Tells of a span, not empty, whether it shares a code unit with one of `spans`, which are disjoint and in any order. */
export function meetsAny(spans: readonly Span[]): (span: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  return ({start, end}) => {
    const next = inOrder[firstFrom(inOrder, span => start < span.end)]
    return next !== undefined && next.start < end
  }
}

/** A span of the text without the blanks at its ends. */
export function trimSpan(text: string, {start, end}: Span): Span {
  const raw = text.slice(start, end)
  return {
    start: start + raw.length - raw.trimStart().length,
    end: start + raw.trimEnd().length,
  }
}

/** The spans in reading order, those that share a code unit made one. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start < last.end)
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
      }
    else joined.push(span)
  }
  return joined
}

/**
 * The text after the edits. Edits may come in any order; of two that overlap the one that stands first in the
 * text wins and the other is dropped.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done) continue
    result += text.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return result + text.slice(done)
}
