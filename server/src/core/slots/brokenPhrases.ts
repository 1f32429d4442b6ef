import {type Span, spanOf} from '../span'
import {BLANKS} from './slotWords'

/**
 * What is left of a phrase of which a part is gone: one of the words, the longest that fits, between two patterns. In all of
 * them `_` stands for a few blanks that may be there. A word may
 * begin with what must not stand before it.
 */
export interface BrokenPhrase<What> {
  readonly before: string
  readonly words: readonly string[]
  readonly after: string
  readonly what: What
}

const NOT_BEFORE = /^\(\?<![^)]*\)/

/** Gives the finder of the phrases: in reading order all places where one of their words is left, with what is told of it. */
export function phraseFinder<What>(
  phrases: readonly BrokenPhrase<What>[],
): (scan: string) => (Span & {readonly what: What})[] {
  /** For each character one more than the place of those that begin with it; 0 for most. */
  const groupOf = new Uint16Array(0x10000)
  const groups: {readonly pattern: RegExp; readonly what: What}[][] = []
  for (const phrase of phrases) {
    const entry = {pattern: patternOf(phrase), what: phrase.what}
    for (const code of new Set(phrase.words.flatMap(firstsOf))) {
      groupOf[code] ||= groups.push([])
      groups[(groupOf[code] as number) - 1]?.push(entry)
    }
  }
  return scan => {
    const found: (Span & {readonly what: What})[] = []
    for (let at = 0; at < scan.length; at++) {
      const group = groupOf[scan.charCodeAt(at)] as number
      if (group === 0) continue
      for (const {pattern, what} of groups[group - 1] ?? []) {
        pattern.lastIndex = at
        const match = pattern.exec(scan)
        if (match) found.push({...spanOf(at, match[0].length), what})
      }
    }
    return found
  }
}

function patternOf({before, words, after}: BrokenPhrase<unknown>): RegExp {
  const longFirst = [...words].sort((a, b) => b.length - a.length).join('|')
  return new RegExp(`(?<=${before})(?:${longFirst})(?=${after})`.replaceAll('_', BLANKS), 'my')
}

function firstsOf(word: string): number[] {
  const [first = '', second = ''] = word.replace(NOT_BEFORE, '')
  return (first === '_' ? [' ', '\u3000', second] : [first]).map(character => character.charCodeAt(0))
}
