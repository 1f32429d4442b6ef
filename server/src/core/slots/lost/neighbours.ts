import {readTable} from '../../tables'
import {NUMERALS} from '../slotWords'

/** The characters that make a word with a measure word. */
export interface Neighbours {
  /** Before it: 国家, 案件. */
  readonly before: ReadonlySet<string>
  /** After it: 项目, 处理. */
  readonly after: ReadonlySet<string>
}

/** A measure word may do without a number after these: 每家, 各项, 该条. */
export const DETERMINED = new RegExp(
  `[${NUMERALS}这那哪各整逐每某余来首单该本前后同上下此另任何其第近的所少兩幾餘萬億]`,
)

/** The neighbours of each measure word of a word list: 量词, 词中前字, 词中后字. */
export function readNeighbours(tsv: string): ReadonlyMap<string, Neighbours> {
  return new Map(
    readTable(tsv).map(([measure = '', before = '', after = '']) => [
      measure,
      {before: new Set(before), after: new Set(after)},
    ]),
  )
}
