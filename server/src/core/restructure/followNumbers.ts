import type {Place} from '../blocks/places'
import type {Draft} from '../draft/draft'
import {quotationsIn} from '../marks/quotations'
import {numberLike} from '../numerals'
import {announcedStart, countLike} from '../references/announced'
import type {Reference} from '../references/reference'
import type {Edit} from '../span'
import {createTargets} from './referenceTargets'
import type {Restructuring} from './restructuring'

/** What becomes of the numbers of a draft. Markers are named by the offset at which they start. */
export interface NewNumbers {
  /** The markers whose number changes while they stay what they are. */
  readonly moved: ReadonlyMap<number, number>
  /** By the first marker of a run: the number its last member had, and how many members it will have. */
  readonly sizes: ReadonlyMap<number, {readonly before: number; readonly after: number}>
}

/**
 * The edits that keep the text true to its numbers. A reference is corrected where there is one marker only that it can
 * mean; an announced count where it was the number of the last member, so that it had been right. Quoted text is left
 * alone. Takes time in proportion to the references and the headings.
 */
export function followNumbers(
  draft: Draft,
  {moved, sizes}: NewNumbers,
): Pick<Restructuring, 'references' | 'counts'> {
  const references: Edit[] = []
  const counts: Edit[] = []
  if (moved.size === 0 && sizes.size === 0) return {references, counts}
  const {places, structure} = draft
  const targets = createTargets(draft)
  for (const index of structure.withReferences) {
    const place = places.at(index) as Place
    const isQuoted = quotationsIn(place.block.facts.prose)
    for (const reference of place.block.facts.references) {
      if (isQuoted(reference.start)) continue
      if (reference.kind === 'count' && reference.isPointed) continue
      if (reference.kind === 'count') follow(counts, place, reference, sizeAfter(index, reference), countLike)
      else if (reference.kind === 'section')
        follow(references, place, reference, numberAfter(place, reference), numberLike)
    }
  }
  return {references, counts}

  function numberAfter(place: Place, reference: Reference): number | undefined {
    const target = targets.find(place, reference)
    return target === undefined ? undefined : moved.get(target)
  }

  function sizeAfter(index: number, reference: Reference): number | undefined {
    const size = sizes.get(announcedStart(places, index, reference) ?? -1)
    return size?.before === reference.number && 1 < size.after ? size.after : undefined
  }
}

function follow(
  edits: Edit[],
  {block, start}: Place,
  {numeral, number, noun}: Reference,
  after: number | undefined,
  write: (old: string, number: number, noun: string) => string,
): void {
  if (after === undefined || after === number) return
  const old = block.text.slice(numeral.start, numeral.end)
  edits.push({start: start + numeral.start, end: start + numeral.end, text: write(old, after, noun)})
}
