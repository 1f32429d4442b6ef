import {editBetween} from '../span'
import type {Piece} from './comparison'

const SEGMENTER = new Intl.Segmenter('zh', {granularity: 'word'})
/** A longer text is no sentence: of it only one stretch is told. UTF-16. */
const LONGEST = 4000
/** As many cells has a table of the words of two sentences at most; what is more is not looked into. */
const MOST_CELLS = 1_000_000
/** Where less of the longer text than this is left, the reader is not shown what. */
const LEAST_LEFT = 0.25
/** So few characters between two changes belong to them. */
const ISLAND = 1

/** What of a sentence has been taken out and put in, by words. Bounded: what is too long is taken out and put in as a whole. */
export function changedWords(old: string, now: string): readonly Piece[] {
  if (LONGEST < Math.max(old.length, now.length)) return oneStretch(old, now)
  const [before, after] = [wordsOf(old), wordsOf(now)]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const pieces = joined([
    {kind: 'same', text: before.slice(0, head).join('')},
    ...middle,
    {kind: 'same', text: before.slice(before.length - tail).join('')},
  ])
  const left = lengthOf(pieces.filter(({kind}) => kind === 'same'))
  if (left < LEAST_LEFT * Math.max(old.length, now.length)) return whole(old, now)
  return joined(withoutIslands(pieces))
}

/** All of one text out and all of the other in. */
export function whole(old: string, now: string): readonly Piece[] {
  return joined([
    {kind: 'out', text: old},
    {kind: 'in', text: now},
  ])
}

function oneStretch(old: string, now: string): readonly Piece[] {
  const {start, end, text} = editBetween(old, now)
  return joined([
    {kind: 'same', text: old.slice(0, start)},
    {kind: 'out', text: old.slice(start, end)},
    {kind: 'in', text},
    {kind: 'same', text: old.slice(end)},
  ])
}

function wordsOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({segment}) => segment)
}

/** By the longest row of words that both have. */
function between(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const [height, width] = [before.length + 1, after.length + 1]
  if (MOST_CELLS < height * width) return whole(before.join(''), after.join(''))
  /** How much both have of what follows a word of each. */
  const common = new Uint32Array(height * width)
  for (let row = before.length - 1; 0 <= row; row--)
    for (let column = after.length - 1; 0 <= column; column--)
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + (before[row]?.length ?? 0)
          : Math.max(at(row + 1, column), at(row, column + 1))
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [old, now] = [before[row], after[column]]
    if (old !== undefined && old === now) {
      pieces.push({kind: 'same', text: old})
      row++
      column++
    } else if (old !== undefined && (now === undefined || at(row, column + 1) <= at(row + 1, column))) {
      pieces.push({kind: 'out', text: old})
      row++
    } else {
      pieces.push({kind: 'in', text: now ?? ''})
      column++
    }
  }
  return pieces

  function at(row: number, column: number): number {
    return common[row * width + column] ?? 0
  }
}

/** A character that happens to stand in both between two changes only makes them harder to read. */
function withoutIslands(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap(({kind, text}, index): Piece[] => {
    const isIsland = kind === 'same' && text.length <= ISLAND && 0 < index && index < pieces.length - 1
    if (!isIsland) return [{kind, text}]
    return [
      {kind: 'out', text},
      {kind: 'in', text},
    ]
  })
}

/** Neighbours of a kind as one, and what goes out between two of the same before what comes in. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let [out, put] = ['', '']
  for (const {kind, text} of pieces) {
    if (kind === 'out') out += text
    else if (kind === 'in') put += text
    else if (text !== '') {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = {kind, text: last.text + text}
      else result.push({kind, text})
    }
  }
  flush()
  return result

  function flush(): void {
    if (out !== '') result.push({kind: 'out', text: out})
    if (put !== '') result.push({kind: 'in', text: put})
    out = put = ''
  }
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, {text}) => sum + text.length, 0)
}
