import type {Places} from '../../blocks/places'
import {FILLER} from '../../filler'
import {goesOnInNext} from '../paragraphs'
import {LEAD_IN, strengthAt} from '../stops'

/** The first words from a place in a block up to the end of their sentence or lead-in, across a line that is cut in two. */
export function firstWords(places: Places, index: number, from: number, most: number): string {
  let text = ''
  for (let at = index, start = from; text.length < most; at++, start = 0) {
    const prose = places.blockAt(at)?.facts.prose ?? ''
    const end = endOf(prose, start)
    text += clean(prose.slice(start, end))
    if (LEAD_IN <= strengthAt(prose, end) || !goesOnInNext(places, at)) break
  }
  return shortened(text, most)
}

/** At the last mark within `most` characters, or in the midst of them where there is none. */
export function shortened(text: string, most: number): string {
  if (text.length <= most)
    return LOOSE.has(text.charCodeAt(text.length - 1)) ? text.replace(LOOSE_END, '') : text
  const head = text.slice(0, most)
  const cut = head.replace(LAST_CLAUSE, '')
  return (most / 2 < cut.length ? cut : head).replace(LOOSE_END, '')
}

/** A mark that leads on says nothing at the end of a name. */
const LOOSE_END = /[，、,：:；;\s]{1,4}$/
const LOOSE = new Set([...'，、,：:；; 　'].map(mark => mark.charCodeAt(0)))
const LINE_BREAK = 0x0a
const LAST_CLAUSE = /[，、,][^，、,]{0,80}$/

function clean(words: string): string {
  return (words.includes(FILLER) ? words.replaceAll(FILLER, '') : words).trim()
}

function endOf(prose: string, from: number): number {
  for (let at = from; at < prose.length; at++)
    if (LEAD_IN <= strengthAt(prose, at) || prose.charCodeAt(at) === LINE_BREAK) return at
  return prose.length
}
