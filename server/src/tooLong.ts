import {LONGEST_BLOCK} from './core/index'

const TEN_THOUSAND = 10_000
/** More lines than these would make the sentence too long as well. */
const MOST_NAMED = 5

/** What is said, on the command line and in the editor, of a draft that is too long to be checked. */
export function sayTooLong(name: string): string {
  return `没有检查“${name}”：全文太长，请分成几份再查`
}

/** The same of lines in it, counted from 0. */
export function sayLongLines(name: string, lines: readonly number[]): string {
  const named = lines.slice(0, MOST_NAMED).map(line => line + 1)
  const rest = MOST_NAMED < lines.length ? `等 ${lines.length} 行` : '行'
  return `没有检查“${name}”第 ${named.join('、')} ${rest}：一行超过 ${LONGEST_BLOCK / TEN_THOUSAND} 万字，太长，请分段再查；其余各行照常检查`
}
