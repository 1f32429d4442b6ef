import type {LinePosition} from '../../server/src/lsp/protocol'

/** Negative, zero or positive, as `a` stands before, at or after `b`. */
export function compare(a: LinePosition, b: LinePosition): number {
  return a.line - b.line || a.character - b.character
}
