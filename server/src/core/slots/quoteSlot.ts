import type {Span} from '../span'

/** A slot as written, and a few characters of its block before and after it. */
export interface SlotQuote {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Characters on either side that tell one slot from another. */
const CONTEXT = 12

/** Quotes a slot of a block; offsets are relative to the block. */
export function quoteSlot(block: string, {start, end}: Span): SlotQuote {
  return {
    text: block.slice(start, end),
    before: block.slice(Math.max(0, start - CONTEXT), start).trimStart(),
    after: block.slice(end, end + CONTEXT).trimEnd(),
  }
}

/** Whether one of the quotes is that of the slot. Slots with the same words around them have the same quote. */
export function isQuoted(block: string, slot: Span, quotes: readonly SlotQuote[]): boolean {
  if (quotes.length === 0) return false
  const {text, before, after} = quoteSlot(block, slot)
  return quotes.some(quote => quote.text === text && quote.before === before && quote.after === after)
}
