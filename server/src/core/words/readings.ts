import readPacked from '../../../data/readings.bin'
import {lazy} from '../lazy'

/** The first character with a reading; the others follow it. */
const FIRST = 0x4e00

/** What all characters from the first one on are read like, if they have one reading only (scripts/readings.mjs). */
const READINGS = lazy(() => unpack(readPacked()))

/** The pinyin of a character with the number of its tone, `she4`; `undefined` of one that has several, or is none. */
export function readingOf(character: string): string | undefined {
  return READINGS()[(character.codePointAt(0) ?? 0) - FIRST]
}

function unpack(bytes: Uint8Array): readonly (string | undefined)[] {
  const end = bytes.indexOf(0)
  const letters = Array.from(bytes.subarray(0, end), code => String.fromCharCode(code))
  const syllables = letters.join('').split(' ')
  const numbers = bytes.subarray(end + 1)
  const count = numbers.length / 2
  return Array.from(
    {length: count},
    (_, at) => syllables[(numbers[at] ?? 0) + 256 * (numbers[count + at] ?? 0) - 1],
  )
}
