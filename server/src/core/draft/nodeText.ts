import type {Places} from '../blocks/places'
import {FILLER} from '../filler'
import {goesOnInNext} from './paragraphs'
import {isSentenceEnd, isStop} from './stops'

/** The first words from a place in a block up to the end of their sentence or lead-in, across a line that is cut in two. */
export function firstWords(places: Places, index: number, from: number, most: number): string {
  let text = ''
  for (let at = index, start = from; text.length < most; at++, start = 0) {
    const prose = places.blockAt(at)?.facts.prose ?? ''
    const end = endOf(prose, start)
    text += prose.slice(start, end).replaceAll(FILLER, '').trim()
    if (end < prose.trimEnd().length || !goesOnInNext(places, at)) break
  }
  return shortened(text, most)
}

/** At the last mark within `most` characters, or in the midst of them where there is none. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text.replace(LOOSE_END, '')
  const head = text.slice(0, most)
  const cut = head.replace(LAST_CLAUSE, '')
  return (most / 2 < cut.length ? cut : head).replace(LOOSE_END, '')
}

/** A mark that leads on says nothing at the end of a name. */
const LOOSE_END = /[，、,：:；;\s]{1,4}$/
const LAST_CLAUSE = /[，、,][^，、,]{0,80}$/

function endOf(prose: string, from: number): number {
  for (let at = from; at < prose.length; at++)
    if (isStop(prose, at) || isSentenceEnd(prose, at) || prose[at] === '\n') return at
  return prose.length
}
