import type {Facts} from '../blocks/facts'
import type {Reference} from '../references/reference'
import {MAX_WORDS} from './headingShapes'
import type {Mark} from './mark'

// What the fold and the structure rules ask of a block's prose. Each answer is part of the block's shape, so that a
// structure is kept only while all of them stay the same.

const OPEN_AT_END = /[（(]\s*$/
const STOP_AT_END = /[。！；!;][”’）)」』]?[\s\uFFFC]*$/
const TEXT_AT_START = /^[\s*\uFFFC]*[\p{L}\p{N}]/u
const SEMICOLON_AT_END = /[；;][\s\uFFFC]*$/
const MARKS_ONLY = /^[\s\p{P}\uFFFC]*$/u

/** Whether the prose ends in the first bracket of a marker that the next line goes on with. */
export function endsInOpenBracket(prose: string): boolean {
  return OPEN_AT_END.test(prose)
}

/** Whether the prose ends in a comma, or in a mark that opens what has not begun; one typed for the mark that closes is none. */
export function breaksOff(prose: string): 'comma' | 'opening' | undefined {
  const last = prose.trimEnd().at(-1)
  if (last === '，' || last === ',' || last === '、') return 'comma'
  if (last !== '“' && last !== '《') return undefined
  return prose.split(/[“《]/).length === prose.split(/[”》]/).length + 1 ? 'opening' : undefined
}

/** Whether the prose begins inside quotation marks or a title: the first that it holds closes. */
export function beginsInside(prose: string): boolean {
  const first = prose.charAt(prose.search(/[“”《》]/))
  return first === '”' || first === '》'
}

/** Whether the prose begins with text and no mark, as the rest of a sentence does. */
export function beginsWithText(prose: string): boolean {
  return TEXT_AT_START.test(prose)
}

/** Whether the prose ends a sentence and leads in nothing. */
export function endsInStop(prose: string): boolean {
  return STOP_AT_END.test(prose)
}

/** Whether the prose ends in a semicolon, as all items of a list but the last one do. */
export function endsInSemicolon(prose: string): boolean {
  return SEMICOLON_AT_END.test(prose)
}

/** Whether the prose names what is to be filled in, as a line of a form does. */
export function holdsField(prose: string): boolean {
  return prose.includes('：') || prose.includes(':')
}

/** Whether a mark of this prose stands at a line's start with its words, and no sentence and nothing else follows. */
export function isBare({position, words, end}: Mark, prose: string): boolean {
  if (position !== 'line' || words === '') return false
  const rest = prose.slice(end)
  const at = rest.indexOf(words)
  return 0 <= at && MARKS_ONLY.test(rest.slice(at + words.length))
}

/** Whether the words of a mark run on to another one further on in its block. */
export function wordsReach({end, words}: Mark, {start}: Mark): boolean {
  return start <= end + words.length
}

/** The indices of the marks whose words reach the one at an index. */
export function reachedFrom(marks: readonly Mark[], at: number): readonly number[] {
  const mark = marks[at]
  const found: number[] = []
  if (mark === undefined) return found
  for (let before = at - 1; 0 <= before; before--) {
    const other = marks[before]
    if (!other || other.end + MAX_WORDS < mark.start) break
    if (wordsReach(other, mark)) found.push(before)
  }
  return found
}

/** No name that several have in common is longer: “四个不到位”. */
export const LONGEST_NAME = 4
const CLAUSE_END = /[，,：:、。；;！？]/

/** How the first clause of a heading's or an item's words begins and ends: “四个规范” is taken from 制度规范, 流程规范. */
export function clauseEnds(words: string): readonly [head: string, tail: string] {
  const clause = words.split(CLAUSE_END, 1)[0] ?? ''
  return [clause.slice(0, LONGEST_NAME), clause.slice(-LONGEST_NAME)]
}

/** Tells what a count leads to: the end of its block, which of the marks and items begins there, or nothing. */
export function leadsIn({prose, marks, items}: Facts): (reference: Reference) => 'end' | number | undefined {
  const starts = new Map([...marks, ...items].map(({start}, at) => [start, at]))
  return ({kind, end, next, isLast}) => {
    if (kind !== 'count' && kind !== 'counted') return undefined
    const at = starts.get(next)
    if (at !== undefined || !(isLast || isAtEnd(prose, next))) return at
    return [...starts.keys()].some(start => end <= start) ? undefined : 'end'
  }
}

/** Whether nothing but blanks follows an offset of the prose. */
function isAtEnd(prose: string, offset: number): boolean {
  return prose.slice(offset).trim() === ''
}
