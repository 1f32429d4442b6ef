import slotHeads from '../../../data/slotHeads.tsv'
import type {Span} from '../span'
import {readTable} from '../tables'

/** What follows an unfilled place in a draft, *月, **亿元, *医院: class, word, and characters with which it begins another word. */
export const HEAD_ROWS = readTable(slotHeads)
/** What a word that may follow an unfilled place is: only a unit asks for a number. */
export type HeadClass = 'unit' | 'place' | 'office' | 'body' | 'matter'

/** A head that was found, and where it ends. */
export interface SlotHead {
  readonly word: string
  readonly kind: HeadClass
  readonly end: number
}

/** What stands around a place. */
export interface Context {
  readonly before: string
  readonly after: string
  /** The word right after it that it belongs to: 县, 亿元, 同志. */
  readonly head: SlotHead | undefined
}

/** How much of the text on either side is looked at. */
const REACH = 24

interface Row {
  readonly word: string
  readonly kind: HeadClass
  /** Characters with which it begins another word. */
  readonly others: string
}

/** The words by their first characters, long ones first. */
const HEADS = new Map<string, Row[]>()
for (const [kind, word = '', others = ''] of HEAD_ROWS) {
  const first = word.charAt(0)
  const rows = HEADS.get(first) ?? []
  rows.push({word, kind: kind as HeadClass, others})
  HEADS.set(first, rows)
}
for (const rows of HEADS.values()) rows.sort((a, b) => b.word.length - a.word.length)

/**
 * The word at `offset` that an unfilled place may stand before, the longest that fits; undefined where there is none
 * or where the character begins another word (市场, 年度).
 */
export function slotHeadAt(text: string, offset: number): SlotHead | undefined {
  const row = HEADS.get(text.charAt(offset))?.find(({word}) => text.startsWith(word, offset))
  if (row === undefined) return undefined
  const {word, kind, others} = row
  const end = offset + word.length
  return end < text.length && others.includes(text.charAt(end)) ? undefined : {word, kind, end}
}

/** The head at `offset` or one space further: 5 亿元. */
export function headAfter(text: string, offset: number): SlotHead | undefined {
  return slotHeadAt(text, text.charAt(offset) === ' ' ? offset + 1 : offset)
}

/** Whether what stands at `offset`, or one space further, needs a number before it. */
export function isUnitAfter(text: string, offset: number): boolean {
  return headAfter(text, offset)?.kind === 'unit'
}

/** What stands around a span of the text. */
export function contextOf(text: string, {start, end}: Span): Context {
  return {
    before: text.slice(Math.max(0, start - REACH), start),
    after: text.slice(end, end + REACH),
    head: headAfter(text, end),
  }
}
