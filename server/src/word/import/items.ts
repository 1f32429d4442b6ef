import type {Look} from './styles'
import type {Element} from './xml'

/** Begins a new line inside a paragraph. */
export const NEW_LINE = '\n'
/** The place of what stands nowhere in the file. */
export const NOWHERE = -1

/** White space to XML, which is none at the ends of a text that does not ask for it. */
const SPACE = ' \t\r\n'
const LINES = /[\t\r\n]/g

/**
 * Text with the place of each of its code units in the file (`Element.start`, counted over all parts), or `NOWHERE`. The
 * i-th code unit of a `t` stands at its `inner` + i, however it is written; all that some other element says stands where
 * that begins.
 */
export interface Words {
  readonly text: string
  readonly from: readonly number[]
}

/** Words of a paragraph that look alike. */
export interface WordRun extends Words {
  readonly isBold: boolean
}

/** A paragraph with its automatic number as text. */
export interface WordParagraph {
  readonly kind: 'paragraph'
  /** Stands where the paragraph begins. */
  readonly number: Words
  readonly runs: readonly WordRun[]
  readonly look: Look
}

/** A table by rows and cells; of a cell that lies under or beside another one that is merged with it, nothing. */
export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly WordRun[])[])[]
}

/** What stands one below the other in a document. */
export type WordItem = WordParagraph | WordTable

/** Text that stands at one place as a whole. */
export function wordsAt(text: string, place = NOWHERE): Words {
  return {text, from: new Array<number>(text.length).fill(place)}
}

/** The words of a `t`, each code unit at its place. */
export function wordsOfText({attributes, children, inner}: Element): Words {
  const text = children.filter(child => typeof child === 'string').join('')
  let [start, end] = [0, text.length]
  if (attributes.space !== 'preserve') {
    while (start < end && SPACE.includes(text.charAt(start))) start++
    while (start < end && SPACE.includes(text.charAt(end - 1))) end--
  }
  const from = Array.from({length: end - start}, (_, unit) => inner + start + unit)
  return {text: text.slice(start, end).replace(LINES, ' '), from}
}

/** Some words one behind the other. */
export function joined(all: readonly Words[]): Words {
  return {text: textIn(all), from: all.flatMap(({from}) => from)}
}

/** The code units from `start` to `end`. */
export function cut<Kind extends Words>(words: Kind, start: number, end = words.text.length): Kind {
  return {...words, text: words.text.slice(start, end), from: words.from.slice(start, end)}
}

/** The words between the places where a sign stands. */
export function splitAt<Kind extends Words>(words: Kind, sign: string): readonly Kind[] {
  let end = -sign.length
  return words.text.split(sign).map(({length}) => {
    const start = end + sign.length
    end = start + length
    return cut(words, start, end)
  })
}

/** Words that are not bold. */
export function plain(words: Words): WordRun {
  return {...words, isBold: false}
}

/** What the words say. */
export function textIn(all: readonly Words[]): string {
  return all.map(({text}) => text).join('')
}

/** The runs without white space before the first word, which indents it. */
export function withoutIndent(runs: readonly WordRun[]): readonly WordRun[] {
  const from = runs.findIndex(({text}) => text.trim() !== '')
  const first = runs[from]
  if (!first) return []
  return [cut(first, first.text.length - first.text.trimStart().length), ...runs.slice(from + 1)]
}

/** The same with those that stand side by side and look alike made one. */
export function merged(runs: readonly WordRun[]): readonly WordRun[] {
  const groups: WordRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (run.text === '') continue
    if (last?.[0]?.isBold === run.isBold) last.push(run)
    else groups.push([run])
  }
  return groups.map(group => ({...joined(group), isBold: group[0]?.isBold ?? false}))
}
