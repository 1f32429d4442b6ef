import {firstFrom} from '../firstFrom'
import type {Block} from './block'

/** A block at its place in the draft. */
export interface Place {
  readonly block: Block
  /** Offset of the block in the draft. */
  readonly start: number
  /** Index of the block's first line, from 0. */
  readonly line: number
}

/** Some blocks in a row; offsets and lines count from the first of them, so that an edit before it changes nothing. */
interface Run {
  readonly blocks: readonly Block[]
  readonly starts: readonly number[]
  readonly lines: readonly number[]
  readonly length: number
  readonly lineCount: number
  /** The first line, counted from the run's own, that had no say in where any of its blocks ends. */
  readonly until: number
}

const RUN_LENGTH = 128

/**
 * The blocks of a text in order, each at its place. Immutable; what an edit does not touch is shared with the places
 * before it, so that a keystroke costs one run of blocks and not all that follow.
 */
export class Places implements Iterable<Place> {
  /** How many blocks there are. */
  readonly length: number
  /** Offset of the end of the text. */
  readonly end: number
  /** How many lines there are. */
  readonly lines: number
  readonly #runs: readonly Run[]
  /** For each run the index, the offset and the line of its first block. */
  readonly #firsts: readonly number[]
  readonly #starts: readonly number[]
  readonly #lines: readonly number[]

  private constructor(runs: readonly Run[]) {
    const firsts: number[] = []
    const starts: number[] = []
    const lines: number[] = []
    let [first, start, line] = [0, 0, 0]
    for (const run of runs) {
      firsts.push(first)
      starts.push(start)
      lines.push(line)
      first += run.blocks.length
      start += run.length
      line += run.lineCount
    }
    this.#runs = runs
    this.#firsts = firsts
    this.#starts = starts
    this.#lines = lines
    this.length = first
    this.end = start
    this.lines = line
  }

  static of(blocks: readonly Block[]): Places {
    return new Places(toRuns(blocks))
  }

  /** The place of a block; a negative index counts from the end, one outside gives nothing. */
  at(index: number): Place | undefined {
    const positive = index < 0 ? index + this.length : index
    if (positive < 0 || this.length <= positive) return undefined
    const at = this.#runOf(positive)
    return this.#place(at, positive - (this.#firsts[at] ?? 0))
  }

