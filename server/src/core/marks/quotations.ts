import {firstFrom} from '../firstFrom'
import type {Span} from '../span'

const QUOTE = /[“”《》「」『』]/g
const CLOSED_BY: Readonly<Record<string, string>> = {'“': '”', '《': '》', '「': '」', '『': '』'}

/** Whether an offset lies between quotation marks or in the name of a document: words of others. */
export type IsQuoted = (offset: number) => boolean

/** Reads the quotations of a block's prose once. A mark that the block does not close quotes nothing. */
export function quotationsIn(prose: string): IsQuoted {
  const spans = outermostQuotations(prose)
  return offset => offset < (spans[firstFrom(spans, ({start}) => offset < start) - 1]?.end ?? 0)
}

function outermostQuotations(prose: string): readonly Span[] {
  const spans: Span[] = []
  let open: {readonly mark: string; readonly start: number} | undefined
  let depth = 0
  for (const {0: mark, index} of prose.matchAll(QUOTE)) {
    if (!open) {
      if (CLOSED_BY[mark]) open = {mark, start: index}
      depth = 1
    } else if (mark === open.mark) depth++
    else if (mark === CLOSED_BY[open.mark] && --depth === 0) {
      spans.push({start: open.start, end: index + 1})
      open = undefined
    }
  }
  return spans
}
