import pageCompounds from '../../../data/pageCompounds.tsv'
import pageWords from '../../../data/pageWords.tsv'
import {readTable} from '../tables'
import {isSeparator, LONGEST_ROW} from './buttonRow'
import {FORMS, type Form} from './forms'
import {LINE_PARTS, type LinePart} from './lineParts'
import {SIGN_HINTS, SIGN_PAIRS} from './signs'
import {BUTTONS, COMMON, RARE, WORD_WEIGHTS, type WordClass} from './weights'

/** A word of a page in a text. */
export interface PageWord {
  readonly start: number
  readonly end: number
  readonly kind: WordClass
}

/** What pages are made of: their words, ready to be found, and what each thing weighs. */
export interface PageModel {
  readonly weights: Readonly<Record<WordClass, number>>
  readonly forms: readonly Form[]
  readonly parts: readonly LinePart[]
  /** What may be in a text, as bits of `SEEN`; one pass over it, before anything else is looked for. */
  readonly glance: (text: string) => number
  /** Simplified characters and small letters for those that pages write otherwise, one for one. */
  readonly normalize: (text: string) => string
  /** The words of a normalized text in reading order; a word of two classes counts as both. */
  readonly find: (text: string) => readonly PageWord[]
  /** Whether a whole text is a button: `button`, `sign`, or none. */
  readonly buttonOf: (text: string) => WordClass | undefined
}

type Row = readonly string[]

/** Longer texts without a word of a page have no form. */
const LONGEST_FORM = 60
/** What a glance at a line may see in it; it sees more than there is now and then, and never less. */
export const SEEN = {
  word: 1,
  button: 2,
  form: 4,
  sign: 8,
  gloss: 16,
} as const

/** What each character hints at: signs and digits without which a text has none of the forms, and what is looked for anywhere. */
const HINTS = new Uint8Array(0x10000)
for (let code = 0x21; code < 0x7f; code++) HINTS[code] = SEEN.form
for (const char of '—–－【】•·▪◆×›»＞网站库首版藏赞觉喜摄图期件收丨｜音拍击触润审转▲△↓试免原')
  HINTS[char.charCodeAt(0)] = SEEN.form
for (const char of SIGN_HINTS) HINTS[char.charCodeAt(0)] = SEEN.form | SEEN.sign

/** Each character, letters as small ones. */
const SMALL = new Uint16Array(0x10000)
for (let code = 0; code < SMALL.length; code++)
  SMALL[code] = 0x41 <= code && code <= 0x5a ? code + 0x20 : code

/** The pairs of `SIGN_PAIRS`, and a flag for each character that ends one. */
const PAIRS = new Set(SIGN_PAIRS.map(pair => pairOf(pair.charCodeAt(0), pair.charCodeAt(1))))
const PAIR_ENDS = new Uint8Array(0x10000)
for (const pair of SIGN_PAIRS) PAIR_ENDS[pair.charCodeAt(1)] = 1

/** What a row of buttons stands behind. */
const OPENS = new Uint8Array(0x10000)
for (const char of '【。！？；”）') OPENS[char.charCodeAt(0)] = 1

/** Letters and digits apart from each other, a digit behind a dash, or two characters of a sign. */
function isSignAfter(before: number, code: number): boolean {
  if (PAIR_ENDS[code] === 1 && PAIRS.has(pairOf(before, code))) return true
  if (before === 0x20 || before === 9) return 0x20 < code && code < 0x7f
  return 0x30 <= code && code <= 0x39 && (before === 0x2014 || before === 0x2013 || before === 0xff0d)
}

/** Small letters, with and without tones. */
function isLatin(code: number): boolean {
  return (0x61 <= code && code <= 0x7a) || (0xe0 <= code && code <= 0x1dc)
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second
}

/** The words: rows of class and word. */
export const PAGE_ROWS: readonly Row[] = readTable(pageWords)
/** The words that are made of two: rows of class, first parts and second parts. */
export const PAGE_COMPOUNDS: readonly Row[] = readTable(pageCompounds)

/** The words that are made of any first and any second part of a row. */
export function wordsOf(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap(([kind = '', firsts = '', seconds = '']) =>
    firsts.split(' ').flatMap(first => seconds.split(' ').map(second => [kind, first + second])),
  )
}

