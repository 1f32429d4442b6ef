import measureNeighbours from '../../../data/measureNeighbours.tsv'
import {type Span, spanOf} from '../span'
import {HAN, NUMERALS} from './slotWords'
import {readTable} from './tables'

interface Neighbours {
  /** Characters that make a word with the measure word after them: 国家. */
  readonly before: ReadonlySet<string>
  /** Characters that make a word with the measure word before them: 项目. */
  readonly after: ReadonlySet<string>
}

const NEIGHBOURS: ReadonlyMap<string, Neighbours> = new Map(
  readTable(measureNeighbours).map(([measure = '', before = '', after = '']) => [
    measure,
    {before: new Set(before), after: new Set(after)},
  ]),
)
const MEASURE = new RegExp(`[${[...NEIGHBOURS.keys()].join('')}]`, 'g')
/** A measure word may do without a number after these: 每家, 各项, 该条. */
export const DETERMINED = new RegExp(
  `[${NUMERALS}这那哪各整逐每某余来首单该本前后同上下此另任何其第近的所兩幾餘萬億]`,
)
const IS_HAN = new RegExp(`[${HAN}]`)
/** Where a clause begins; what stands before a hard line break may be the number. */
const CLAUSE_MARK = /[，。；、：]/
const ENDS_PHRASE = /[，。；、：,;:（]/
/** Before a noun these are part of a name or a compound more often than a measure: 向家坝, 名科名院. */
const ONLY_AT_END: ReadonlySet<string> = new Set('名家元')

/**
 * Measure words that stand alone, in no word of the dictionary: 实施项重点任务, 培训骨干名. The number before them is gone.
 */
export function findLooseMeasures(scan: string): Span[] {
  return [...scan.matchAll(MEASURE)].filter(isLoose).map(match => spanOf(match.index, match[0].length))

  function isLoose({0: measure, index}: RegExpExecArray): boolean {
    const before = scan.charAt(index - 1)
    const after = scan.charAt(index + measure.length)
    const words = NEIGHBOURS.get(measure)
    if (!words || DETERMINED.test(before) || words.before.has(before) || words.after.has(after)) return false
    if (ENDS_PHRASE.test(after)) return IS_HAN.test(before)
    if (measure === '名' && /[，。；]/.test(before)) return IS_HAN.test(after)
    return (
      IS_HAN.test(after) && !ONLY_AT_END.has(measure) && (IS_HAN.test(before) || CLAUSE_MARK.test(before))
    )
  }
}
