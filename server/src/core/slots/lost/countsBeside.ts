import measureEndings from '../../../../data/measureEndings.tsv'
import {type Span, spanOf} from '../../span'
import {readTable} from '../../tables'
import {HAN} from '../slotWords'
import {mayCountNoun} from './countedNouns'
import {DETERMINED} from './looseMeasures'

/** By measure word the characters that make a word with it after them: 专家, 案件. */
const ENDINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable(measureEndings).map(([measure = '', before = '']) => [measure, new Set(before)]),
)
/** A measure word at the end of its phrase, or two in a row: 化解起, 提起公诉件人. */
const MEASURE = new RegExp(
  `[${[...ENDINGS.keys()].join('')}](?=[，。；、：,;:（）()”]|$|左右|(?:人次?|起|万?(?:平方米|公里|亩|元))(?:[，。；、]|$))`,
  'gm',
)
/** What counts the same things once more: 提起公诉件人. */
const FIRST = /[件户期批处场次]/
const AGAIN = /[人起]/
const IS_HAN = new RegExp(`[${HAN}]`)
const SENTENCE_END = /[。！？\n]/g

/**
 * Measure words without a number in a sentence that is known to have lost one: 排查隐患处，整改处. Elsewhere what stands
 * at the end of a phrase may be a word that no dictionary has; a writer who leaves one number out leaves out all.
 */
export function findCountsBeside(scan: string, lost: readonly Span[]): Span[] {
  if (lost.length === 0) return []
  const ends = [...scan.matchAll(SENTENCE_END)].map(({index}) => index)
  return ends.concat(scan.length).flatMap((end, sentence) => countsIn((ends[sentence - 1] ?? -1) + 1, end))

  function countsIn(from: number, to: number): Span[] {
    if (!lost.some(({start}) => from <= start && start < to)) return []
    return [...scan.slice(from, to).matchAll(MEASURE)]
      .map(({0: measure, index}) => spanOf(from + index, measure.length))
      .filter(isCount)
  }

  function isCount({start, end}: Span): boolean {
    if (mayCountNoun(scan, {start, end})) return true
    const measure = scan.slice(start, end)
    const before = scan.charAt(start - 1)
    if (AGAIN.test(measure) && FIRST.test(before) && isCount({start: start - 1, end: start})) return true
    if (!IS_HAN.test(before) || DETERMINED.test(before)) return false
    const endings = ENDINGS.get(measure)
    // Of the measure words, 人 ends words of every kind: 复核人, 送检人.
    return endings !== undefined && 0 < endings.size && !endings.has(before)
  }
}