/** Makes a model of rows of class and word. */
export function makePageModel(
  rows: readonly Row[],
  weights: PageModel['weights'] = WORD_WEIGHTS,
  forms: PageModel['forms'] = FORMS,
  parts: PageModel['parts'] = LINE_PARTS,
): PageModel {
  /** Of each character what it is written as. */
  const written = SMALL.slice()
  for (const [kind, pair = ''] of rows)
    if (kind === 'script') written[pair.charCodeAt(0)] = pair.charCodeAt(1)
  const buttons = new Map<string, WordClass>()
  /** The first characters of buttons. */
  const heads = new Uint8Array(0x10000)
  /** The words by their first characters, long ones first. */
  const words = new Map<string, {word: string; kind: WordClass}[]>()
  const starts = new Uint8Array(0x10000)
  /** The words that make it worth reading a line by their first two characters, and the second ones to pass others quickly. */
  const wakers = new Map<number, string[]>()
  const seconds = new Uint8Array(0x10000)
  for (const [name = '', word = ''] of rows) {
    if (name === 'script') continue
    const kind = name as WordClass
    if (BUTTONS.has(kind)) {
      buttons.set(word, kind)
      heads[word.charCodeAt(0)] = 1
      continue
    }
    starts[word.charCodeAt(0)] = 1
    words.set(word.charAt(0), [...(words.get(word.charAt(0)) ?? []), {word, kind}])
    if (COMMON.has(kind) && !RARE.has(kind)) continue
    seconds[word.charCodeAt(1)] = 1
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
    wakers.set(pair, [...(wakers.get(pair) ?? []), word])
  }
  for (const list of words.values()) list.sort((a, b) => b.word.length - a.word.length)
  return {
    weights,
    forms,
    parts,
    glance,
    normalize,
    find,
    buttonOf: text => buttons.get(text),
  }

  function glance(text: string): number {
    let seen = 0
    const hints = text.length <= LONGEST_FORM ? SEEN.form | SEEN.sign : SEEN.sign
    let isHead = text.length <= LONGEST_ROW
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const raw = text.charCodeAt(at)
      const code = written[raw] ?? raw
      if (seconds[code] === 1 && starts[before] === 1 && isWaker(text, at - 1, before, code))
        seen |= SEEN.word
      seen |= (HINTS[code] ?? 0) & hints
      if (isSignAfter(before, code)) seen |= SEEN.sign
      if ((before === 0x28 || before === 0xff08) && isLatin(code)) seen |= SEEN.gloss
      if (isHead && !isSeparator(code)) {
        isHead = false
        if (heads[code] === 1) seen |= SEEN.button
      }
      if (OPENS[code] === 1) isHead = true
      before = code
    }
    return seen
  }

  function isWaker(text: string, start: number, first: number, second: number): boolean {
    return (wakers.get(pairOf(first, second)) ?? []).some(word => {
      for (let at = 2; at < word.length; at++)
        if (written[text.charCodeAt(start + at)] !== word.charCodeAt(at)) return false
      return true
    })
  }

  function normalize(text: string): string {
    let done = ''
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const raw = text.charCodeAt(at)
      const code = written[raw] ?? raw
      if (code === raw) continue
      done += text.slice(from, at) + String.fromCharCode(code)
      from = at + 1
    }
    return from === 0 ? text : done + text.slice(from)
  }

  function find(text: string): readonly PageWord[] {
    let found: PageWord[] | undefined
    const ends = new Map<WordClass, number>()
    for (let at = 0; at < text.length; at++) {
      if (starts[text.charCodeAt(at)] === 0) continue
      for (const {word, kind} of words.get(text.charAt(at)) ?? []) {
        if (at < (ends.get(kind) ?? 0) || !text.startsWith(word, at)) continue
        ends.set(kind, at + word.length)
        found ??= []
        found.push({start: at, end: at + word.length, kind})
      }
    }
    return found ?? NONE
  }
}

const NONE: readonly PageWord[] = []

/** The model that the tables make. */
export const PAGE_MODEL = makePageModel([...PAGE_ROWS, ...wordsOf(PAGE_COMPOUNDS)])
