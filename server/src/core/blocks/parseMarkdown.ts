import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {emphasisTree} from './emphasisTree'

/** Drafts pasted from Word are indented; CommonMark would read such paragraphs as code. */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{disable: {null: ['codeIndented']}}])
  .freeze()

/**
 * remark takes seconds for some lines that nobody writes but a broken paste may hold: thousands of paired marks, or
 * lists and quotes nested hundreds deep, which also exhaust the stack. Beyond these bounds nothing is parsed.
 */
const LONGEST = 20_000
const MOST_MARKS = 400
const DEEP_NESTING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m
const MARK = /[*_`[<\]]/g

/**
 * The tree of a block, offsets as in `text`; undefined where the text is beyond what remark reads in reasonable time. Most lines hold
 * emphasis and nothing else, for which remark is not asked.
 */
export function parseMarkdown(text: string): Root | undefined {
  if (text.length > LONGEST || DEEP_NESTING.test(text)) return undefined
  if ((text.match(MARK)?.length ?? 0) > MOST_MARKS) return undefined
  return emphasisTree(text) ?? askRemark(text)
}

/** The tree that remark makes, whatever the text. */
export function askRemark(text: string): Root {
  // remark skips a byte order mark without counting it; a space in its place changes nothing else.
  return processor.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)
}
