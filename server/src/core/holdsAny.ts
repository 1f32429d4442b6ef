/** Room for this many sets of characters, a bit each; any more are looked for one by one. */
const MOST_SETS = 128
const BITS_A_WORD = 32
const WORDS = MOST_SETS / BITS_A_WORD

/** For each character the number of its row in `MEMBERSHIP`; 0 for the many that no set holds. */
const ROWS = new Uint16Array(0x10000)
/** In which sets a character is: a row of `WORDS` words each, the first for those in none. */
const MEMBERSHIP: number[] = Array.from({length: WORDS}, () => 0)
let sets = 0

/** The text that was read last, and the sets of which it holds a character. */
let lastText = ''
const lastHeld = new Uint32Array(WORDS)

/**
 * Tells of a text whether it holds one of `characters`. To be made once, as a constant, and asked of whole blocks: a text is
 * read once for all sets, however many ask, so that a pattern that needs one of a few signs is tried only where they are.
 */
export function holdsAny(characters: string): (text: string) => boolean {
  if (sets === MOST_SETS) return text => [...characters].some(character => text.includes(character))
  const word = Math.floor(sets / BITS_A_WORD)
  const bit = 1 << (sets % BITS_A_WORD)
  sets++
  lastText = ''
  lastHeld.fill(0)
  for (const character of characters) {
    const row = rowOf(character.charCodeAt(0))
    MEMBERSHIP[row * WORDS + word] = (MEMBERSHIP[row * WORDS + word] as number) | bit
  }
  return text => {
    if (text !== lastText) read(text)
    return ((lastHeld[word] as number) & bit) !== 0
  }
}

function rowOf(code: number): number {
  if (ROWS[code] === 0) {
    ROWS[code] = MEMBERSHIP.length / WORDS
    for (let word = 0; word < WORDS; word++) MEMBERSHIP.push(0)
  }
  return ROWS[code] as number
}

function read(text: string): void {
  lastText = text
  lastHeld.fill(0)
  for (let offset = 0; offset < text.length; offset++) {
    const row = ROWS[text.charCodeAt(offset)] as number
    if (row === 0) continue
    for (let word = 0; word < WORDS; word++)
      lastHeld[word] = (lastHeld[word] as number) | (MEMBERSHIP[row * WORDS + word] as number)
  }
}
