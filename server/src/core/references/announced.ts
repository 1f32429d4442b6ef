import type {Place, Places} from '../blocks/places'
import {isAtEnd} from '../marks/surroundings'
import {numberLike} from '../numerals'
import type {Reference} from './findReferences'

/** Offset of the marker right after an announcement: in the same paragraph, or at the start of the next one. */
export function announcedStart(places: Places, index: number, {next}: Reference): number | undefined {
  const place = places.at(index)
  if (!place) return undefined
  if (!isAtEnd(place.block.facts.prose, next)) return place.start + next
  for (let at = index + 1; at < places.length; at++) {
    const {block, start} = places.at(at) as Place
    if (block.facts.kind === 'blank') continue
    const {marks, items} = block.facts
    const first = [...marks, ...items].filter(mark =>
      'position' in mark ? mark.position === 'line' : mark.atLine,
    )[0]
    return first && start + first.start
  }
  return undefined
}

/** A count in the style of the old one: 两点, not 二点; digits stay digits of the same width. */
export function countLike(old: string, number: number, noun: string): string {
  const text = numberLike(old, number)
  return text === '二' && !/^大/.test(noun) ? '两' : text
}
