import {basename, extname, join} from 'node:path'
import {
  type AnswersFormat,
  type Blank,
  type FilledRow,
  fillRows,
  foldDraft,
  isTooLong,
  readBlanks,
  readManuscript,
  writeAnswers,
} from '../core/index'
import {type Decoded, encode} from '../draftFiles'
import {sayTooLong} from '../tooLong'
import type {FillOptions, ListOptions} from './arguments'
import {CLEAN, type Environment, FAILED, FOUND, tell} from './environment'
import {readText} from './readText'
import {settle} from './settle'
import {shown} from './shown'
import {untilDone} from './untilDone'
import {findObstacles, writeDrafts} from './writeDrafts'

interface TemplateFile extends Decoded {
  readonly blanks: readonly Blank[]
}

/** A draft that has been written, without its text. */
type Written = Pick<FilledRow, 'name' | 'row' | 'open' | 'doubts'>

const DATA_FORMATS: Readonly<Record<string, AnswersFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.json': 'json',
}
const SPREADSHEET = /^\.(?:xlsx?|xlsm|et|ods|numbers)$/
/** As many columns or names as one line may list. */
const MOST_NAMES = 10

/** Prints the blanks of a template as the data to begin with. */
export async function listBlanks({format, template}: ListOptions, environment: Environment): Promise<number> {
  const file = await readTemplate(template, environment)
  if (!file) return FAILED
  environment.out(writeAnswers(file.blanks, new Map(), format === 'json' ? 'json' : 'csv'))
  return CLEAN
}

/**
 * Writes one draft for every row of the data. Whatever can be wrong is looked for before the first file is written; where
 * the writing fails all the same, what has been written is taken back.
 */
export async function fill(options: FillOptions, environment: Environment): Promise<number> {
  const {template, data, out: folder, name: pattern, force, format} = options
  const {out} = environment
  const file = await readTemplate(template, environment)
  const answers = file && (await readData(data, environment))
  if (!file || !answers) return FAILED
  const named = pattern === undefined ? {} : {pattern}
  const rows = fillRows(
    {name: basename(template), text: file.text, blanks: file.blanks},
    {...answers, ...named},
  )
  if (0 < rows.faults.length) return fail(rows.faults.map(fault => `“${data}”${fault}`))
  for (const sentence of await untilDone(() => settle(folder, true))) tell(environment, sentence)
  const obstacles = await findObstacles(folder, rows.names, {sources: [template, data], force})
  if (0 < obstacles.length) return fail(obstacles)

  const written: Written[] = []
  const failure = await untilDone(signal => writeDrafts(folder, files(), {force, signal}))
  if (failure !== undefined) return fail([failure])
  if (file.encoding !== 'UTF-8')
    tell(environment, `“${template}”是 ${file.encoding} 编码，写出的稿件都用 UTF-8`)
  for (const remark of remarks()) tell(environment, remark)
  out(format === 'json' ? toJson() : toText())
  return written.some(({open}) => 0 < open.length) ? FOUND : CLEAN

  /** Made one by one, so that any number of drafts needs the memory of one. */
  function* files(): Iterable<{name: string; bytes: Uint8Array}> {
    for (const {text, ...draft} of rows.drafts) {
      written.push(draft)
      yield {name: draft.name, bytes: encode(text, {hasMark: file?.encoding === 'UTF-8' && file.hasMark})}
    }
  }

  /** What the writer should know: of the whole table once, then row by row. */
  function remarks(): string[] {
    const absent = new Set(rows.absent)
    return [
      ...(rows.unknown.length === 0 ? [] : [`“${data}”里这些列没有用上：${quoted(rows.unknown)}`]),
      ...(absent.size === 0 ? [] : [`“${data}”里没有这些列，各份照旧待填：${quoted(labelsOf(rows.absent))}`]),
      ...written.flatMap(({row, open, doubts}) => {
        const missing = open.filter(blank => !absent.has(blank) && !doubts.has(blank.label))
        const lacks =
          missing.length === 0 ? [] : [`“${data}”${row.where}缺${quoted(labelsOf(missing))}，照旧待填`]
        return [...lacks, ...[...doubts].map(([label, doubt]) => `“${data}”${row.where}“${label}”：${doubt}`)]
      }),
    ]
  }

  function toText(): string {
    const unfilled = written.filter(({open}) => 0 < open.length).length
    const rest = unfilled === 0 ? '全部填好' : `其中 ${unfilled} 份还有待填`
    return `写出 ${written.length} 份，在“${shown(folder)}”，${rest}\n`
  }

  function toJson(): string {
    const files = written.map(({name, row, open, doubts}) => ({
      path: join(folder, name),
      row: row.where,
      open: labelsOf(open),
      doubts: Object.fromEntries(doubts),
    }))
    return `${JSON.stringify({version: 1, files, unknown: rows.unknown, absent: labelsOf(rows.absent)})}\n`
  }

  function fail(messages: readonly string[]): number {
    for (const message of [...messages, '没有写出任何稿件']) tell(environment, message)
    return FAILED
  }
}

async function readTemplate(path: string, environment: Environment): Promise<TemplateFile | undefined> {
  const decoded = await readText(path, environment)
  if (!decoded) return undefined
  if (isTooLong(decoded.text)) {
    tell(environment, sayTooLong(path))
    return undefined
  }
  const blanks = readBlanks(foldDraft(readManuscript(decoded.text)))
  if (0 < blanks.length) return {...decoded, blanks}
  tell(environment, `“${path}”里没有待填，请在要填的地方写上 XX、{{单位}} 这样的记号`)
  return undefined
}

async function readData(
  path: string,
  environment: Environment,
): Promise<{text: string; format: AnswersFormat} | undefined> {
  const extension = extname(path).toLowerCase()
  const format = DATA_FORMATS[extension]
  if (format === undefined) {
    const hint = SPREADSHEET.test(extension) ? '请在表格软件里另存为 CSV' : '数据应是 .csv 或 .json 文件'
    tell(environment, `读不了“${path}”：${hint}`)
    return undefined
  }
  const decoded = await readText(path, environment)
  return decoded && {text: decoded.text, format}
}

function labelsOf(blanks: readonly Blank[]): readonly string[] {
  return blanks.map(({label}) => label)
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(name => `“${name}”`)
  return shown.join('') + (names.length <= MOST_NAMES ? '' : `等${names.length}项`)
}
