import {LINE_BREAK, printedRuns} from '../../core/index'
import {addWords, NEW_LINE, textIn, type WordRun} from './items'

/** What may mean something to Markdown. */
const MEANING = /[\\`*_[\]<>|~&#+=-]/
const EVERY = /[\\`*_[\]<>|~&#+=-]/g
const TABS = /\t{1,99}/g
const BREAK_TAG = '<br>'

/**
 * Runs as a line of a draft behind a `head`, the first way that is read as it is meant: with its characters as they are,
 * with those escaped that mean something to Markdown, or so without bold.
 */
export function writeLine(runs: readonly WordRun[], head = ''): string {
  const line = tidy(runs)
  const text = textIn(line)
  if (text === '') return ''
  if (!MEANING.test(text) && line.every(({isBold}) => !isBold)) return head + text
  const ways = [marked(line, asItIs), marked(line, escaped)]
  return head + (ways.find(way => isReadAs(head + way, line)) ?? escaped(text))
}

/** The cells of a table as its lines, the first of them its head, escaped where they would be read otherwise. */
export function writeTable(rows: readonly (readonly (readonly WordRun[])[])[]): string {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const cells = rows.map((row, at) =>
    Array.from({length: count}, (_, column) => {
      const runs = tidy(row[column] ?? [])
      return at === 0 ? tidy([{text: textIn(runs), isBold: false}]) : runs
    }),
  )
  const wanted = cells.flat().map(textIn)
  const isRead = (table: string) => {
    const printed = printedRuns(`${table}\n`)
    return printed.length === wanted.length && printed.every((runs, at) => wordsOf(runs) === wanted[at])
  }
  const ways = [barsEscaped, escaped].map(write =>
    drawn(cells.map(row => row.map(cell => marked(cell, write)))),
  )
  return ways.find(isRead) ?? drawn(cells.map(row => row.map(cell => escaped(textIn(cell)))))
}

function drawn(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(row => `| ${row.map(cell => cell.replaceAll(NEW_LINE, BREAK_TAG)).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 0)}`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

/** No space at its ends or at those of what is bold; a tab is one space of a character's width. */
function tidy(runs: readonly WordRun[]): readonly WordRun[] {
  const tidied: WordRun[] = []
  for (const {text, isBold} of runs) {
    const spaced = text.replace(TABS, '　')
    const words = spaced.trim()
    const start = words === '' ? spaced.length : spaced.indexOf(words)
    addWords(tidied, spaced.slice(0, start), false)
    addWords(tidied, words, isBold)
    addWords(tidied, spaced.slice(start + words.length), false)
  }
  const [first, last] = [tidied[0], tidied.at(-1)]
  if (first) tidied[0] = {...first, text: first.text.trimStart()}
  if (last) tidied[tidied.length - 1] = {...last, text: (tidied.at(-1)?.text ?? '').trimEnd()}
  return tidied.filter(({text}) => text !== '')
}

function isReadAs(written: string, line: readonly WordRun[]): boolean {
  const [printed = [], ...more] = printedRuns(`${written}\n`)
  return (
    more.length === 0 &&
    printed.length === line.length &&
    printed.every(({text, isBold}, at) => text === line[at]?.text && isBold === line[at]?.isBold)
  )
}

function wordsOf(runs: readonly {readonly text: string}[]): string {
  return runs
    .map(({text}) => text)
    .join('')
    .replaceAll(LINE_BREAK, NEW_LINE)
}

function marked(runs: readonly WordRun[], write: (text: string) => string): string {
  return runs.map(({text, isBold}) => (isBold ? `**${write(text)}**` : write(text))).join('')
}

function asItIs(text: string): string {
  return text
}

/** In a table a bar parts the cells. */
function barsEscaped(text: string): string {
  return text.replaceAll('|', '\\|')
}

function escaped(text: string): string {
  return text.replace(EVERY, '\\$&')
}
