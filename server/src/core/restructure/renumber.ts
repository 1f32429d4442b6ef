import type {Place, Places} from '../blocks/places'
import {settle} from '../checking/settle'
import {type Candidate, type ItemCandidate, spanOfMark} from '../draft/candidates'
import type {Draft, HeadingFault, SeriesFault} from '../draft/draft'
import {foldDraft} from '../draft/foldDraft'
import type {Heading} from '../draft/headings/headings'
import {type IsQuoted, quotationsIn} from '../marks/quotations'
import {parseEnclosed, parseNumber} from '../numerals'
import type {Manuscript} from '../reading/manuscript'
import type {Edit, Span} from '../span'
import {followNumbers, type NewNumbers} from './followNumbers'
import {headingAt, type Restructuring, sectionOf} from './restructuring'

/** 第三条 of a law keeps its number whatever stands around it. */
const ARTICLE = /条$/
const PREFIXED = /^[第其]/

/** Puts the numbers of all headings and series in order, and what the text says of them. */
export function renumberDraft(manuscript: Manuscript): Restructuring {
  return renumberWithin(manuscript, {start: 0, end: manuscript.length})
}

/**
 * The same for the section around an offset: the innermost one that has headings below its own, without that one's own
 * number. Nothing before the first heading.
 */
export function renumberSection(manuscript: Manuscript, offset: number): Restructuring {
  const span = sectionAround(foldDraft(manuscript), offset)
  return span ? renumberWithin(manuscript, span) : NOTHING
}

/** What “this section” means at an offset, from the end of its marker; `undefined` before the first heading. */
export function sectionAround(draft: Draft, offset: number): Span | undefined {
  const innermost = headingAt(draft, offset)
  if (!innermost) return undefined
  let heading: Heading = innermost
  while (heading.parent && draft.headings[heading.order + 1]?.parent !== heading) heading = heading.parent
  return {start: spanOfMark(heading.candidate).end, end: sectionOf(draft, heading).end}
}

/** The same for the one run that a marker at the offset belongs to. */
export function renumberRun(manuscript: Manuscript, offset: number): Restructuring {
  const draft = foldDraft(manuscript)
  const fault = faultsIn(draft, {start: 0, end: draft.length}).find(({edits, span}) =>
    [span, ...edits].some(({start, end}) => start <= offset && offset <= end),
  )
  return fault ? withReferences(draft, fault.edits) : NOTHING
}

/** Whether there is anything to renumber in a span. */
export function isOutOfOrder(draft: Draft, span: Span): boolean {
  return 0 < faultsIn(draft, span).length
}

const NOTHING: Restructuring = {markers: [], references: [], counts: []}

function renumberWithin(manuscript: Manuscript, {start, end}: Span): Restructuring {
  // Edits inside the span leave what follows it as long as it was.
  const after = manuscript.length - end
  const markers = settle(manuscript, draft =>
    faultsIn(draft, {start, end: draft.length - after}).map(({edits}) => edits),
  )
  return withReferences(foldDraft(manuscript), markers)
}

function withReferences(draft: Draft, markers: readonly Edit[]): Restructuring {
  return {markers, ...followNumbers(draft, newNumbers(draft, markers))}
}

interface Fault {
  readonly span: Span
  readonly edits: readonly Edit[]
}

/** The runs that are out of order and stand wholly inside the span; of lists that move along, what stands inside. */
function faultsIn(draft: Draft, {start, end}: Span): readonly Fault[] {
  const {headingFaults, seriesFaults, places} = draft
  const isQuoted = quotationsOf(places)
  const isInside = (edit: Edit) => start <= edit.start && edit.end <= end && !isQuoted(edit.start)
  return [
    ...headingFaults.filter(fault => isRenumbered(fault) && fault.renumber.every(isInside)).map(toFault),
    ...seriesFaults.flatMap(sequenceFault).filter(({edits}) => edits.every(isInside)),
  ]

  function toFault({span, renumber, along}: HeadingFault): Fault {
    return {span, edits: [...renumber, ...along.filter(isInside)]}
  }
}

/** Each block is read when first asked about. */
function quotationsOf(places: Places): IsQuoted {
  const known = new Map<number, IsQuoted>()
  return offset => {
    const index = places.indexAt(offset)
    const {block, start} = places.at(index) as Place
    const isQuoted = known.get(index) ?? quotationsIn(block.facts.prose)
    known.set(index, isQuoted)
    return isQuoted(offset - start)
  }
}

/** After a cut there is nothing to renumber. */
function isRenumbered({marker, cause}: HeadingFault): boolean {
  return cause !== 'cut' && !ARTICLE.test(marker)
}

function sequenceFault({kind, cause, span, edits}: SeriesFault): Fault[] {
  return kind === 'sequence' && cause !== 'cut' ? [{span, edits}] : []
}

/** What the edits of numerals make of the markers of the draft. */
function newNumbers(draft: Draft, edits: readonly Edit[]): NewNumbers {
  const texts = new Map(edits.map(edit => [edit.start, edit.text]))
  const moved = new Map<number, number>()
  const sizes = new Map<number, {before: number; after: number}>()
  for (const {members, first} of draft.runs) follow(members.map(headingNumber), first)
  for (const {members, first} of draft.series) follow(members.map(itemNumber), first)
  return {moved, sizes}

  function follow(members: readonly Numbered[], first: number): void {
    let isMoved = false
    for (const {start, numeral} of members) {
      const text = texts.get(numeral)
      const number = text === undefined ? undefined : (parseEnclosed(text) ?? parseNumber(text))
      if (number === undefined) continue
      moved.set(start, number)
      isMoved = true
    }
    const [head, last] = [members[0], members.at(-1)]
    if (isMoved && head && last && first === 1)
      sizes.set(head.start, {before: last.number, after: moved.get(last.start) ?? last.number})
  }
}

interface Numbered {
  readonly start: number
  readonly number: number
  /** Where the numeral alone starts. */
  readonly numeral: number
}

function headingNumber({mark, place, start}: Candidate): Numbered {
  return {start, number: mark.number, numeral: place.start + mark.numeral.start}
}

function itemNumber({item, start}: ItemCandidate): Numbered {
  return {start, number: item.number, numeral: start + (PREFIXED.test(item.word) ? 1 : 0)}
}
