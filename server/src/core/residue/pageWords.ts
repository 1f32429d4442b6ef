import pageWords from '../../../data/pageWords.tsv'
import {readTable} from '../tables'
import {FORMS, type Form, WORD_WEIGHTS, type WordClass} from './weights'

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
  /** Simplified characters and small letters for those that pages write otherwise, one for one. */
  readonly normalize: (text: string) => string
  /** The words of a normalized text in reading order; a word of two classes counts as both. */
  readonly find: (text: string) => readonly PageWord[]
  /** Whether a whole text is a button: `button`, `sign`, or none. */
  readonly buttonOf: (text: string) => WordClass | undefined
}

type Row = readonly string[]

/** What the table holds. */
export const PAGE_ROWS: readonly Row[] = readTable(pageWords)

/** Makes a model of rows of class and word. */
export function makePageModel(
  rows: readonly Row[],
  weights: PageModel['weights'] = WORD_WEIGHTS,
  forms: PageModel['forms'] = FORMS,
): PageModel {
  const scripts = new Map<string, string>()
  const buttons = new Map<string, WordClass>()
  /** The words by their first characters, long ones first. */
  const words = new Map<string, {word: string; kind: WordClass}[]>()
  const wakes = new Uint8Array(0x10000)
  for (const [kind = '', word = ''] of rows) {
    if (kind === 'script') scripts.set(word.charAt(0), word.charAt(1))
    else if (kind === 'button' || kind === 'sign') buttons.set(word, kind)
    else {
      wakes[word.charCodeAt(0)] = 1
      words.set(word.charAt(0), [...(words.get(word.charAt(0)) ?? []), {word, kind: kind as WordClass}])
    }
  }
  for (const list of words.values()) list.sort((a, b) => b.word.length - a.word.length)
  const foreign = new RegExp(`[A-Z${[...scripts.keys()].join('')}]`, 'g')
  return {
    weights,
    forms,
    normalize: text =>
      text.search(foreign) < 0
        ? text
        : text.replace(foreign, char => scripts.get(char) ?? char.toLowerCase()),
    find,
    buttonOf: text => buttons.get(text),
  }

  function find(text: string): readonly PageWord[] {
    let found: PageWord[] | undefined
    const ends = new Map<WordClass, number>()
    for (let at = 0; at < text.length; at++) {
      if (wakes[text.charCodeAt(at)] === 0) continue
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

/** The model that the table makes. */
export const PAGE_MODEL = makePageModel(PAGE_ROWS)
