import {widthOf} from './layout'

/** A word with where it ends. */
interface Word {
  readonly text: string
  readonly end: number
}

/** The best way to break the words up to one of them: what it costs, and where the lines end. */
interface Way {
  readonly cost: number
  readonly ends: readonly number[]
}

/** What is longer has run together with the text, and is left to Word. */
const MOST_LINES = 6
/** What no line begins with, and what none ends in: the words on both sides belong together. */
const LEANS_BACK = /^[的上中下和与及、，；：）》”’们等]/
const LEANS_ON = /[《（“‘和与及、在对为将把]$|关于$/
const PAIRS = [
  ['《', '》'],
  ['“', '”'],
] as const
/** In squares of characters by which a line is too long or too short. */
const APART = 60
const HALVED = 100

/**
 * Where the lines of a title end, but for the last: no word is broken, no line has more than so many characters unless one
 * word has, and the lines are as even as they can be. Offsets in the title; none where it fits in one line, or in none that a title has.
 */
export function titleBreaks(title: string, most: number): readonly number[] {
  const lines = Math.ceil(widthOf(title) / most)
  if (lines < 2 || MOST_LINES < lines) return []
  const words = wordsOf(title)
  const goal = widthOf(title) / lines
  let ways: readonly (Way | undefined)[] = [{cost: 0, ends: []}, ...words.map(() => undefined)]
  for (let line = 1; line <= words.length; line++) {
    ways = longer(ways, words, goal, most)
    const whole = ways.at(-1)
    if (lines <= line && whole) return whole.ends.slice(0, -1)
  }
  return []
}

/** The ways with one line more. */
function longer(
  ways: readonly (Way | undefined)[],
  words: readonly Word[],
  goal: number,
  most: number,
): (Way | undefined)[] {
  return ways.map((_, to) => {
    let best: Way | undefined
    let line = ''
    for (let from = to - 1; 0 <= from; from--) {
      line = (words[from]?.text ?? '') + line
      if (most < widthOf(line) && from + 1 < to) break
      const way = ways[from]
      if (!way) continue
      const cost = way.cost + (widthOf(line) - goal) ** 2 + priceOf(line, from, to === words.length)
      if (!best || cost < best.cost) best = {cost, ends: [...way.ends, words[to - 1]?.end ?? 0]}
    }
    return best
  })
}

function priceOf(line: string, from: number, isLast: boolean): number {
  const leans = Number(0 < from && LEANS_BACK.test(line)) + Number(!isLast && LEANS_ON.test(line))
  return APART * leans + HALVED * Number(isHalfQuoted(line))
}

function isHalfQuoted(line: string): boolean {
  return PAIRS.some(([open, close]) => line.split(open).length !== line.split(close).length)
}

function wordsOf(title: string): readonly Word[] {
  const segments = new Intl.Segmenter('zh', {granularity: 'word'}).segment(title)
  return Array.from(segments, ({segment, index}) => ({text: segment, end: index + segment.length}))
}
