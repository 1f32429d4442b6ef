import type {Nodes, Parents} from 'mdast'
import {headAfter} from '../slots/slotHeads'
import {meets, type Span, spanOf} from '../span'
import {readBoldRuns} from './boldRuns'
import {htmlIn} from './html'
import {hidesDigits, isSlotPair, pairOf, startsWithNameSlot} from './slotPairs'

/** The markup of a block: what is no prose, and the marks that Markdown would take though they are unfilled places. */
export interface Markup {
  readonly covered: Span[]
  readonly swallowed: Span[]
}

/** `<XX>` is a tag to Markdown and an unfilled name to its writer. */
const NAME_TAG = /^<x+>$/i
/** Brackets turn up in half-width drafts too: `[附件](略)` is no link unless the target looks like one. */
const LINK_TARGET = /[./#:?&]|^$/
/** `7*24*365` is neither emphasis nor two unfilled places. */
const FIGURES = /^[\d\s.+-]+$/
const QUOTE_PREFIX = /(?<=[\r\n])[ \t]*>[ \t>]*/g

/** Walks the tree of a block and tells its markup from its prose. */
export function findMarkup(text: string, tree: Nodes): Markup {
  const {bold, slots, seams} = readBoldRuns(text)
  const covered: Span[] = [...seams]
  const swallowed: Span[] = []
  /** What is known of a run of two stars, by where it starts. */
  const isBold = new Map([
    ...bold.map(({start}) => [start, true] as const),
    ...slots.map(({start}) => [start, false] as const),
  ])
  visit(tree)
  return {covered, swallowed: swallowed.sort((a, b) => a.start - b.start)}

  function visit(node: Nodes): void {
    const {start, end} = spanOfNode(node)
    switch (node.type) {
      case 'inlineCode':
      case 'code':
      case 'image':
      case 'imageReference':
      case 'thematicBreak':
        cover(start, end)
        return
      case 'definition':
        if (LINK_TARGET.test(node.url)) cover(start, end)
        return
      case 'html':
        visitHtml(start, end)
        return
      case 'break':
        if (text.charAt(start) === '\\') cover(start, start + 1)
        return
      case 'link':
        if (text.charAt(start) === '<') cover(start, end)
        else if (LINK_TARGET.test(node.url)) coverAround(node)
        break
      case 'heading':
        coverAround(node)
        break
      case 'blockquote':
        coverBefore(node)
        for (const match of text.slice(start, end).matchAll(QUOTE_PREFIX)) {
          cover(start + match.index, start + match.index + match[0].length)
        }
        break
      case 'listItem':
        if (startsWithNameSlot(text, start)) swallowed.push({start, end: start + 1})
        else if ('-+*'.includes(text.charAt(start))) coverBefore(node)
        break
      case 'emphasis':
      case 'strong':
        visitEmphasis(node)
        break
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }

  function visitEmphasis(node: Parents): void {
    const {start, end} = spanOfNode(node)
    const pair = pairOf(text, start, end)
    if (FIGURES.test(text.slice(pair.innerStart, pair.innerEnd)) || hidesDigits(text, pair)) return
    if (takeBoldRuns([spanOf(start, 2), spanOf(end - 2, 2)])) return
    const closesSlotPair = swallowed.some(({end}) => end === pair.end)
    if (!closesSlotPair && !isSlotPair(text, pair)) {
      coverAround(node)
      return
    }
    // Emphasis inside emphasis (`***`) has the same runs of marks at its ends.
    const runs = [
      {start: pair.start, end: pair.innerStart},
      {start: pair.innerEnd, end: pair.end},
    ]
    for (const run of runs) if (!swallowed.some(span => meets(span, run))) swallowed.push(run)
  }

  /**
   * Takes the runs of a pair of two stars each for what their writer meant, where that is known of both, or where the one
   * has its partner elsewhere: 紧扣**“主线”**这条，投入**亿元.
   */
  function takeBoldRuns(pair: readonly Span[]): boolean {
    const known = pair.filter(run => isBold.has(run.start))
    if (known.length < pair.length && !known.some(run => isBold.get(run.start))) return false
    for (const run of pair) {
      if (isBold.get(run.start)) cover(run.start, run.end)
      else if (isBold.has(run.start) || headAfter(text, run.end)) swallowed.push(run)
    }
    return true
  }

  function visitHtml(start: number, end: number): void {
    for (const span of htmlIn(text, start, end)) {
      if (NAME_TAG.test(text.slice(span.start, span.end))) swallowed.push(span)
      else cover(span.start, span.end)
    }
  }

  function coverAround(node: Parents): void {
    coverBefore(node)
    const last = node.children.at(-1)
    if (last) cover(spanOfNode(last).end, spanOfNode(node).end)
  }

  function coverBefore(node: Parents): void {
    const {start, end} = spanOfNode(node)
    const first = node.children[0]
    cover(start, first ? spanOfNode(first).start : end)
  }

  function cover(start: number, end: number): void {
    if (start < end) covered.push({start, end})
  }
}

function spanOfNode(node: Nodes): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}
