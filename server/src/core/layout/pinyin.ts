import {entriesIn} from '../blocks/frontMatter'
import type {Places} from '../blocks/places'
import {readingOf} from '../words/readings'
import type {LaidRun} from './layout'

/** Words and how their characters are read, from the first one on. */
export interface Pinyin {
  readonly words: string
  readonly syllables: readonly string[]
}

/** What the front matter wants read: the words, and the characters whose reading it would have to tell. */
export interface PinyinAsked {
  readonly pinyin: readonly Pinyin[]
  readonly unclear: readonly string[]
}

const KEY = '注音'
const BETWEEN = /[，,、；;]/
const ENTRY = /^\s*(\p{Script=Han}+)([^\p{Script=Han}]*)$/u
const BRACKETS = /[（）()]/g
const SYLLABLE = /^\p{Script=Latin}+[1-5]?$/u
/** The marks of the four tones; the fifth has none. */
const TONES = ['', '\u0304', '\u0301', '\u030c', '\u0300']
/** The vowel that bears the mark. */
const BEARER = /a|e|o(?=u)|[iouü](?=[^aeiouü]{0,3}$)/

/** Reads `注音: 厍 shè，亳，单县 shan4`: the reading may be left out of a character that has one only. */
export function readPinyin(places: Places): PinyinAsked {
  const first = places.at(0)?.block
  const said = new Map(first?.facts.kind === 'frontMatter' ? entriesIn(first.text) : []).get(KEY) ?? ''
  const unclear: string[] = []
  const pinyin = said.split(BETWEEN).flatMap(entry => {
    const [, words, written = ''] = ENTRY.exec(entry) ?? []
    if (words === undefined) return []
    const own = written
      .replace(BRACKETS, ' ')
      .split(/\s+/)
      .filter(syllable => SYLLABLE.test(syllable))
    const known = 0 < own.length ? own : [...words].map(readingOf)
    for (const [at, character] of [...words].entries())
      if (at < known.length && known[at] === undefined) unclear.push(character)
    return [{words, syllables: known.map(syllable => toned(syllable ?? ''))}]
  })
  return {pinyin, unclear}
}

/** The same runs, in which each character that has a reading is one of its own. The longest words come first. */
export function withPinyin(runs: readonly LaidRun[], pinyin: readonly Pinyin[]): readonly LaidRun[] {
  return runs.flatMap(run => {
    const readings = readingsIn(run.text, pinyin)
    if (readings.size === 0) return [run]
    const parts: LaidRun[] = []
    let done = 0
    for (const [at, {character, reading}] of readings) {
      if (done < at) parts.push({...run, text: run.text.slice(done, at)})
      parts.push({...run, text: character, reading})
      done = at + character.length
    }
    return done < run.text.length ? [...parts, {...run, text: run.text.slice(done)}] : parts
  })
}

/** The readings in a text by where their characters stand, in its order. */
function readingsIn(text: string, pinyin: readonly Pinyin[]) {
  const readings = new Map<number, {character: string; reading: string}>()
  const longest = [...pinyin].sort((a, b) => b.words.length - a.words.length)
  const taken = new Set<number>()
  for (const {words, syllables} of longest)
    for (let start = text.indexOf(words); 0 <= start; start = text.indexOf(words, start + words.length)) {
      if (taken.has(start)) continue
      let at = start
      for (const [index, character] of [...words].entries()) {
        taken.add(at)
        const reading = syllables[index] ?? ''
        if (reading !== '') readings.set(at, {character, reading})
        at += character.length
      }
    }
  return new Map([...readings].sort(([a], [b]) => a - b))
}

/** `she4` as `shè`; what bears its mark already stays as it is. */
function toned(syllable: string): string {
  const tone = Number(/\d$/.exec(syllable)?.[0] ?? 0) % 5
  const letters = syllable.replace(/\d$/, '').replace('v', 'ü')
  return letters.replace(BEARER, vowel => (vowel + TONES[tone]).normalize('NFC'))
}
