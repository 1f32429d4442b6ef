import type {Place, Places} from '../blocks/places'
import type {HeadingForm, Mark} from '../marks/mark'
import {type Item, isOwn, isPlain} from '../marks/seriesMarks'
import {leadsIn} from '../marks/surroundings'
import {numberLike} from '../numerals'
import type {Reference} from './reference'

/**
 * Offset of the marker right after an announcement: in the same paragraph, or at the start of the next one. What speakers
 * announce of their own talk may have some paragraphs without any marker before its headings.
 */
export function announcedStart(places: Places, index: number, reference: Reference): number | undefined {
  const place = places.at(index)
  const to = place && leadsIn(place.block.facts)(reference)
  if (to !== 'end') return to === undefined ? undefined : (place?.start ?? 0) + reference.next
  let passed = 0
  for (let at = index + 1; at < places.length; at++) {
    const {block, start} = places.at(at) as Place
    const {kind, isResidue, marks, references} = block.facts
    const told = references.filter(({kind}) => kind !== 'counted')
    const items = block.facts.items.filter(item => isPlain(item) || (item.atLine && isOwn(item)))
    if (kind === 'blank' || isResidue) continue
    const first = [...marks, ...items].filter(mark =>
      'position' in mark ? mark.position === 'line' : mark.atLine,
    )[0]
    if (first) return passed === 0 || isTop(first) ? start + first.start : undefined
    passed++
    if (!reference.isLast || 0 < marks.length + items.length + told.length || MOST_PASSED < passed)
      return undefined
  }
  return undefined
}

/** 一、 and 第一部分 head what a talk consists of. */
function isTop(mark: Mark | Item): boolean {
  return 'form' in mark && TOP.includes(mark.form)
}

const TOP: readonly HeadingForm[] = ['part', 'chinese']
const MOST_PASSED = 3

/** A count in the style of the old one: 两点, not 二点; digits stay digits of the same width. */
export function countLike(old: string, number: number, noun: string): string {
  const text = numberLike(old, number)
  return text === '二' && !/^大/.test(noun) ? '两' : text
}
