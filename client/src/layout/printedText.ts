import type {PageItem, PageRun} from '../../../server/src/lsp/protocol'

/** Stands in a printed text where a new line begins, which the source does not know of. */
const LINE_BREAK = '\u2028'

/** What an item prints, one after the other. */
export function printedText(item: PageItem): string {
  return item.kind === 'table' ? item.rows.flat().map(textOf).join('') : textOf(item.runs)
}

/** Where in its source the character at an offset of a printed text stands; the source has markup besides. Offsets are UTF-16. */
export function sourceOffset(source: string, printed: string, offset: number): number {
  let at = -1
  for (let done = 0; done <= Math.min(offset, printed.length - 1); done++) {
    const character = printed.charAt(done)
    if (character === LINE_BREAK) continue
    const next = source.indexOf(character, at + 1)
    if (next < 0) break
    at = next
  }
  return at < 0 || printed.length <= offset ? at + 1 : at
}

/** How much of a printed text stands before an offset of its source. */
export function printedOffset(source: string, printed: string, offset: number): number {
  let at = -1
  for (let done = 0; done < printed.length; done++) {
    const character = printed.charAt(done)
    if (character === LINE_BREAK) continue
    at = source.indexOf(character, at + 1)
    if (at < 0 || offset <= at) return done
  }
  return printed.length
}

function textOf(runs: readonly PageRun[]): string {
  return runs.map(({text}) => text).join('')
}
