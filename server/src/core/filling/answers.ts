import type {Blank} from './blanks'
import {type CsvRow, readCsv, writeCsv} from './csv'
import {limited} from './faults'
import type {Answers} from './fillBlanks'
import {type Json, parseJson} from './parseJson'

/** How a file holds answers. */
export type AnswersFormat = 'json' | 'csv'

/** The answers for one draft. */
export interface AnswerRow {
  /** Where they stand in the file: 第2行, 第1项. */
  readonly where: string
  /** By the label of the blank, or by the column where no blank has it. */
  readonly answers: Answers
}

/** What a file with answers holds. */
export interface AnswerTable {
  /** One for each row of a table or item of a list; empty where there are faults. */
  readonly rows: readonly AnswerRow[]
  /** The labels that have a column, in the order of the file, and the columns that no blank has. */
  readonly columns: readonly string[]
  /** The columns that no blank has. */
  readonly unknown: readonly string[]
  /** What is wrong and what to do about it, one sentence each. */
  readonly faults: readonly string[]
}

const NO_LABEL = '里没有一列与稿件的待填同名，也许缺了表头；请先列出待填，照着写表头'

/**
 * Reads answers: CSV with a row of labels and then a row for each draft, or JSON with an object by labels or a list of
 * those. Columns may also be called as the slots are written (`{{单位}}`). Nothing is read from a file with faults.
 */
export function readAnswers(blanks: readonly Blank[], text: string, format: AnswersFormat): AnswerTable {
  const found = format === 'json' ? readJson(text) : readSheet(text)
  if (0 < found.faults.length) return failed(found.faults)
  const labelOf = columnNames(blanks)
  const columns = found.columns.map(column => labelOf.get(column) ?? column)
  const labels = new Set(blanks.map(({label}) => label))
  const twice = columns.find((column, index) => columns.indexOf(column) < index)
  if (twice !== undefined) return failed([`有两列都是“${twice}”，请改名或删去一列`])
  const unknown = columns.filter(column => !labels.has(column))
  if (0 < blanks.length && unknown.length === columns.length)
    return failed([`${format === 'json' ? '数据' : '第1行'}${NO_LABEL}`])
  const rows = found.rows.map(({where, answers}) => ({
    where,
    answers: new Map(answers.map(([column, answer]) => [labelOf.get(column) ?? column, answer])),
  }))
  return {rows, columns, unknown, faults: []}
}

/** The answers to all blanks as a file that {@link readAnswers} reads, the open ones empty. */
export function writeAnswers(blanks: readonly Blank[], answers: Answers, format: AnswersFormat): string {
  const pairs = blanks.map(({label}) => [label, answers.get(label) ?? ''] as const)
  if (format === 'json') return `${JSON.stringify(Object.fromEntries(pairs), undefined, 2)}\n`
  return writeCsv([pairs.map(([label]) => label), pairs.map(([, answer]) => answer)])
}

/** What a file holds, its columns as they are called there. */
interface Found {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly where: string
    readonly answers: readonly (readonly [string, string])[]
  }[]
  readonly faults: readonly string[]
}

function readSheet(text: string): Found {
  const {rows, fault} = readCsv(text)
  if (fault !== undefined) return faulty([fault])
  const [header, ...body] = rows
  if (!header) return faulty(['表格是空的，第1行应是表头，下面一行一篇'])
  const titles = header.cells.map(cell => cell.trim())
  const faults = [...faultsOfHeader(header, titles, body), ...body.flatMap(row => faultsOfRow(row, titles))]
  if (body.length === 0) faults.push('只有表头，没有数据；请从第2行起一行一篇')
  const columns = titles.filter(title => title !== '')
  return {
    columns,
    rows: body.map(({number, cells}) => ({
      where: `第${number}行`,
      answers: titles.flatMap((title, index) => (title === '' ? [] : [[title, cells[index] ?? ''] as const])),
    })),
    faults: limited(faults),
  }
}

/** A column without a title may be there as long as nothing stands in it: spreadsheets save such. */
function faultsOfHeader(
  {number}: CsvRow,
  titles: readonly string[],
  body: readonly CsvRow[],
): readonly string[] {
  return titles.flatMap((title, index) => {
    const isUsed = title !== '' || body.some(({cells}) => (cells[index] ?? '').trim() !== '')
    if (title === '') return isUsed ? [`第${number}行第${index + 1}列没有列名，请补上，或删去这一列`] : []
    const first = titles.indexOf(title)
    return first < index
      ? [`第${number}行的第${first + 1}列和第${index + 1}列都叫“${title}”，请改名或删去一列`]
      : []
  })
}

function faultsOfRow({number, cells}: CsvRow, titles: readonly string[]): readonly string[] {
  if (cells.length === titles.length) return []
  const hint =
    cells.length < titles.length ? '请补齐，空着的也要留出逗号' : '多出的请删去；格子里有逗号的，整格加上引号'
  return [`第${number}行有${cells.length}列，表头有${titles.length}列，${hint}`]
}

function readJson(text: string): Found {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''))
  if ('line' in parsed) {
    const where = parsed.line === undefined ? '' : `第${parsed.line}行附近`
    return faulty([`${where}不合 JSON 的写法，请核对引号、逗号和括号`])
  }
  const items = Array.isArray(parsed.value) ? (parsed.value as readonly Json[]) : [parsed.value]
  if (items.length === 0) return faulty(['数据是空的，请至少写一项'])
  const faults: string[] = []
  const rows = items.map((item, index) => {
    const where = `第${index + 1}项`
    if (!isObject(item)) faults.push(`${where}应是 {"待填": "答案"} 这样的一项`)
    const pairs = isObject(item) ? Object.entries(item) : []
    return {where, answers: pairs.map(([column, value]) => [column.trim(), answerOf(value)] as const)}

    function answerOf(value: Json): string {
      if (typeof value === 'string' || typeof value === 'number') return String(value)
      if (value !== null) faults.push(`${where}里有一个答案既不是文字也不是数字，请改成文字`)
      return ''
    }
  })
  const columns = [...new Set(rows.flatMap(({answers}) => answers.map(([column]) => column)))]
  return {columns, rows, faults: limited(faults)}
}

/** What a column may be called, with the label that is meant. */
function columnNames(blanks: readonly Blank[]): ReadonlyMap<string, string> {
  const names = blanks.flatMap(({name, label}) => (name === undefined ? [] : [[name, label] as const]))
  return new Map([...names, ...blanks.map(({label}) => [label, label] as const)])
}

function isObject(value: Json): value is {readonly [key: string]: Json} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function faulty(faults: readonly string[]): Found {
  return {columns: [], rows: [], faults}
}

function failed(faults: readonly string[]): AnswerTable {
  return {rows: [], columns: [], unknown: [], faults}
}
