import type {Position, Range, TextEdit} from 'vscode-languageserver'
import {type Edit, type Manuscript, offsetAt, positionAt, type Span} from '../core/index'

/** The lines and columns of a span. */
export function toRange(manuscript: Manuscript, {start, end}: Span): Range {
  return {start: positionAt(manuscript, start), end: positionAt(manuscript, end)}
}

/** The offset of a position, clamped into the text. */
export function toOffset(manuscript: Manuscript, {line, character}: Position): number {
  return offsetAt(manuscript, line, character)
}

/** The span of a range, clamped into the text; a range that runs backwards is empty. */
export function toSpan(manuscript: Manuscript, {start, end}: Range): Span {
  const from = toOffset(manuscript, start)
  return {start: from, end: Math.max(from, toOffset(manuscript, end))}
}

/** The edits as the LSP writes them. */
export function toTextEdits(manuscript: Manuscript, edits: readonly Edit[]): TextEdit[] {
  return edits.map(edit => ({range: toRange(manuscript, edit), newText: edit.text}))
}
