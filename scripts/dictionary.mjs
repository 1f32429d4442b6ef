// The dictionary the core reads (server/src/core/words/dictionary.ts), made at build time from jieba's word list: of each word
// that can decide whether a character is a unit its hash, as differences of seven bits a byte, and a byte with how common it is and its
// class.
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {root} from './shell.mjs'

const LONGEST_WORD = 6
/** A word without a character of a unit is kept if it is so common: the words beside a unit. */
const COMMON = 100
/** Names of persons and numerals that are not even so common stand in novels, not in drafts. */
const RARE = 5
const RARELY_MET = new Set(['nr', 'nrt', 'nrfg', 'm'])
const CLASS_SHIFT = 4
/** The class of a word by the tags of jieba; 0 is everything else: single signs, particles, interjections. */
const CLASSES = {
  n: 1,
  nz: 1,
  nt: 1,
  ng: 1,
  s: 1,
  l: 1,
  i: 1,
  j: 1,
  v: 2,
  vg: 2,
  vd: 2,
  vi: 2,
  vq: 2,
  vn: 3,
  a: 4,
  ad: 4,
  an: 4,
  ag: 4,
  b: 4,
  z: 4,
  d: 4,
  p: 5,
  c: 5,
  r: 5,
  f: 5,
  m: 6,
  q: 6,
  mq: 6,
  t: 6,
  nr: 7,
  ns: 7,
  nrt: 7,
  nrfg: 7,
}

/** The path of jieba's word list, from the root of the repository. */
export const DICTIONARY = 'node_modules/@node-rs/jieba/dict.txt'

/** Words of official documents that it does not hold. */
const OWN_WORDS = 'server/data/officialWords.tsv'

/** The packed dictionary: bytes. */
export function packDictionary() {
  const deciding = new Set(
    readFileSync(resolve(root, 'server/data/units.tsv'), 'utf8')
      .replace(/^#.*$/gm, '')
      .match(/\p{Script=Han}/gu),
  )
  const told = new Map()
  for (const [word, frequency, tag] of [...rowsOf(DICTIONARY, ' '), ...rowsOf(OWN_WORDS, '\t').slice(1)]) {
    if (!word || LONGEST_WORD < word.length) continue
    const mayDecide = word.length === 1 || [...word].some(character => deciding.has(character))
    if (!mayDecide && Number(frequency) < COMMON) continue
    if (1 < word.length && Number(frequency) <= RARE && RARELY_MET.has(tag)) continue
    const common = Math.min(15, Math.max(1, Math.round(Math.log2(Number(frequency) + 1))))
    told.set(hashOf(word), ((CLASSES[tag] ?? 0) << CLASS_SHIFT) | common)
  }
  return Uint8Array.from(pack([...told].sort(([a], [b]) => a - b)))
}

function rowsOf(path, separator) {
  return readFileSync(resolve(root, path), 'utf8')
    .split('\n')
    .filter(line => !line.startsWith('# '))
    .map(line => line.split(separator))
}

function* pack(entries) {
  let last = 0
  for (const [hash, told] of entries) {
    let difference = hash - last
    last = hash
    for (; 127 < difference; difference = Math.floor(difference / 128)) yield (difference & 0x7f) | 0x80
    yield difference
    yield told
  }
}

/** The same hash as in dictionary.ts. */
function hashOf(word) {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
