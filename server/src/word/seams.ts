import {
  isColophon,
  type LaidParagraph,
  type LaidRun,
  type Passage,
  type Row,
  type SentenceChange,
} from '../core/index'

/** A row with what becomes of the end of its paragraph, where that alone was put in or taken out. */
export interface Line extends Row {
  readonly mark?: 'in' | 'out'
}

/** What tells that a paragraph was split, and that some were joined. */
interface Way {
  /** The draft in which it is one paragraph. */
  readonly one: 'old' | 'now'
  /** The rows that it is one with in there. */
  readonly kind: Row['kind']
  /** What the sentences are that such a row has from it, here and there. */
  readonly here: SentenceChange['kind']
  readonly there: SentenceChange['kind']
  readonly mark: 'in' | 'out'
}

const WAYS: readonly Way[] = [
  {one: 'old', kind: 'added', here: 'from', there: 'to', mark: 'in'},
  {one: 'now', kind: 'dropped', here: 'to', there: 'from', mark: 'out'},
]

/** A paragraph and its neighbours that are one in one of the drafts, in the order of the pages. */
interface Seam {
  readonly way: Way
  readonly row: Line
  readonly others: readonly Row[]
  /** They stand above the row. */
  readonly isAbove: boolean
}

/**
 * The rows with each paragraph that was split, or put together from several, as its parts with the ends between them put in or taken
 * out, and the sentences left where they are.
 */
export function withSeams(rows: readonly Row[]): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at < rows.length; at++) {
    let line: Line = rows[at] as Row
    // No more neighbours than it has sentences can share them.
    for (const way of WAYS) {
      const above = othersOf(
        way,
        line,
        rows.slice(Math.max(0, at - line.sentences.length), at).reverse(),
        true,
      )
      if (above.length === 0) continue
      lines.splice(lines.length - above.length)
      const parts = partsOf({way, row: line, others: above.reverse(), isAbove: true})
      line = parts.pop() as Line
      for (const part of parts) lines.push(part)
      break
    }
    for (const way of WAYS) {
      const below = othersOf(way, line, rows.slice(at + 1, at + 1 + line.sentences.length), false)
      if (below.length === 0) continue
      const parts = partsOf({way, row: line, others: below, isAbove: false})
      line = parts.pop() as Line
      for (const part of parts) lines.push(part)
      at += below.length
      break
    }
    lines.push(line)
  }
  return lines
}

/** The neighbours, from the nearest one on, that hold all the sentences which the row has lost or got at this side. */
function othersOf({one, kind, here, there}: Way, row: Row, near: readonly Row[], isAbove: boolean): Row[] {
  if (row.kind !== 'both' || !isParagraph(row.old) || !isParagraph(row.now)) return []
  const own = bodyOf(row)
  const isShared = (sentence: SentenceChange | undefined, kind: SentenceChange['kind']) =>
    sentence?.kind === kind && sentence.isInOrder === true
  let count = 0
  while (isShared(own[isAbove ? count : own.length - 1 - count], here)) count++
  let seen = 0
  for (const [index, other] of near.entries()) {
    const body = bodyOf(other)
    const first = isAbove ? count - seen - body.length : own.length - count + seen
    const isPart =
      other.kind === kind &&
      isParagraph(one === 'old' ? other.now : other.old) &&
      0 < body.length &&
      body.every((sentence, at) => {
        const same = own[first + at]
        return (
          same !== undefined &&
          isShared(sentence, there) &&
          same.move === sentence.move &&
          textOf(same) === textOf(sentence)
        )
      })
    if (!isPart) return []
    seen += body.length
    if (seen === count) return near.slice(0, index + 1)
  }
  return []
}

function partsOf({way, row, others, isAbove}: Seam): Line[] {
  const {one, mark} = way
  const whole = row[one] as Passage
  const body = bodyOf(row)
  const count = others.reduce((sum, other) => sum + bodyOf(other).length, 0)
  const rest = isAbove ? body.slice(count) : body.slice(0, body.length - count)
  // What follows the number of the whole paragraph begins with another one.
  const markers = isAbove
    ? marker(other(row)?.marker, mark)
    : row.sentences.slice(0, row.sentences.length - body.length)
  const own = {...row, sentences: [...markers, ...rest]}
  const parts = isAbove ? [...others, own] : [own, ...others]
  let start = 0
  return parts.map((part, index): Line => {
    const isOwn = part === own
    const lead = index === 0 && isAbove ? whole.marker.length : 0
    const end =
      isOwn && isAbove
        ? Number.POSITIVE_INFINITY
        : start + (isOwn ? lengthIn(own.sentences, mark) : lead + lengthIn(bodyOf(part), undefined))
    const piece = parted(whole, start, end)
    start = end
    const sentences = isOwn
      ? own.sentences
      : [
          ...(index === 0 && isAbove
            ? changed(whole.marker, other(part)?.marker ?? '')
            : marker(other(part)?.marker, mark)),
          ...bodyOf(part).map(same),
        ]
    const isLast = index === parts.length - 1
    const ends = isLast ? row.mark : mark
    const sides = one === 'old' ? {old: piece, now: part.now} : {old: part.old, now: piece}
    return {kind: 'both', ...(sides as Pick<Line, 'old' | 'now'>), sentences, ...(ends && {mark: ends})}
  })

  function other(part: Row): Passage | undefined {
    return one === 'old' ? part.now : part.old
  }

  function changed(own: string, others: string): SentenceChange[] {
    if (own === others) return own === '' ? [] : [{kind: 'same', pieces: [{kind: 'same', text: own}]}]
    return [...marker(own, mark === 'in' ? 'out' : 'in'), ...marker(others, mark)]
  }
}

/** Words that stand in one of the drafts only. */
function marker(text: string | undefined, kind: 'in' | 'out'): SentenceChange[] {
  return text ? [{kind: kind === 'in' ? 'added' : 'dropped', pieces: [{kind, text}]}] : []
}

function same(sentence: SentenceChange): SentenceChange {
  return {kind: 'same', pieces: [{kind: 'same', text: textOf(sentence)}]}
}

/** The sentences of a row behind its number. */
function bodyOf({old, now, sentences}: Row): readonly SentenceChange[] {
  return old?.marker || now?.marker ? sentences.slice(1) : sentences
}

function textOf({pieces}: SentenceChange): string {
  return pieces.map(({text}) => text).join('')
}

/** How long sentences are, without the pieces of a kind. */
function lengthIn(sentences: readonly SentenceChange[], without: 'in' | 'out' | undefined): number {
  const pieces = sentences.flatMap(({pieces}) => pieces)
  return pieces.reduce((sum, {kind, text}) => (kind === without ? sum : sum + text.length), 0)
}

function isParagraph(passage: Passage | undefined): passage is Passage & {readonly item: LaidParagraph} {
  return passage?.item.kind === 'paragraph' && !passage.isWhole && !isColophon(passage.item)
}

/** A part of a passage; only the first one has its number. */
function parted(passage: Passage, start: number, end: number): Passage {
  const {item, marker} = passage
  if (item.kind !== 'paragraph') return passage
  return {...passage, marker: start === 0 ? marker : '', item: {...item, runs: sliced(item.runs, start, end)}}
}

/** The runs between two places of a text, in code units. */
export function sliced(runs: readonly LaidRun[], start: number, end: number): readonly LaidRun[] {
  let at = 0
  return runs.flatMap(run => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{...run, text}]
  })
}
