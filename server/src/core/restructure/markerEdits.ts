import {type Candidate, spanOfMark} from '../draft/candidates'
import type {Heading} from '../draft/headings/headings'
import type {Edit} from '../span'
import {type MarkerStyle, markerStyleOf, writeMarker} from './markerStyle'

const HASHES = /^ {0,3}(#{1,6})/
const MAX_DEPTH = 6

/** How many `#` the line of a heading has. */
export function depthOf({candidate}: Heading): number {
  return candidate.mark.position === 'line' ? candidate.place.block.facts.depth : 0
}

/** The edit that writes the marker in another style, the blanks after it included; `undefined` where the style does not reach so far. */
export function restyled(candidate: Candidate, style: MarkerStyle, number: number): Edit | undefined {
  const {start, end} = spanOfMark(candidate)
  const text = writeMarker(style, number)
  const {mark, place} = candidate
  const gap = /^[ \u3000]*/.exec(place.block.text.slice(mark.end))?.[0].length ?? 0
  return text === undefined ? undefined : {start, end: end + gap, text}
}

/** The edit that gives the marker another number; `undefined` where its style does not reach so far. */
export function renumbered(candidate: Candidate, number: number): Edit | undefined {
  const {mark, place} = candidate
  const text = writeMarker({...markerStyleOf(candidate), before: '', after: ''}, number)
  if (text === undefined) return undefined
  return {start: place.start + mark.numeral.start, end: place.start + mark.numeral.end, text}
}

/** The edit that gives a `#` heading so many more `#`, between one and six; `undefined` where there is nothing to do. */
export function deepen(heading: Heading, deeper: number): Edit | undefined {
  const {place} = heading.candidate
  const depth = depthOf(heading)
  const wanted = Math.max(1, Math.min(MAX_DEPTH, depth + deeper))
  if (depth === 0 || wanted === depth) return undefined
  const end = place.start + (HASHES.exec(place.block.text)?.[0].length ?? 0)
  return {start: end - depth, end, text: '#'.repeat(wanted)}
}