  /** Offset of a block; 0 where there is none. */
  startOf(index: number): number {
    const at = this.#runOf(index)
    return (this.#starts[at] ?? 0) + (this.#runs[at]?.starts[index - (this.#firsts[at] ?? 0)] ?? 0)
  }

  /** The place that holds the offset; the last one for the end of the text. */
  holding(offset: number): Place | undefined {
    const run = this.#runAt(offset)
    return this.#place(run, this.#insideAt(run, offset))
  }

  blockAt(index: number): Block | undefined {
    if (index < 0 || this.length <= index) return undefined
    const at = this.#runOf(index)
    return this.#runs[at]?.blocks[index - (this.#firsts[at] ?? 0)]
  }

  /** Index of the block that holds the offset; the last one for the end of the text. */
  indexAt(offset: number): number {
    const run = this.#runAt(offset)
    return this.#index(run, this.#insideAt(run, offset))
  }

  /** Index of the block that holds the line; the last one for lines after the end. */
  indexAtLine(line: number): number {
    const at = Math.max(0, firstFrom(this.#lines, first => line < first) - 1)
    const inside = line - (this.#lines[at] ?? 0)
    return this.#index(at, firstFrom(this.#runs[at]?.lines ?? [], first => inside < first) - 1)
  }

  /** Index of the first block that holds the line or looked at it to find its own end. */
  firstReaching(line: number): number {
    const at = this.#runs.findIndex(({until}, run) => line < (this.#lines[run] ?? 0) + until)
    const {blocks = [], lines = []} = this.#runs[at] ?? {}
    const inside = line - (this.#lines[at] ?? 0)
    return this.#index(
      Math.max(0, at),
      blocks.findIndex((block, index) => inside < (lines[index] ?? 0) + block.lines + block.reach),
    )
  }

  /** Index of the first line of a block; 0 where there is none. */
  lineOf(index: number): number {
    const at = this.#runOf(index)
    return (this.#lines[at] ?? 0) + (this.#runs[at]?.lines[index - (this.#firsts[at] ?? 0)] ?? 0)
  }

  /** Indices at which the others have another block; `undefined` if there are more or fewer of them. */
  differences(others: Places): number[] | undefined {
    if (others.length !== this.length) return undefined
    const indices: number[] = []
    // Asked after each key: plain loops leave no garbage.
    for (let at = 0; at < this.#runs.length; at++) {
      const {blocks} = this.#runs[at] as Run
      const first = this.#firsts[at] ?? 0
      if (others.#runs[at] === this.#runs[at] && others.#firsts[at] === first) continue
      for (let inside = 0; inside < blocks.length; inside++)
        if (others.blockAt(first + inside) !== blocks[inside]) indices.push(first + inside)
    }
    return indices
  }

  slice(from: number, to: number): Place[] {
    const places: Place[] = []
    for (let index = from; index < Math.min(to, this.length); index++) places.push(this.at(index) as Place)
    return places
  }

  /** The same with `blocks` in place of those from `first` up to `end`. */
  splice(first: number, end: number, blocks: readonly Block[]): Places {
    const from = this.#runOf(first)
    let to = this.#runOf(Math.max(first, end - 1))
    const head = this.#runs[from]?.blocks.slice(0, first - (this.#firsts[from] ?? 0)) ?? []
    const tail = this.#runs[to]?.blocks.slice(end - (this.#firsts[to] ?? 0)) ?? []
    const changed = [...head, ...blocks, ...tail]
    // Runs that shrink take in the next one, or their number would grow with the edits.
    while (changed.length < RUN_LENGTH / 4 && to + 1 < this.#runs.length) {
      to++
      for (const block of this.#runs[to]?.blocks ?? []) changed.push(block)
    }
    return new Places([...this.#runs.slice(0, from), ...toRuns(changed), ...this.#runs.slice(to + 1)])
  }

  *[Symbol.iterator](): Iterator<Place> {
    for (const [at, {blocks}] of this.#runs.entries())
      for (let inside = 0; inside < blocks.length; inside++) yield this.#place(at, inside) as Place
  }

  #runOf(index: number): number {
    return Math.max(0, firstFrom(this.#firsts, first => index < first) - 1)
  }

  #runAt(offset: number): number {
    return Math.max(0, firstFrom(this.#starts, start => offset < start) - 1)
  }

  #insideAt(run: number, offset: number): number {
    const inside = offset - (this.#starts[run] ?? 0)
    return Math.max(0, firstFrom(this.#runs[run]?.starts ?? [], start => inside < start) - 1)
  }

  #index(run: number, inside: number): number {
    return (this.#firsts[run] ?? 0) + Math.max(0, inside)
  }

  #place(at: number, inside: number): Place | undefined {
    const run = this.#runs[at]
    const block = run?.blocks[inside]
    if (!run || !block) return undefined
    const start = (this.#starts[at] ?? 0) + (run.starts[inside] ?? 0)
    return {block, start, line: (this.#lines[at] ?? 0) + (run.lines[inside] ?? 0)}
  }
}

/** One run as long as it has not grown to twice its length, so that typing does not cut it again and again. */
function toRuns(blocks: readonly Block[]): Run[] {
  if (blocks.length === 0) return []
  if (blocks.length < 2 * RUN_LENGTH) return [toRun(blocks)]
  const runs: Run[] = []
  for (let from = 0; from < blocks.length; from += RUN_LENGTH)
    runs.push(toRun(blocks.slice(from, from + RUN_LENGTH)))
  return runs
}

function toRun(blocks: readonly Block[]): Run {
  const starts: number[] = []
  const lines: number[] = []
  let [length, lineCount, until] = [0, 0, 0]
  for (const block of blocks) {
    starts.push(length)
    lines.push(lineCount)
    length += block.text.length
    lineCount += block.lines
    until = Math.max(until, lineCount + block.reach)
  }
  return {blocks, starts, lines, length, lineCount, until}
}
