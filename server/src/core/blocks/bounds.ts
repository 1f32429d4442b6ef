import type {Place} from './places'

/**
 * In UTF-16 units: a line, or what Markdown makes of several, that is longer is not read. The longest speech that has
 * lost its line breaks stays below; what lies above is data, and may be of any size.
 */
export const LONGEST_BLOCK = 1_000_000

/** What the lines that are read may come to; a shelf of books is no draft, and its findings would fill the memory. */
const MOST_UNITS = 8_000_000
const MOST_LINES = 60_000

const BREAK = /\r\n|\n|\r/g

/**
 * Whether a text holds more than can be read: to be asked before it is, in time and memory that do not grow beyond the
 * bound. Lines that are too long by themselves do not count.
 */
export function isTooLong(text: string): boolean {
  let lines = 0
  let units = 0
  let start = 0
  for (const {0: mark, index} of text.matchAll(BREAK)) {
    lines++
    add(index + mark.length)
    if (MOST_LINES < lines || MOST_UNITS < units) return true
  }
  add(text.length)
  return MOST_UNITS < units

  function add(end: number): void {
    if (end - start <= LONGEST_BLOCK) units += end - start
    start = end
  }
}

/** The lines among the places, by index, that were not read because they are too long. */
export function unreadLines(places: Iterable<Place>): readonly number[] {
  const lines: number[] = []
  for (const {block, line} of places)
    if (block.lines === 1 && LONGEST_BLOCK < block.text.length) lines.push(line)
  return lines
}
