import type {Block} from '../blocks/block'
import {FILLER} from '../filler'
import {firstFrom} from '../firstFrom'
import type {Span} from '../span'
import type {HeadingWords} from './headingWords'
import {type LaidRun, LINE_BREAK} from './layout'

/** What changes the look of words, by where it stands in the block. */
export interface Looks {
  readonly headings: readonly HeadingWords[]
  readonly open: readonly Span[]
}

/** Words as they are printed and where they stand in the block. */
interface Piece {
  readonly start: number
  readonly text: string
  readonly isBold: boolean
}

/** Marks of emphasis; the two of bold open and close it, four are a seam between two bold phrases. */
const EMPHASIS = /\*+|_+/y
/** What prints some of itself, in the order in which they are tried: what is in the first group. */
const PRINTS = [
  /((?:(?:https?|ftp):\/\/|www\.)[^\s<>*]+)/iy,
  /<((?:https?|ftp|mailto):[^\s<>]*)>/iy,
  /`+([^`]+)`+/y,
] as const
const BREAK_TAG = /<br ?\/?>/iy
/** Prints nothing: an image, the rest of a link, a tag, the sign of a heading, a list or a quotation. */
const UNSEEN = /!\[[^\]]*\](?:\([^()]*\))?|\]\([^()]*\)|\]\[[^\]]*\]|<[^<>]*>|[\\[#>=+~|\s-]/y
const ESCAPE = /\\[!-/:-@[-`{-~]/g
const BROKEN = /[\r\n][ \t\r\n]*/g
const HEAD = /^\s+/
const TAIL = /\s$/

/** The words from one place in a block to another as they are printed, without markup, indent and space at their end. */
export function runsOf(
  {text, facts: {prose}}: Block,
  {start, end}: Span,
  {headings, open}: Looks,
): LaidRun[] {
  const bounds = [...headings, ...open].flatMap(span => [span.start, span.end]).sort((a, b) => a - b)
  const runs: LaidRun[] = []
  for (const piece of piecesOf(text, prose, {start, end})) for (const part of cut(piece, bounds)) add(part)
  return trimmed(runs)

  function add({start, text, isBold}: Piece): void {
    const level = holding(headings, start)?.level
    const isOpen = holding(open, start) !== undefined
    const last = runs.at(-1)
    if (last && last.level === level && last.isBold === isBold && last.isOpen === isOpen)
      runs[runs.length - 1] = {...last, text: last.text + text}
    else runs.push({text, isBold, isOpen, ...(level !== undefined && {level})})
  }
}

/** What the runs say. */
export function textOf(runs: readonly LaidRun[]): string {
  return runs.map(({text}) => text).join('')
}

/** The runs from one offset in their text to another. */
export function between(
  runs: readonly LaidRun[],
  start: number,
  end: number = Number.POSITIVE_INFINITY,
): readonly LaidRun[] {
  let at = 0
  return runs.flatMap(run => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{...run, text}]
  })
}

/** The same with a line break at each of the offsets in their text, which are in reading order. */
export function broken(runs: readonly LaidRun[], offsets: readonly number[]): readonly LaidRun[] {
  let at = 0
  return runs.map(run => {
    const [from, to] = [at, at + run.text.length]
    at = to
    let text = ''
    let done = from
    for (const offset of offsets) {
      if (offset <= from || to < offset) continue
      text += run.text.slice(done - from, offset - from) + LINE_BREAK
      done = offset
    }
    return {...run, text: text + run.text.slice(done - from)}
  })
}

/** What is not covered prints as it is; of what is, each mark tells what it prints. */
function* piecesOf(text: string, prose: string, {start, end}: Span): Generator<Piece> {
  let isBold = false
  for (let at = start; at < end; ) {
    const from = at
    const isCovered = prose[at] === FILLER
    while (at < end && (prose[at] === FILLER) === isCovered) at++
    if (isCovered) yield* marks(from, at)
    else yield* visible(from, at)
  }

  function* visible(from: number, to: number): Generator<Piece> {
    let done = from
    const words = text.slice(from, to)
    for (const {index} of words.matchAll(ESCAPE)) {
      yield {start: done, text: text.slice(done, from + index), isBold}
      done = from + index + 1
    }
    yield {start: done, text: text.slice(done, to), isBold}
  }

  function* marks(from: number, to: number): Generator<Piece> {
    const covered = text.slice(0, to)
    for (let at = from; at < to; ) {
      const [whole, printed] = markAt(covered, at)
      if (printed === undefined) isBold = isBold !== (whole.length === 2 || whole.length === 3)
      else if (printed !== '') yield {start: at, text: printed, isBold}
      at += whole.length
    }
  }
}

/** The mark at an offset and what it prints; of emphasis nothing is said. */
function markAt(text: string, at: number): readonly [whole: string, printed: string | undefined] {
  for (const pattern of PRINTS) {
    const match = matchAt(pattern, text, at)
    if (match) return [match[0], match[1]]
  }
  const emphasis = matchAt(EMPHASIS, text, at)
  if (emphasis) return [emphasis[0], undefined]
  const tag = matchAt(BREAK_TAG, text, at)
  if (tag) return [tag[0], LINE_BREAK]
  const unseen = matchAt(UNSEEN, text, at)
  return unseen ? [unseen[0], ''] : [text.charAt(at), text.charAt(at)]
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The one of the spans, in reading order, that an offset lies in. */
function holding<T extends Span>(spans: readonly T[], at: number): T | undefined {
  const last = spans[firstFrom(spans, ({start}) => at < start) - 1]
  return last && at < last.end ? last : undefined
}

/** The piece in parts that no bound, in reading order, lies inside of; what stands for other text than its own is one. */
function cut({start, text, isBold}: Piece, bounds: readonly number[]): Piece[] {
  const end = start + text.length
  const ends: number[] = []
  for (let at = firstFrom(bounds, bound => start < bound); (bounds[at] ?? end) < end; at++)
    if (bounds[at] !== ends.at(-1)) ends.push(bounds[at] as number)
  ends.push(end)
  return ends.map((end, index) => {
    const from = ends[index - 1] ?? start
    return {start: from, text: text.slice(from - start, end - start), isBold}
  })
}

/** Where a line is cut in two, Chinese text has no space. */
function trimmed(runs: readonly LaidRun[]): LaidRun[] {
  const whole = runs.map(run => ({...run, text: run.text.replace(BROKEN, '')}))
  while (whole[0] && whole[0].text.replace(HEAD, '') === '') whole.shift()
  if (whole[0]) whole[0] = {...whole[0], text: whole[0].text.replace(HEAD, '')}
  for (let last = whole.at(-1); last && (last.text === '' || TAIL.test(last.text)); last = whole.at(-1))
    if (last.text === '') whole.pop()
    else whole[whole.length - 1] = {...last, text: last.text.slice(0, -1)}
  return whole.filter(({text}) => text !== '')
}
