/** The files that hold drafts, for whoever reads them: the command line and the editor. */

/** How the names of Markdown files end. */
export const MARKDOWN_EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd'] as const

/** A Word file of more bytes is not read; a draft with its pictures is seldom a tenth of it. */
export const LARGEST_WORD_FILE = 100_000_000

/** Whether a file of that name is plain text, in which Markdown means nothing to its writer. */
export function isPlainText(name: string): boolean {
  return name.toLowerCase().endsWith('.txt')
}

/** The encodings a draft may come in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'Big5'

/** A text as it was read, without its byte order mark. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly hasMark: boolean
}

const MARK = '\uFEFF'
/** Byte order marks of the two kinds of UTF-16. */
const UTF16_MARKS = [
  {label: 'utf-16le', bytes: [0xff, 0xfe]},
  {label: 'utf-16be', bytes: [0xfe, 0xff]},
] as const
/**
 * What a file without a mark may be in when it is not UTF-8. The one that is met most often gets an advance of everyday
 * characters, since one rare character alone is no evidence against it.
 */
const CANDIDATES = [
  {label: 'gb18030', encoding: 'GB18030', advance: 4},
  {label: 'big5', encoding: 'Big5', advance: 0},
  {label: 'utf-16le', encoding: 'UTF-16', advance: 0},
  {label: 'utf-16be', encoding: 'UTF-16', advance: 0},
] as const
/** The lead bytes of what GB 2312 and Big5 call their first level: the characters in everyday use. */
const EVERYDAY = [
  {label: 'gb18030', first: 0xb0, last: 0xd7, trails: [[0xa1, 0xfe]]},
  {
    label: 'big5',
    first: 0xa4,
    last: 0xc6,
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
] as const
/** What stands for no character of any language. */
const NO_CHARACTER = /[^\P{C}\t\n\r\f]/u
/** Signs of a Chinese text: quotes, dashes, brackets, circled and full-width ones. */
const SIGN = /[·—‘’“”…①-⑳\u3000-〗！-～￥]/
/** Read right, a text has hardly any strange characters; read wrong, half of them and more. */
const MOST_STRANGE = 0.25
/** More characters would not change the verdict. */
const SAMPLE = 20_000

/**
 * The text of a file. UTF-8 comes first, because its bytes hardly ever make sense by chance, then a byte order mark; what
 * is left is read in every way, and the reading with the fewest characters that nobody uses wins. `undefined` when the
 * bytes are no text at all, or none of the readings looks like Chinese.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = UTF16_MARKS.find(mark => mark.bytes.every((byte, index) => bytes[index] === byte))
  return (
    read(bytes, 'utf-8', 'UTF-8') ?? (marked && read(bytes, marked.label, 'UTF-16')) ?? readUnmarked(bytes)
  )
}

function readUnmarked(bytes: Uint8Array): Decoded | undefined {
  const everyday = everydayCharacters()
  let best: Decoded | undefined
  let least = MOST_STRANGE
  for (const {label, encoding, advance} of CANDIDATES) {
    const decoded = read(bytes, label, encoding)
    const strange = decoded ? shareOfStrange(decoded.text, everyday, advance) : 1
    if (strange < least) {
      best = decoded
      least = strange
    }
  }
  return best
}

function read(bytes: Uint8Array, label: string, encoding: Encoding): Decoded | undefined {
  const text = decodeStrictly(bytes, label)
  if (text === undefined || text.includes('\0')) return undefined
  const hasMark = text.startsWith(MARK)
  return {text: hasMark ? text.slice(MARK.length) : text, encoding, hasMark}
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Of the characters beyond ASCII, how many are neither in everyday use nor signs; from 0 to 1. */
function shareOfStrange(text: string, everyday: ReadonlySet<string>, advance: number): number {
  let all = 0
  let strange = 0
  for (const character of text) {
    if (SAMPLE < all) break
    const isNone = NO_CHARACTER.test(character)
    if (character < '\x80' && !isNone) continue
    all++
    if (isNone || !(everyday.has(character) || SIGN.test(character))) strange++
  }
  return all === 0 ? 0 : strange / (all + advance)
}

function everydayCharacters(): ReadonlySet<string> {
  const characters = new Set<string>()
  for (const {label, first, last, trails} of EVERYDAY) {
    const bytes: number[] = []
    for (let lead: number = first; lead <= last; lead++)
      for (const [from, to] of trails)
        for (let trail: number = from; trail <= to; trail++) bytes.push(lead, trail)
    for (const character of new TextDecoder(label).decode(Uint8Array.from(bytes))) characters.add(character)
  }
  return characters
}

/** The bytes of a text in UTF-8, with its byte order mark where it had one. */
export function encode(text: string, {hasMark}: Pick<Decoded, 'hasMark'>): Uint8Array {
  return new TextEncoder().encode(hasMark ? MARK + text : text)
}
