import type {Position, SelectionRange} from 'vscode-languageserver'
import type {Place, Span} from '../core/index'
import type {OpenDraft} from './drafts'
import {pathTo, touches} from './outlinePath'
import {toOffset, toRange} from './toLsp'

/** A sentence with the marks that close it; the last one of a paragraph may lack them. */
const SENTENCE = /[^。！？；\s][^。！？；]*(?:[。！？；]+[”’」』）》]*)?/g

/** For every position the steps of “expand selection”: sentence, paragraph, series item, section, draft. */
export function selectionRanges(open: OpenDraft, positions: readonly Position[]): SelectionRange[] {
  return positions.map(position => toSelection(open, toOffset(open.manuscript, position)))
}

function toSelection({manuscript, draft}: OpenDraft, offset: number): SelectionRange {
  const {places, outline, length} = draft()
  const place = places.holding(offset)
  const steps = [
    ...(place ? spansIn(place, offset) : []),
    ...pathTo(outline, offset).map(({span}) => span),
    {start: 0, end: length},
  ].sort((a, b) => lengthOf(a) - lengthOf(b))
  return nested(steps).reduceRight<SelectionRange | undefined>(
    (parent, span) => ({range: toRange(manuscript, span), ...(parent && {parent})}),
    undefined,
  ) as SelectionRange
}

/** The sentence, where there is one at the offset, and the paragraph without the blanks around it. */
function spansIn({block: {text}, start}: Place, offset: number): readonly Span[] {
  const sentences = [...text.matchAll(SENTENCE)].map(match => trimmed(match[0], start + match.index))
  const sentence = sentences.findLast(span => touches(span, offset))
  return [...(sentence ? [sentence] : []), trimmed(text, start)].filter(span => touches(span, offset))
}

function trimmed(text: string, start: number): Span {
  const head = text.length - text.trimStart().length
  return {start: start + head, end: start + Math.max(head, text.trimEnd().length)}
}

/** The spans that hold the one before them and are longer: a selection may only grow. */
function nested(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans) {
    const inner = kept.at(-1)
    if (!inner || (span.start <= inner.start && inner.end <= span.end && lengthOf(inner) < lengthOf(span)))
      kept.push(span)
  }
  return kept
}

function lengthOf({start, end}: Span): number {
  return end - start
}
