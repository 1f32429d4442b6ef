import {LONGEST_BLOCK} from './bounds'
import type {BlockKind} from './facts'
import {joinedLines} from './joinedLines'

/** The line at an index, with its line break; undefined past the end of the text. */
export type LineAt = (index: number) => string | undefined

/** What one block takes of the lines. */
export interface Cut {
  readonly kind: BlockKind
  readonly lines: number
  /** How many lines after the last one were read to decide; `Infinity` where it was all of them. */
  readonly reach: number
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g
const ENDS_IN_BREAK = /[\r\n]$/
const BLANK = /^\s*$/
const FENCE = /^[ \t]*(?:(`{3,})[^`]*|(~{3,})[\s\S]*)$/
const FENCE_END = /^[ \t]*(`{3,}|~{3,})[ \t]*[\r\n]*$/
/** What a line that is too long to be read is to the lines around it. */
const UNREAD = '\n'
const COMMENT_START = /^[ \t]*<!--/
const COMMENT_END = /-->/
const RAW_START = /^[ \t]*<(?:script|style)(?=[\s>])/i
const RAW_END = /<\/(?:script|style)>/i
const FRONT_MATTER_FENCE = /^---[ \t]*[\r\n]/
const FRONT_MATTER_END = /^(?:---|\.\.\.)[ \t]*[\r\n]*$/
/**
 * The first two lines of front matter. A rule above a speech also reads `---`, and `同志们:` looks like a key, so the
 * key needs a value or a list below it; else a second rule further down would swallow the speech between them.
 */
const FRONT_MATTER_BODY =
  /^(?:(?:---|\.\.\.)[ \t]*[\r\n]|#|[^\s:：#>*-][^:：\r\n]*:(?:[ \t]+[^\s]|[ \t]*(?:\r\n|\n|\r)[ \t-]))/
const DELIMITER_ROW = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?[\r\n]*$/
/** What a table's head row cannot begin with, because the block it opens wins over the table. */
const OPENS_OTHER_BLOCK = /^[ \t]*(?:#{1,6}[ \t]|>|[-+*][ \t])/
/** A bar that parts the cells of a row; an escaped one is part of a cell. */
export const PIPE = /(?<!\\)\|/g

/** The lines of a text with their breaks. A text of n breaks has n + 1 lines; the last one has none. */
export function splitLines(text: string): string[] {
  const lines = text.match(LINE) ?? []
  const last = lines.at(-1)
  return last === undefined || ENDS_IN_BREAK.test(last) ? [...lines, ''] : [...lines]
}

/**
 * Cuts blocks off a text: the result of each call depends on the lines from `index` on and on nothing before them,
 * save that front matter stands at line 0 only. Never fails.
 */
export function blockCutter(lineOf: LineAt): (index: number) => Cut {
  // Where a search for the end of a comment came back empty, no later one can succeed: keeps a text of thousands of
  // unclosed openers linear.
  const hopeless = new Map<RegExp, number>()

  return index => {
    const line = lineOf(index) ?? ''
    if (LONGEST_BLOCK < line.length) return {kind: 'prose', lines: 1, reach: 0}
    if (BLANK.test(line)) return {kind: 'blank', lines: 1, reach: 0}
    return (
      (index === 0 && cutFrontMatter(line)) ||
      cutFence(line, index) ||
      cutHtml(line, index) ||
      cutTable(line, index) ||
      cutProse(line, index)
    )
  }

  function lineAt(index: number): string | undefined {
    const line = lineOf(index)
    return line && LONGEST_BLOCK < line.length ? UNREAD : line
  }

  function cutFrontMatter(line: string): Cut | undefined {
    if (!FRONT_MATTER_FENCE.test(line)) return undefined
    if (!FRONT_MATTER_BODY.test(`${lineAt(1) ?? ''}${lineAt(2) ?? ''}`))
      return {kind: 'prose', lines: 1, reach: 2}
    const end = seek(FRONT_MATTER_END, 1)
    if (end === undefined) return {kind: 'prose', lines: 1, reach: Number.POSITIVE_INFINITY}
    return {kind: 'frontMatter', lines: end + 1, reach: 0}
  }

  function cutFence(line: string, index: number): Cut | undefined {
    const match = FENCE.exec(line)
    const fence = match?.[1] ?? match?.[2]
    if (fence === undefined) return undefined
    let end = index + 1
    for (let next = lineAt(end); next !== undefined; next = lineAt(++end)) {
      if (FENCE_END.exec(next)?.[1]?.startsWith(fence))
        return {kind: 'code', lines: end - index + 1, reach: 0}
    }
    return {kind: 'code', lines: end - index, reach: 0}
  }

  function cutHtml(line: string, index: number): Cut | undefined {
    if (RAW_START.test(line)) return cutTo(RAW_END, index, 'code')
    if (!COMMENT_START.test(line)) return undefined
    const cut = cutTo(COMMENT_END, index, 'comment')
    const last = lineAt(index + cut.lines - 1) ?? ''
    const rest = last.slice(last.search(COMMENT_END) + '-->'.length)
    return BLANK.test(rest) ? cut : {...cut, kind: 'prose'}
  }

  function cutTo(closing: RegExp, index: number, kind: BlockKind): Cut {
    const end = seek(closing, index)
    if (end === undefined) return {kind: 'prose', lines: 1, reach: Number.POSITIVE_INFINITY}
    return {kind, lines: end - index + 1, reach: 0}
  }

  function cutTable(line: string, index: number): Cut | undefined {
    if (!line.includes('|') || OPENS_OTHER_BLOCK.test(line)) return undefined
    if (!isTableHead(line, lineAt(index + 1) ?? '')) return undefined
    let end = index + 2
    let row = lineAt(end)
    while (row?.includes('|')) row = lineAt(++end)
    return {kind: 'table', lines: end - index, reach: 1}
  }

  function cutProse(line: string, index: number): Cut {
    const {lines, reach} = joinedLines(lineAt, index)
    // The next line was looked at to see whether it makes this one the head of a table.
    return {kind: 'prose', lines, reach: line.includes('|') ? Math.max(reach, 2 - lines) : reach}
  }

  function seek(pattern: RegExp, from: number): number | undefined {
    if ((hopeless.get(pattern) ?? Number.POSITIVE_INFINITY) <= from) return undefined
    let index = from
    for (let line = lineAt(index); line !== undefined; line = lineAt(++index)) {
      if (pattern.test(line)) return index
    }
    hopeless.set(pattern, from)
    return undefined
  }
}

function isTableHead(head: string, delimiters: string): boolean {
  return delimiters.includes('|') && DELIMITER_ROW.test(delimiters) && cells(head) === cells(delimiters)
}

function cells(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.match(PIPE)?.length ?? 0
}
