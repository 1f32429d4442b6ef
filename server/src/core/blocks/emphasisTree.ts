import type {Heading, Paragraph, PhrasingContent, Root} from 'mdast'

/** A run of marks; it shrinks as its marks are used up. */
interface Run {
  readonly mark: string
  start: number
  end: number
  readonly opens: boolean
  readonly closes: boolean
}

/** An emphasis with its marks: one, or two of a strong one, at either end. */
interface Group {
  readonly start: number
  readonly end: number
  readonly marks: number
}

/** Links, code, HTML, escapes and further lines are left to remark. */
const OTHER_INLINE = /[`[<\\]|[\r\n][^\r\n]/
/** What a paragraph begins with, be it that of an item: neither the sign of another block nor marks that may be a bullet or a rule. */
const PARAGRAPH = /^[ \t\d.)\uFEFF]*(?:[^\s\d.)#>=+~*_-]|[*_]+[^\s*_])/
/** The sign of a heading without one at its end. */
const HEADING = /^([ \t\uFEFF]*#{1,6}[ \t]+)[^\s#](?:[^#]*[^\s#])?(?:\r\n|\r|\n)?$/
const RUN = /\*+|_+/g
const SPACE = /^(?:\s|$)/
const PUNCTUATION = /^[\p{P}\p{S}]/u

/**
 * What remark makes of a line that holds no Markdown but emphasis and perhaps the # of a heading, by CommonMark 6.2; undefined of any
 * other. Offsets as in `text`; of the text nothing is in the tree but where it ends.
 */
export function emphasisTree(text: string): Root | undefined {
  if (OTHER_INLINE.test(text)) return undefined
  const heading = HEADING.exec(text)
  if (!heading && !PARAGRAPH.test(text)) return undefined
  const start = heading ? text.indexOf('#') : 0
  const line = {start: heading?.[1]?.length ?? 0, end: text.trimEnd().length}
  const children = childrenOf(groupsIn(text), line.start, line.end)
  const position = positionOf(start, line.end)
  const block: Heading | Paragraph = heading
    ? {type: 'heading', depth: 1, children, position}
    : {type: 'paragraph', children, position}
  return {type: 'root', children: [block]}
}

/** The emphases, each before those inside it. */
function groupsIn(text: string): Group[] {
  const runs = Array.from(text.matchAll(RUN), ({0: marks, index}) =>
    readRun(text, index, index + marks.length),
  )
  const groups: Group[] = []
  for (let at = 0; at < runs.length; at++)
    for (let open = openerOf(runs, at); 0 <= open; open = openerOf(runs, at))
      groups.push(join(runs, open, at))
  return groups.sort((a, b) => a.start - b.start || b.end - a.end)
}

function readRun(text: string, start: number, end: number): Run {
  const mark = text.charAt(start)
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const canOpen = isFree(after, before)
  const canClose = isFree(before, after)
  if (mark === '*') return {mark, start, end, opens: canOpen, closes: canClose}
  // An underscore inside a word is none.
  const isWordBefore = !SPACE.test(before) && !PUNCTUATION.test(before)
  const isWordAfter = !SPACE.test(after) && !PUNCTUATION.test(after)
  return {
    mark,
    start,
    end,
    opens: canOpen && !(isWordBefore && canClose),
    closes: canClose && !(isWordAfter && canOpen),
  }
}

/** Whether a run may open before what is `inside`, or close behind it. */
function isFree(inside: string, outside: string): boolean {
  if (SPACE.test(inside)) return false
  return !PUNCTUATION.test(inside) || SPACE.test(outside) || PUNCTUATION.test(outside)
}

/** The nearest run that the one at `at` closes; -1 without one. */
function openerOf(runs: readonly Run[], at: number): number {
  const closer = runs[at] as Run
  const length = closer.end - closer.start
  if (!closer.closes || length === 0) return -1
  for (let open = at - 1; 0 <= open; open--) {
    const opener = runs[open] as Run
    const other = opener.end - opener.start
    if (other === 0 || !opener.opens || opener.mark !== closer.mark) continue
    const isOneOfThree = (opener.closes || closer.opens) && length % 3 !== 0 && (length + other) % 3 === 0
    if (!isOneOfThree) return open
  }
  return -1
}

/** Takes the marks of an emphasis from its two runs; those between them are none any more. */
function join(runs: readonly Run[], open: number, close: number): Group {
  const opener = runs[open] as Run
  const closer = runs[close] as Run
  const marks = 1 < opener.end - opener.start && 1 < closer.end - closer.start ? 2 : 1
  opener.end -= marks
  closer.start += marks
  for (let between = open + 1; between < close; between++) {
    const run = runs[between] as Run
    run.end = run.start
  }
  return {start: opener.end, end: closer.start, marks}
}

/** The nodes from `from` to `to`, with an empty text at either end to tell where the inside begins and ends; takes them off `groups`. */
function childrenOf(groups: Group[], from: number, to: number): PhrasingContent[] {
  const children: PhrasingContent[] = [textAt(from)]
  for (let next = groups[0]; next && next.start < to; next = groups[0]) {
    groups.shift()
    const {start, end, marks} = next
    children.push({
      type: marks === 2 ? 'strong' : 'emphasis',
      children: childrenOf(groups, start + marks, end - marks),
      position: positionOf(start, end),
    })
  }
  children.push(textAt(to))
  return children
}

function textAt(offset: number): PhrasingContent {
  return {type: 'text', value: '', position: positionOf(offset, offset)}
}

/** Of points only the offset is read. */
function positionOf(start: number, end: number) {
  const pointAt = (offset: number) => ({line: 1, column: offset + 1, offset})
  return {start: pointAt(start), end: pointAt(end)}
}
