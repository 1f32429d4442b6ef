import {LINE_BREAK, printedRuns} from '../../core/index'
import {
  cut,
  joined,
  merged,
  NEW_LINE,
  plain,
  splitAt,
  textIn,
  type WordRun,
  type Words,
  wordsAt,
} from './items'

/** What may mean something to Markdown. */
const MEANING = /[\\`*_[\]<>|~&#+=-]/
const EVERY = /[\\`*_[\]<>|~&#+=-]/g
const BARS = /\|/g
const TABS = /\t{1,99}/g
const BREAK_TAG = '<br>'

/**
 * Runs as a line of a draft behind a `head`, the first way that is read as it is meant: with its characters as they are,
 * with those escaped that mean something to Markdown, or so without bold.
 */
export function writeLine(runs: readonly WordRun[], head = ''): Words {
  const line = tidy(runs)
  const text = textIn(line)
  if (text === '') return wordsAt('')
  const hasNone = !MEANING.test(text) && line.every(({isBold}) => !isBold)
  const ways = hasNone ? [] : [marked(line, asItIs), marked(line, escaped)]
  const way = ways.find(({text}) => isReadAs(head + text, line))
  return joined([wordsAt(head), way ?? (hasNone ? joined(line) : escaped(joined(line)))])
}

/** The cells of a table as its lines, the first of them its head, escaped where they would be read otherwise. */
export function writeTable(rows: readonly (readonly (readonly WordRun[])[])[]): Words {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const cells = rows.map((row, at) =>
    Array.from({length: count}, (_, column) => {
      const runs = tidy(row[column] ?? [])
      return at === 0 ? tidy([plain(joined(runs))]) : runs
    }),
  )
  const wanted = cells.flat().map(textIn)
  const isRead = ({text}: Words) => {
    const printed = printedRuns(`${text}\n`)
    return printed.length === wanted.length && printed.every((runs, at) => wordsOf(runs) === wanted[at])
  }
  const ways = [barsEscaped, escaped].map(write =>
    drawn(cells.map(row => row.map(cell => marked(cell, write)))),
  )
  return ways.find(isRead) ?? drawn(cells.map(row => row.map(cell => escaped(joined(cell)))))
}

function drawn(rows: readonly (readonly Words[])[]): Words {
  const lines = rows.map(row => {
    const cells = row.map(cell => between(splitAt(cell, NEW_LINE), BREAK_TAG))
    return joined([wordsAt('| '), between(cells, ' | '), wordsAt(' |')])
  })
  const rule = wordsAt(`|${' --- |'.repeat(rows[0]?.length ?? 0)}`)
  return between([...lines.slice(0, 1), rule, ...lines.slice(1)], '\n')
}

/** The words one behind the other, with a sign between them. */
function between(all: readonly Words[], sign: string): Words {
  return joined(all.flatMap((words, index) => (index === 0 ? words : [wordsAt(sign), words])))
}

/** No space at its ends or at those of what is bold; a tab is one space of a character's width. */
function tidy(runs: readonly WordRun[]): readonly WordRun[] {
  const tidied = [...merged(merged(runs).flatMap(spacesApart))]
  const [first, last] = [tidied[0], tidied.at(-1)]
  if (first) tidied[0] = cut(first, first.text.length - first.text.trimStart().length)
  if (last) tidied[tidied.length - 1] = trimmedEnd(tidied.at(-1) ?? last)
  return tidied.filter(({text}) => text !== '')
}

function trimmedEnd(run: WordRun): WordRun {
  return cut(run, 0, run.text.trimEnd().length)
}

/** White space at the ends of a run is not bold. */
function spacesApart(run: WordRun): readonly WordRun[] {
  const spaced = {...withSpaces(run), isBold: run.isBold}
  const start = spaced.text.length - spaced.text.trimStart().length
  const end = Math.max(start, spaced.text.trimEnd().length)
  return [plain(cut(spaced, 0, start)), cut(spaced, start, end), plain(cut(spaced, end))]
}

function withSpaces(words: Words): Words {
  const parts: Words[] = []
  let done = 0
  for (const {0: tabs, index} of words.text.matchAll(TABS)) {
    parts.push(cut(words, done, index), wordsAt('　', words.from[index]))
    done = index + tabs.length
  }
  return joined([...parts, cut(words, done)])
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

function marked(runs: readonly WordRun[], write: (words: Words) => Words): Words {
  return joined(runs.flatMap(run => (run.isBold ? [wordsAt('**'), write(run), wordsAt('**')] : [write(run)])))
}

function asItIs(words: Words): Words {
  return words
}

/** In a table a bar parts the cells. */
function barsEscaped(words: Words): Words {
  return behindBackslash(words, BARS)
}

function escaped(words: Words): Words {
  return behindBackslash(words, EVERY)
}

function behindBackslash(words: Words, signs: RegExp): Words {
  const parts: Words[] = []
  let done = 0
  for (const {index} of words.text.matchAll(signs)) {
    parts.push(cut(words, done, index), wordsAt('\\'))
    done = index
  }
  return joined([...parts, cut(words, done)])
}
