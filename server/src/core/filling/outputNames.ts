import {trimTail} from '../filler'
import type {AnswerRow} from './answers'
import {plainAnswer} from './checkAnswer'
import {limited} from './faults'

/** The file names of drafts that are made from a table. */
export interface OutputNames {
  /** What they are made after, extension and all. */
  readonly pattern: string
  /** One for each row, no two the same on any system; empty where there are faults. */
  readonly names: readonly string[]
  /** What is wrong and what to do about it, one sentence each. */
  readonly faults: readonly string[]
}

/** The number of the row, unless the table has a column of that name. */
const COUNTER = '序号'
const TOKEN = /\{([^{}]*)\}/g
const EXTENSION = /\.[A-Za-z0-9]{1,10}$/
const SEPARATOR = /[/\\]/
/** What Windows keeps for itself, and the full-width sign that takes its place. */
const FORBIDDEN = /["*/:<>?\\|]/g
const TO_FULL = 0xfee0
const CONTROL = /\p{C}/gu
/** What nobody means to have before the extension. */
const LOOSE_END = /[. ]/
/** Names of devices on Windows, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i
/** What most file systems allow. */
const MOST_BYTES = 255
/** For a template that has none, as a draft that was not saved yet. */
const DRAFT_EXTENSION = '.md'

/**
 * File names for the rows after a pattern such as `{单位}讲话.md`: a column or 序号 between braces. Without a pattern,
 * the name of the template and 序号. What no file name may hold becomes full-width; without an extension the
 * template's own is added, or `.md`.
 */
export function outputNames(
  template: string,
  pattern: string | undefined,
  rows: readonly AnswerRow[],
  columns: readonly string[],
): OutputNames {
  const own = EXTENSION.exec(template)?.[0] ?? ''
  const wanted =
    pattern ?? `${template.slice(0, template.length - own.length).replace(/[{}]/g, '')}-{${COUNTER}}`
  const extension = EXTENSION.exec(wanted)?.[0] ?? (own || DRAFT_EXTENSION)
  const shape = wanted.replace(EXTENSION, '')
  const made = {pattern: shape + extension}
  const faults = faultsOfPattern(shape, columns)
  if (0 < faults.length) return {...made, names: [], faults}
  const width = String(rows.length).length
  const found = rows.map((row, index) => nameOf(row, String(index + 1).padStart(width, '0')))
  const wrong = [...found.flatMap(({fault}) => fault ?? []), ...clashes(rows, found)]
  if (0 < wrong.length) return {...made, names: [], faults: limited(wrong)}
  return {...made, names: found.map(({name}) => name), faults: []}

  function nameOf({where, answers}: AnswerRow, count: string): {name: string; fault?: string} {
    let empty: string | undefined
    const filled = shape.replace(TOKEN, (_, token: string) => {
      const isColumn = columns.includes(token)
      const value = isColumn ? safe(plainAnswer(answers.get(token))) : count
      if (value === '') empty = token
      return value
    })
    const stem = trimTail(filled, LOOSE_END).replace(/^ +/, '')
    const name = stem + extension
    if (empty !== undefined) return {name: '', fault: `${where}的“${empty}”空着，文件名写不全，请补上`}
    if (stem === '') return {name: '', fault: `${where}的文件名是空的，请换一种写法`}
    if (RESERVED.test(name)) return {name: '', fault: `${where}的文件名“${name}”是系统保留的，请换一种写法`}
    if (MOST_BYTES < bytesOf(name)) return {name: '', fault: `${where}的文件名太长，请换一种写法`}
    return {name}
  }
}

function faultsOfPattern(pattern: string, columns: readonly string[]): readonly string[] {
  const tokens = [...pattern.matchAll(TOKEN)].map(({1: token = ''}) => token)
  const unknown = tokens.find(token => token !== COUNTER && !columns.includes(token))
  const literal = pattern.replace(TOKEN, '')
  if (unknown !== undefined) return [`文件名里的“{${unknown}}”不是数据的一列，请照表头写，或用 {${COUNTER}}`]
  if (SEPARATOR.test(literal)) return ['文件名里不能有“/”和“\\”，文件夹请另外指明']
  if (safe(literal) !== literal) return ['文件名里不能有 : * ? " < > | 和控制字符，请换一种写法']
  return []
}

function safe(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(FORBIDDEN, sign => String.fromCharCode(sign.charCodeAt(0) + TO_FULL))
}

/** Case and the way accents are put together do not tell names apart everywhere. */
function clashes(rows: readonly AnswerRow[], found: readonly {name: string}[]): readonly string[] {
  const owners = new Map<string, string[]>()
  for (const [index, {name}] of found.entries()) {
    if (name === '') continue
    const key = name.normalize('NFC').toLowerCase()
    const places = owners.get(key) ?? []
    places.push(rows[index]?.where ?? '')
    owners.set(key, places)
  }
  return [...owners].flatMap(([name, places]) =>
    places.length < 2
      ? []
      : [
          `${places.slice(0, 3).join('、')}${places.length <= 3 ? '' : '等'}的文件名都是“${name}”，请在文件名里加上能区分的列或 {${COUNTER}}`,
        ],
  )
}

function bytesOf(text: string): number {
  return [...text].reduce((sum, character) => sum + bytesIn(character.codePointAt(0) ?? 0), 0)
}

/** Of a character in UTF-8. */
function bytesIn(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
