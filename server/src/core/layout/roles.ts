import type {Place} from '../blocks/places'
import type {Draft, OutlineNode} from '../draft/draft'
import {isText, lineOf} from '../draft/frame/lines'
import type {Span} from '../span'
import {type Role, widthOf} from './layout'

/** What the draft says of its lines, each named by where its block begins. */
export interface Roles {
  readonly of: ReadonlyMap<number, Role>
  /** Where an attachment begins, or another document. */
  readonly newPages: ReadonlySet<number>
}

/** What may stand behind the words of a line that are all of it. */
const REST = 2
/** A line of the page. */
const WIDEST = 28

/** Reads the roles of the lines that are no plain text. Lines that several parts share, as in flattened text, have none. */
export function readRoles({places, outline, frame: {block}}: Draft): Roles {
  const of = new Map<number, Role>()
  const newPages = new Set<number>()
  const {subtitle, dateLine, speakerLine, salutation} = block
  if (subtitle) of.set(subtitle.place.start, 'subtitle')
  if (dateLine) of.set(dateLine.place.start, 'dateLine')
  if (speakerLine) of.set(speakerLine.place.start, 'speakerLine')
  for (const part of outline) {
    if (part.kind === 'title') give('title', part.markerSpan)
    else if (part.kind === 'salutation') give('salutation', part.markerSpan)
    else if (part.kind === 'signature') sign(part.span)
    else if (part.kind === 'attachment') attach(part)
  }
  for (const place of places)
    if (place.block.facts.role === 'attachment' && !of.has(place.start)) of.set(place.start, 'attachmentNote')
  if (salutation && salutation.goesOn === undefined && !salutation.isGlued) give('salutation', salutation)
  nameSpeaker()
  return {of, newPages}

  /** To the lines that the words are all of. */
  function give(role: Role, words: Span): void {
    for (const place of linesIn(words)) if (lineOf(place).end <= words.end + REST) of.set(place.start, role)
  }

  function sign(span: Span): void {
    const lines = linesIn(span)
    for (const place of lines) of.set(place.start, place === lines.at(-1) ? 'signDate' : 'signer')
  }

  function attach({span, markerSpan}: OutlineNode): void {
    newPages.add(span.start)
    const line = places.holding(span.start)
    if (line?.block.facts.role === 'attachment') of.set(line.start, 'attachmentMark')
    else give('title', markerSpan)
  }

  /** Between title and salutation stands nothing else than who speaks, when and where. */
  function nameSpeaker(): void {
    const title = outline.find(({kind}) => kind === 'title')
    for (const line of title && salutation ? block.above : []) {
      const isBelow = title && title.markerSpan.end <= line.start && !of.has(line.place.start)
      if (isBelow && widthOf(line.text) <= WIDEST && !line.place.block.facts.endsSentence)
        of.set(line.place.start, 'speakerLine')
    }
  }

  function linesIn(span: Span): readonly Place[] {
    return places.slice(places.indexAt(span.start), places.indexAt(span.end - 1) + 1).filter(isText)
  }
}
