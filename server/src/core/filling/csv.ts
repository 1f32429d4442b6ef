/** A row of a table, with its number in a spreadsheet: from 1, empty rows counted. */
export interface CsvRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** The rows of a table, as far as they can be read. */
export interface Csv {
  /** Without the empty ones. */
  readonly rows: readonly CsvRow[]
  /** What is wrong and what to do about it, one sentence; the rows go as far as it. */
  readonly fault?: string
}

const MARK = '\uFEFF'
const QUOTED = '"([^"]*(?:""[^"]*)*)"'
/** A cell, quoted or not, and what ends it. A quote inside an unquoted cell is a character like any other. */
const CELLS = {
  ',': new RegExp(`(?:${QUOTED}|([^",\\n\\r][^,\\n\\r]*|))(,|\\r\\n|\\n|\\r|$)`, 'gy'),
  '\t': new RegExp(`(?:${QUOTED}|([^"\\t\\n\\r][^\\t\\n\\r]*|))(\\t|\\r\\n|\\n|\\r|$)`, 'gy'),
} as const
const CLOSED = new RegExp(`^${QUOTED}(?!")`)
const FIRST_LINE = /^[^\n\r]*/
const NEEDS_QUOTES = /[",\n\r\t]|^\s|\s$/
/** What a spreadsheet would work out instead of showing it (OWASP, CSV Injection), and the same already defused. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
const DEFUSED = /^'+[=+\-@\t\r＝＋－＠]/
/** It begins like a formula and is none. */
const SIGNED_NUMBER = /^[+-]\d+(?:\.\d+)?%?$/
/** A spreadsheet on Windows takes a table without the mark for GBK, and wants CRLF. */
const ROW_END = '\r\n'

/**
 * Reads a table that {@link writeCsv} or a spreadsheet wrote, after RFC 4180: quotes, doubled quotes and line breaks in them, CRLF, LF or CR, a byte order mark or none.
 * What Excel saves as text has tabs instead of commas.
 */
export function readCsv(source: string): Csv {
  const text = source.startsWith(MARK) ? source.slice(MARK.length) : source
  const header = FIRST_LINE.exec(text)?.[0] ?? ''
  const separator = header.includes('\t') && !header.includes(',') ? '\t' : ','
  const rows: CsvRow[] = []
  let cells: string[] = []
  let number = 1
  let read = 0
  for (const {0: all, 1: quoted, 2: plain = '', 3: end} of text.matchAll(CELLS[separator])) {
    read += all.length
    cells.push(armed(quoted?.replaceAll('""', '"') ?? plain))
    if (end === separator) continue
    if (cells.some(cell => cell.trim() !== '')) rows.push({number, cells})
    cells = []
    number++
  }
  return read < text.length ? {rows, fault: faultAt(text.slice(read), number, cells.length + 1)} : {rows}
}

/** The table as text, with a byte order mark. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map(cells => cells.map(writeCell).join(',') + ROW_END).join('')
}

function writeCell(text: string): string {
  const cell = FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(text) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function armed(cell: string): string {
  return DEFUSED.test(cell) ? cell.slice(1) : cell
}

/** Only a cell that begins with a quote cannot be read. */
function faultAt(rest: string, row: number, column: number): string {
  return CLOSED.test(rest)
    ? `第${row}行第${column}列的后引号之后还有文字，请删去，或把格子里的引号写成两个`
    : `第${row}行第${column}列的引号没有配对，请补上后引号；格子里的引号要写成两个`
}
