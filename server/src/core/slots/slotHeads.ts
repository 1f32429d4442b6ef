import slotHeads from '../../../data/slotHeads.tsv'
import {readTable} from '../tables'

/** What follows an unfilled place in a draft, *月, **亿元, *医院: class, word, and characters with which it begins another word. */
export const HEAD_ROWS = readTable(slotHeads)

const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  HEAD_ROWS.map(([, word = '', others = '']) => [word, others]),
)
/** The words by their first characters, long ones first. */
const HEADS: ReadonlyMap<string, readonly string[]> = new Map(
  [...OTHER_WORDS.keys()]
    .map(word => word.charAt(0))
    .map(first => [
      first,
      [...OTHER_WORDS.keys()].filter(word => word.startsWith(first)).sort((a, b) => b.length - a.length),
    ]),
)
const QUANTITIES: ReadonlySet<string> = new Set(
  HEAD_ROWS.filter(([kind]) => kind === 'unit').map(([, word = '']) => word),
)

/**
 * The word at `offset` that an unfilled place may stand before, the longest that fits; undefined where there is none
 * or where the character begins another word (市场, 年度).
 */
export function slotHeadAt(text: string, offset: number): string | undefined {
  const head = HEADS.get(text.charAt(offset))?.find(head => text.startsWith(head, offset))
  if (head === undefined) return undefined
  return beginsOtherWord(head, text.charAt(offset + head.length)) ? undefined : head
}

/** A head that was found, and where it ends. */
export interface SlotHead {
  readonly word: string
  readonly end: number
}

/** The head at `offset` or one space further: 5 亿元. */
export function headAfter(text: string, offset: number): SlotHead | undefined {
  const start = text.charAt(offset) === ' ' ? offset + 1 : offset
  const word = slotHeadAt(text, start)
  return word === undefined ? undefined : {word, end: start + word.length}
}

/** Whether the text is a unit and nothing else: a number must stand before it. */
export function isQuantityUnit(text: string): boolean {
  return QUANTITIES.has(text)
}

function beginsOtherWord(head: string, next: string): boolean {
  return next !== '' && (OTHER_WORDS.get(head)?.includes(next) ?? false)
}
