import type {Nodes} from 'mdast'
import {parseMarkdown} from './parseMarkdown'
import {isSlotPair, pairOf} from './slotPairs'

/** How many further lines may belong to a span that began on a line. */
const MOST_LINES = 3
/** A line longer than this was never wrapped, so what it leaves open is not closed on the next one. */
const LONGEST_WRAPPED = 1_000
const BLANK = /^\s*$/
/** Code is closed by as many backquotes as opened it (CommonMark 6.1). */
const BACKQUOTES = /`+/g
/** Pairs that are whole on the line. */
const PAIR = /\*\*[^*\r\n]+\*\*|__[^_\r\n]+__|\[[^[\]\r\n]*\]/g
const OPENER = /\*\*|__|`|\[|<!--/
/** A line that begins so is the next item of a list, not the rest of a bold phrase. */
const ITEM_START = /^[ \t]*(?:[\u2460-\u2473]|[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．])/
/** A line that ends so is a paragraph of its own, even if a bold span seems to run on. */
const SENTENCE_END = /[。！？；：!?;:]["”’）)》」]*\s*$/

/**
 * How many lines belong together with the line at `index` because a bold, code, link or comment span crosses the line
 * break. Single `*` and `_` never join: in a draft they are nearly always unfilled places.
 */
export function joinedLines(
  lineAt: (index: number) => string | undefined,
  index: number,
): {lines: number; reach: number} {
  const first = lineAt(index) ?? ''
  if (LONGEST_WRAPPED < first.length) return ALONE
  if (!OPENER.test(first) || !OPENER.test(withoutPairs(first))) return ALONE
  const window = [first]
  let looked = 0
  for (
    let next = lineAt(index + 1);
    next !== undefined && looked < MOST_LINES;
    next = lineAt(index + looked + 1)
  ) {
    looked++
    if (BLANK.test(next)) break
    window.push(next)
  }
  const lines = window.length === 1 ? 1 : linesJoined(window)
  return {lines, reach: looked - (lines - 1)}
}

/** A line without the code, comments, bold phrases and links that are whole on it. */
function withoutPairs(line: string): string {
  const text = withoutComments(withoutCode(line))
  const lastClose = text.lastIndexOf(')')
  return text.replace(PAIR, (pair, start: number) => {
    const end = start + pair.length
    const hasOpenTarget = pair.startsWith('[') && text.charAt(end) === '(' && lastClose < end
    return hasOpenTarget ? pair : ''
  })
}

function withoutCode(line: string): string {
  const runs = [...line.matchAll(BACKQUOTES)]
  let result = ''
  let done = 0
  for (let at = 0; at + 1 < runs.length; at++) {
    const [open, close] = [runs[at], runs[at + 1]]
    if (!open || !close || open[0].length !== close[0].length) continue
    result += line.slice(done, open.index)
    done = close.index + close[0].length
    at++
  }
  return result + line.slice(done)
}

function withoutComments(line: string): string {
  const parts = line.split('-->')
  const last = parts.pop() ?? ''
  const closed = parts.map(part =>
    part.includes('<!--') ? part.slice(0, part.indexOf('<!--')) : `${part}-->`,
  )
  return closed.join('') + last
}

const ALONE = {lines: 1, reach: 0}

function linesJoined(window: readonly string[]): number {
  const text = window.join('')
  const tree = parseMarkdown(text)
  if (!tree) return 1
  const crossings = spansAcross(tree, text)
  let lines = 1
  let end = window[0]?.length ?? 0
  while (lines < window.length && crossings.some(span => span.start < end && end < span.end)) {
    end += window[lines]?.length ?? 0
    lines++
  }
  return lines
}

function spansAcross(tree: Nodes, text: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  visit(tree)
  return found

  function visit(node: Nodes): void {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    if (JOINING.has(node.type) && node.position?.start.line !== node.position?.end.line) {
      if (node.type !== 'strong' || isBoldAcross(start, end)) found.push({start, end})
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }

  function isBoldAcross(start: number, end: number): boolean {
    const lines = text.slice(start, end).split(/\r\n|\n|\r/)
    return (
      !lines.slice(1).some(line => ITEM_START.test(line)) &&
      !lines.slice(0, -1).some(line => SENTENCE_END.test(line)) &&
      !isSlotPair(text, pairOf(text, start, end))
    )
  }
}

const JOINING: ReadonlySet<string> = new Set(['strong', 'link', 'image', 'inlineCode', 'html'])
