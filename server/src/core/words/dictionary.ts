import readPacked from '@node-rs/jieba/dict.txt'
import {lazy} from '../lazy'

/** Low bits of what is told of a word: how often it occurs, and above them its class. */
const FREQUENCY_MASK = 15
const CLASS_SHIFT = 4
/** More than twice as many places as words, so that a search ends soon. */
const PLACE_BITS = 18
const PLACES = 1 << PLACE_BITS
const HASH_START = 0x811c9dc5
const HASH_STEP = 0x01000193

/** The longest word that is kept, in UTF-16 units. */
export const LONGEST_WORD = 6

/** All words by their hash, of 32 bits, so that hardly anything but a word is taken for one, and what is told of each. */
interface Entries {
  readonly hashes: Uint32Array
  readonly told: Uint8Array
}

const ENTRIES = lazy(() => readEntries(readPacked()))

/**
 * What the dictionary tells of a word, in one number: how common it is and of which class (`frequencyOf`, `classOf`); 0 for
 * what is no word there. Only common words and those with a character that may be a unit are kept (scripts/dictionary.mjs).
 */
export function lookUp(hash: number): number {
  const {hashes, told} = ENTRIES()
  for (let place = placeOf(hash); told[place] !== 0; place = (place + 1) % PLACES)
    if (hashes[place] === hash) return told[place] as number
  return 0
}

/** The binary logarithm of how often a word occurs, 1 to 15, from what is told of it. */
export function frequencyOf(told: number): number {
  return told & FREQUENCY_MASK
}

/** The class of a word, 0 to 7 (scripts/dictionary.mjs), from what is told of it. */
export function classOf(told: number): number {
  return told >>> CLASS_SHIFT
}

/** The hash of no characters, to which those of a word are added one after the other. */
export const EMPTY_HASH = HASH_START

/** The hash of a word with one more character. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_STEP)
}

/** The hash with all its bits mixed; the dictionary is asked for this one. */
export function finishHash(hash: number): number {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** The hashes come as their differences, seven bits a byte, the last byte of each without the high bit; what is told follows it. */
function readEntries(bytes: Uint8Array): Entries {
  const hashes = new Uint32Array(PLACES)
  const told = new Uint8Array(PLACES)
  let hash = 0
  let shift = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    hash = (hash + ((byte & 0x7f) << shift)) | 0
    shift += 7
    if (byte & 0x80) continue
    let place = placeOf(hash)
    while (told[place] !== 0) place = (place + 1) % PLACES
    hashes[place] = hash >>> 0
    told[place] = bytes[++at] as number
    shift = 0
  }
  return {hashes, told}
}

function placeOf(hash: number): number {
  return hash >>> (32 - PLACE_BITS)
}
