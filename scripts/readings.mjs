// The readings the core knows (server/src/core/words/readings.ts), made at build time from pinyin-pro: of each character that
// has one only. Of any other the writer says which one he means.
import {pinyin} from 'pinyin-pro'

/** A file of the package, from the root of the repository. */
export const READINGS = 'node_modules/pinyin-pro/package.json'

/** 一 and the last character of the same block that has a reading. */
const FIRST = 0x4e00
const LAST = 0x9fa5
const SYLLABLE = /^[a-zü]+[0-5]$/

/**
 * The packed readings: all syllables (`she4`, `lv4`) with a space between them, 0, then of each character the low byte of the place of its
 * syllable among them, from 1, and the high bytes behind all low ones, which packs better; 0 is none.
 */
export function packReadings() {
  const characters = Array.from({length: LAST - FIRST + 1}, (_, index) => String.fromCodePoint(FIRST + index))
  const readings = characters.map(character => {
    const all = new Set(pinyin(character, {multiple: true, type: 'array', toneType: 'num'}))
    const [only = ''] = all
    return all.size === 1 && SYLLABLE.test(only) ? only.replace('ü', 'v') : undefined
  })
  const syllables = [...new Set(readings.filter(reading => reading !== undefined))].sort()
  const places = new Map(syllables.map((syllable, index) => [syllable, index + 1]))
  const numbers = readings.map(reading => places.get(reading) ?? 0)
  return Uint8Array.from([
    ...Buffer.from(syllables.join(' ')),
    0,
    ...numbers.map(number => number % 256),
    ...numbers.map(number => number >> 8),
  ])
}
