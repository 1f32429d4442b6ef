import type {Place, Places} from '../blocks/places'
import type {Reference} from '../references/reference'
import type {Draft} from './draft'

/** The attachments that a draft shows. */
export interface Attachments {
  /** The numbers of those that it lists or has behind it; an only one without a number is the first. */
  readonly known: ReadonlySet<number>
  /** Those that begin with another number than their place in the list. */
  readonly misnumbered: readonly Misnumbered[]
}

/** What an attachment is called. */
export const ATTACHED = ['附件', '附表'] as const

/** An attachment that begins with its number, 附件2, in a line of its own. */
export interface Attachment {
  readonly place: Place
  readonly reference: Reference
}

/** One that begins with the number of the one before it, or with one that is not listed, while a listed number begins none. */
export interface Misnumbered extends Attachment {
  readonly expected: number
  readonly isRepeated: boolean
}

/** Reads the attachments of a draft from the lines that name them; `noun` is 附件 or 附表, which are counted apart. Never fails. */
export function readAttachments(
  {structure, places}: Pick<Draft, 'structure' | 'places'>,
  noun: string,
): Attachments {
  const listed = new Set<number>()
  const begun: Attachment[] = []
  for (const index of structure.withReferences) {
    const place = places.at(index) as Place
    for (const reference of place.block.facts.references) {
      if (reference.kind !== 'attachment' || reference.noun !== noun || reference.isPointed) continue
      if (reference.isList) for (const number of listedFrom(places, index, reference)) listed.add(number)
      else if (place.block.facts.role === 'attachment') begun.push({place, reference})
      else listed.add(reference.number)
    }
  }
  const numbers = new Set(begun.map(({reference}) => reference.number))
  const misnumbered = begun.flatMap((attachment, at): Misnumbered[] => {
    const {number} = attachment.reference
    const expected = (begun[at - 1]?.reference.number ?? 0) + 1
    const isRepeated = number === expected - 1
    const isWrong = isRepeated || (number !== expected && 0 < listed.size && !listed.has(number))
    return isWrong && listed.has(expected) && !numbers.has(expected)
      ? [{...attachment, expected, isRepeated}]
      : []
  })
  return {known: new Set([...listed, ...numbers]), misnumbered}
}

/** The numbers of a list, those that its lines have and those that they should have. */
function listedFrom(places: Places, index: number, {number, numeral, end}: Reference): ReadonlySet<number> {
  const found = new Set([number])
  let count = numeral.start < numeral.end ? number : 0
  for (const mark of places.blockAt(index)?.facts.marks ?? [])
    if (mark.form === 'arabic' && end <= mark.start) found.add(mark.number).add(++count)
  for (let at = index + 1; at < places.length; at++) {
    const facts = places.blockAt(at)?.facts
    if (facts?.kind === 'blank') continue
    const [mark] = facts?.marks ?? []
    if (mark?.form !== 'arabic' || mark.position !== 'line') break
    found.add(mark.number).add(++count)
  }
  return found
}
