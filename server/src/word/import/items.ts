import type {Look} from './styles'

/** Begins a new line inside a paragraph. */
export const NEW_LINE = '\n'

/** Words of a paragraph that look alike. */
export interface WordRun {
  readonly text: string
  readonly isBold: boolean
}

/** A paragraph with its automatic number as text. */
export interface WordParagraph {
  readonly kind: 'paragraph'
  readonly number: string
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

/** What the runs say. */
export function textIn(runs: readonly WordRun[]): string {
  return runs.map(({text}) => text).join('')
}

/** The runs without white space before the first word, which indents it. */
export function withoutIndent(runs: readonly WordRun[]): readonly WordRun[] {
  const from = runs.findIndex(({text}) => text.trim() !== '')
  const first = runs[from]
  return first ? [{...first, text: first.text.trimStart()}, ...runs.slice(from + 1)] : []
}

/** Adds words, to the last run where they look like it. */
export function addWords(runs: WordRun[], text: string, isBold: boolean): void {
  const last = runs.at(-1)
  if (text === '') return
  if (last?.isBold === isBold) runs[runs.length - 1] = {text: last.text + text, isBold}
  else runs.push({text, isBold})
}
