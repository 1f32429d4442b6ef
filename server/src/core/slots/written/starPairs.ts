import {HAN} from '../slotWords'
import type {Sign} from './signEvidence'
import {isSlotPair, LONGEST_DELIMITER, OPENS_NOTHING, pairBetween} from './slotPairs'

const HAN_BEFORE = new RegExp(`[${HAN}]$`)

/**
 * The runs of stars and lines that open or close an emphasis. Emphasis is told from slots by what
 * stands at both ends, not by CommonMark: the flanking rules leave the emphasis of `**要点：**说明` unclosed and make
 * emphasis of `总投资**亿元，增长**%`.
 */
export function delimitersIn(scan: string, signs: readonly Sign[]): ReadonlySet<Sign> {
  const paired = new Set<Sign>()
  const runs = signs.filter(({kind}) => kind === 'star' || kind === 'line')
  for (let index = 0; index + 1 < runs.length; index++) {
    const [open, close] = [runs[index] as Sign, runs[index + 1] as Sign]
    if (!canDelimit(open, close) || isSlotPair(scan, pairBetween(open, close))) continue
    paired.add(open).add(close)
    index++
  }
  return paired
}

function canDelimit(open: Sign, close: Sign): boolean {
  // What is left of two stars each is no bold.
  if (open.text !== close.text || open.text === '**' || LONGEST_DELIMITER < open.text.length) return false
  if (open.text.startsWith('\\') || /[＊＿]/.test(open.text)) return false
  // Underlines inside a word emphasise nothing, in Markdown neither.
  if (open.kind === 'line' && HAN_BEFORE.test(open.before)) return false
  return !OPENS_NOTHING.test(open.after) && !/\s$/.test(close.before)
}
