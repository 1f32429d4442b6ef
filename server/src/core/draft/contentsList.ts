import type {Place} from '../blocks/places'
import {trimTail} from '../filler'
import type {Candidate} from './candidates'

const MIN_ENTRIES = 3
const ENTRY_CHARACTERS = 60
const COMPARED_WORDS = 8
const LEADERS = /[…．.·\s\d]/

/**
 * The paragraphs that form a contents list: at least three short headings in a row, from the first number on, with no
 * body between them, under a 目录 line or repeated by the headings further on. Gives the indices of the paragraphs.
 */
export function findContentsList(
  paragraphs: readonly Place[],
  candidates: readonly Candidate[],
): ReadonlySet<number> {
  const lines = candidates.filter(({mark}) => mark.position === 'line')
  for (let first = 0; first < lines.length; first++) {
    const end = endOfList(paragraphs, lines, first)
    if (end - first < MIN_ENTRIES) {
      if (first < end - 1) first = end - 1
      continue
    }
    const opening = lines[first]
    if (opening?.mark.number === 1 && (isTitled(paragraphs, opening) || isRepeated(lines, opening, end)))
      return new Set(lines.slice(first, end).map(({paragraph}) => paragraph))
    first = end - 1
  }
  return new Set()
}

/** The words of an entry without the leaders and the page number that follow them. */
export function withoutLeaders(words: string): string {
  return trimTail(words, LEADERS)
}

/** Index after the last of the headings that follow one another without body; the list stops where it starts anew. */
function endOfList(paragraphs: readonly Place[], lines: readonly Candidate[], first: number): number {
  const opening = lines[first]
  let end = first
  for (let paragraph = opening?.paragraph ?? 0; end < lines.length; end++, paragraph++) {
    const line = lines[end]
    if (!line || line.paragraph !== paragraph || !isEntry(paragraphs[paragraph])) break
    if (first < end && opening && sameHeading(line, opening)) break
  }
  return end
}

function isEntry(place: Place | undefined): boolean {
  if (!place) return false
  const {characters, endsSentence} = place.block.facts
  return characters < ENTRY_CHARACTERS && !endsSentence
}

function isTitled(paragraphs: readonly Place[], opening: Candidate): boolean {
  const before = paragraphs.slice(Math.max(0, opening.paragraph - 2), opening.paragraph)
  return before.some(({block}) => block.facts.role === 'contentsTitle')
}

function isRepeated(lines: readonly Candidate[], opening: Candidate, from: number): boolean {
  return lines.slice(from).some(line => sameHeading(line, opening))
}

function sameHeading(a: Candidate, b: Candidate): boolean {
  return (
    a.mark.form === b.mark.form &&
    a.mark.number === b.mark.number &&
    stem(a.mark.words) === stem(b.mark.words)
  )
}

function stem(words: string): string {
  return withoutLeaders(words).slice(0, COMPARED_WORDS)
}
