import {applyEdits} from '../span'
import {type AnswerRow, type AnswersFormat, readAnswers} from './answers'
import type {Blank} from './blanks'
import {type Filling, fillBlanks} from './fillBlanks'
import {outputNames} from './outputNames'

/** What drafts are made from. */
export interface Template {
  /** The name of its file. */
  readonly name: string
  readonly text: string
  readonly blanks: readonly Blank[]
}

/** Where answers come from, and what the drafts are called. */
export interface RowData {
  readonly text: string
  readonly format: AnswersFormat
  /** The pattern of the names; the template's own with a number where it is missing. */
  readonly pattern?: string
}

/** A draft made from the answers of one row. */
export interface FilledRow extends Pick<Filling, 'open' | 'doubts'> {
  readonly name: string
  readonly row: AnswerRow
  readonly text: string
}

/** The drafts that a table makes, and what is amiss with it. */
export interface FilledRows {
  /** Made when asked for, one by one; empty where there are faults. */
  readonly drafts: Iterable<FilledRow>
  /** What the names are made after. */
  readonly pattern: string
  /** The names of the drafts in their order. */
  readonly names: readonly string[]
  /** Of the table; each can be part of a name. */
  readonly columns: readonly string[]
  /** Columns that neither a blank nor a name makes use of. */
  readonly unknown: readonly string[]
  /** Blanks without a column, open in every draft. */
  readonly absent: readonly Blank[]
  readonly faults: readonly string[]
}

/** One draft for every row, each with its name. The answers are read and the names made before the first draft. */
export function fillRows({name, text, blanks}: Template, data: RowData): FilledRows {
  const {rows, columns, unknown, faults} = readAnswers(blanks, data.text, data.format)
  if (0 < faults.length) return failed(faults)
  const {pattern, names, faults: wrong} = outputNames(name, data.pattern, rows, columns)
  if (0 < wrong.length) return failed(wrong)
  const given = new Set(columns)
  return {
    drafts: makeDrafts(),
    pattern,
    names,
    columns,
    unknown: unknown.filter(column => !pattern.includes(`{${column}}`)),
    absent: blanks.filter(({label}) => !given.has(label)),
    faults: [],
  }

  function* makeDrafts(): Iterable<FilledRow> {
    for (const [index, row] of rows.entries()) {
      const {edits, open, doubts} = fillBlanks(blanks, row.answers)
      yield {name: names[index] ?? '', row, text: applyEdits(text, edits), open, doubts}
    }
  }
}

function failed(faults: readonly string[]): FilledRows {
  return {drafts: [], pattern: '', names: [], columns: [], unknown: [], absent: [], faults}
}
