import {parseArgs} from 'node:util'
import {PROFILE_NAMES, type ProfileName, SCOPES, type Scope, type Severity} from '../core/index'
import {isDraftFile, isExportedFile, isWordFile} from './fileNames'

/** The formats a report can be printed in. */
const FORMATS = ['text', 'json'] as const
/** A format a report can be printed in. */
export type Format = (typeof FORMATS)[number]

/** The levels from which on findings make the command fail; `never` lets it always succeed. */
const FAIL_LEVELS = ['error', 'warning', 'information', 'never'] as const
/** A level from which on findings make the command fail; hints alone never do. */
export type FailLevel = Exclude<Severity, 'hint'> | 'never'

/** A command line that has been understood. */
export type Command =
  | {readonly kind: 'help'}
  | {readonly kind: 'version'}
  | {readonly kind: 'check'; readonly options: CheckOptions}
  | {readonly kind: 'outline'; readonly options: OutlineOptions}
  | {readonly kind: 'listBlanks'; readonly options: ListOptions}
  | {readonly kind: 'fill'; readonly options: FillOptions}
  | {readonly kind: 'export'; readonly options: ExportOptions}
  | {readonly kind: 'import'; readonly options: WordOptions}
  | {readonly kind: 'compare'; readonly options: CompareOptions}

/** What `nigao outline` is asked to do. */
export interface OutlineOptions {
  readonly format: Format
  /** Files and folders; `-` is the standard input. */
  readonly paths: readonly string[]
  /** How many drafts are read at a time, each in a thread of its own; 1 needs none, and without it every core gets one. */
  readonly jobs?: number
}

/** What `nigao check` is asked to do. */
export interface CheckOptions extends OutlineOptions {
  /** The Word file to be written with the findings in it, of one source only, or the folder for them. */
  readonly out?: string
  /** Overwrite what is there. */
  readonly force: boolean
  readonly failOn: FailLevel
  /** Write the safe fixes back into the files. */
  readonly fix: boolean
  readonly scope: Scope
  /** Say which files are left alone, and why. */
  readonly verbose: boolean
}

/** What `nigao fill --list` is asked to do. */
export interface ListOptions {
  readonly format: Format
  /** The draft with the slots. */
  readonly template: string
}

/** What `nigao fill` is asked to do. */
export interface FillOptions extends ListOptions {
  /** The file with the answers. */
  readonly data: string
  /** The folder for the drafts. */
  readonly out: string
  /** The pattern of their names. */
  readonly name?: string
  /** Overwrite what is there. */
  readonly force: boolean
}

/** What `nigao export` and `nigao import` are asked to do. */
export interface WordOptions {
  readonly format: Format
  /** The drafts or Word files, one or more. */
  readonly sources: readonly string[]
  /** The file to be written, of one source only, or the folder for them. */
  readonly out: string
  /** Overwrite what is there. */
  readonly force: boolean
}

/** What `nigao compare` is asked to do. */
export interface CompareOptions {
  readonly format: Format
  /** Drafts or Word files. */
  readonly old: string
  readonly now: string
  /** The Word file for the tracked changes. */
  readonly out?: string
  /** Overwrite what is there. */
  readonly force: boolean
}

/** What `nigao export` is asked to do. */
export interface ExportOptions extends WordOptions {
  readonly profile: ProfileName
}

/** A command line that cannot be understood, with one sentence that says why. */
export interface UsageError {
  readonly kind: 'usage'
  readonly message: string
}

/** The standard input among the paths. */
export const STANDARD_INPUT = '-'

const OPTIONS = {
  format: {type: 'string', default: 'text'},
  'fail-on': {type: 'string'},
  fix: {type: 'boolean'},
  scope: {type: 'string'},
  verbose: {type: 'boolean'},
  jobs: {type: 'string'},
  list: {type: 'boolean'},
  data: {type: 'string'},
  out: {type: 'string', short: 'o'},
  name: {type: 'string'},
  force: {type: 'boolean'},
  profile: {type: 'string', short: 'p'},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', short: 'v', default: false},
} as const

type Values = Omit<ReturnType<typeof parseArgs<{options: typeof OPTIONS}>>['values'], 'format'>

const COMMANDS = ['check', 'outline', 'fill', 'export', 'import', 'compare'] as const
type CommandName = (typeof COMMANDS)[number]
/** The options that not every command has. */
const OWN_OPTIONS: readonly (readonly [readonly CommandName[], readonly (keyof Values)[]])[] = [
  [['check'], ['fail-on', 'fix', 'scope', 'verbose']],
  [['check', 'outline'], ['jobs']],
  [['fill'], ['list', 'data', 'name']],
  [
    ['check', 'fill', 'export', 'import', 'compare'],
    ['out', 'force'],
  ],
  [['export'], ['profile']],
]
const COUNT = /^[1-9]\d{0,2}$/

/** Reads the arguments after the program's name. Never throws. */
export function readArguments(args: readonly string[]): Command | UsageError {
  const parsed = parse(args)
  if ('kind' in parsed) return parsed
  const {
    values: {format, ...values},
    positionals: [name, ...paths],
  } = parsed
  if (values.help) return {kind: 'help'}
  if (values.version) return {kind: 'version'}
  if (name === undefined) return usage('没有说明要做什么')
  if (!isOneOf(COMMANDS, name)) return usage(`没有“${name}”这个命令`)
  if (!isOneOf(FORMATS, format)) return usage(`--format 应为 ${FORMATS.join('、')} 之一，不能是“${format}”`)
  const foreign = OWN_OPTIONS.find(
    ([owners, options]) => !owners.includes(name) && options.some(option => option in values),
  )
  if (foreign) return usage(`${listed(foreign[1].map(option => `--${option}`))} 只用于 ${listed(foreign[0])}`)
  if (values.jobs !== undefined && !COUNT.test(values.jobs))
    return usage(`--jobs 应为 1 到 999 的整数，不能是“${values.jobs}”`)
  switch (name) {
    case 'check':
      return readCheck(values, format, paths)
    case 'outline':
      if (paths.length === 0) return usage('没有说明要列提纲的文件或文件夹')
      return {kind: 'outline', options: {format, paths, ...jobsOf(values)}}
    case 'fill':
      return readFill(values, format, paths)
    case 'export':
      return readExport(values, format, paths)
    case 'import':
      return readImport(values, format, paths)
    case 'compare':
      return readCompare(values, format, paths)
  }
}

function readCheck(values: Values, format: Format, paths: readonly string[]): Command | UsageError {
  const {'fail-on': failOn = 'warning', fix = false, scope = 'auto', verbose = false, out, force} = values
  if (!isOneOf(FAIL_LEVELS, failOn))
    return usage(`--fail-on 应为 ${FAIL_LEVELS.join('、')} 之一，不能是“${failOn}”`)
  if (!isOneOf(SCOPES, scope)) return usage(`--scope 应为 ${SCOPES.join('、')} 之一，不能是“${scope}”`)
  if (paths.length === 0) return usage('没有说明要检查的文件或文件夹')
  if (fix && paths.includes(STANDARD_INPUT)) return usage('标准输入没有可写回的文件，不能与 --fix 同用')
  const problem = out === undefined ? force && '--force 只与 --out 同用' : problemWithOut(out, fix, paths)
  if (problem) return usage(problem)
  const target = {force: force ?? false, ...(out !== undefined && {out})}
  return {kind: 'check', options: {format, failOn, fix, scope, verbose, paths, ...target, ...jobsOf(values)}}
}

function problemWithOut(out: string, fix: boolean, paths: readonly string[]): string | undefined {
  if (out === '') return '没有说明 Word 文件写到哪里，请写 --out'
  if (fix) return '--fix 改写原来的文件，不与 --out 同用；写到 --out 的，可放心修正的已作成修订'
  const other = paths.find(path => !isWordFile(path))
  if (other !== undefined) return `--out 只用于 Word 文件（.docx），“${other}”不是`
  return 1 < paths.length && isWordFile(out) ? '几个 Word 文件写不成一个，--out 请写文件夹' : undefined
}

function jobsOf({jobs}: Values): Pick<OutlineOptions, 'jobs'> {
  return jobs === undefined ? {} : {jobs: Number(jobs)}
}

function readFill(
  {list, data, out, name, force}: Values,
  format: Format,
  [template, ...more]: readonly string[],
): Command | UsageError {
  if (template === undefined) return usage('没有说明作模板的稿件')
  if (0 < more.length) return usage('模板只能有一份；文件名里有空格的，整个加上引号')
  if (template === STANDARD_INPUT || data === STANDARD_INPUT) return usage('fill 不读标准输入，请写明文件')
  if (list) {
    if ([data, out, name, force].some(given => given !== undefined))
      return usage('--list 只印出待填，不与别的 fill 选项同用')
    return {kind: 'listBlanks', options: {format, template}}
  }
  if (data === undefined) return usage('没有说明数据，请写 --data；要看模板有哪些待填，用 --list')
  if (!out) return usage('没有说明稿件写到哪里，请写 --out')
  const pattern = name === undefined ? {} : {name}
  return {kind: 'fill', options: {format, template, data, out, force: force ?? false, ...pattern}}
}

function readExport(
  {out, force = false, profile = 'auto'}: Values,
  format: Format,
  sources: readonly string[],
): Command | UsageError {
  if (!isOneOf(PROFILE_NAMES, profile))
    return usage(`--profile 应为 ${PROFILE_NAMES.join('、')} 之一，不能是“${profile}”`)
  if (sources.length === 0) return usage('没有说明要导出的稿件')
  if (sources.includes(STANDARD_INPUT)) return usage('export 不读标准输入，请写明文件')
  if (!out) return usage('没有说明写到哪里，请写 --out')
  if (1 < sources.length && isExportedFile(out)) return usage('几份稿件写不成一个文件，--out 请写文件夹')
  return {kind: 'export', options: {format, sources, out, force, profile}}
}

function readImport(
  {out, force = false}: Values,
  format: Format,
  sources: readonly string[],
): Command | UsageError {
  if (sources.length === 0) return usage('没有说明要导入的 Word 文件')
  if (sources.includes(STANDARD_INPUT)) return usage('import 不读标准输入，请写明文件')
  if (!out) return usage('没有说明稿件写到哪里，请写 --out')
  if (1 < sources.length && isDraftFile(out)) return usage('几个 Word 文件写不成一份稿件，--out 请写文件夹')
  return {kind: 'import', options: {format, sources, out, force}}
}

function readCompare(
  {out, force}: Values,
  format: Format,
  [old, now, ...more]: readonly string[],
): Command | UsageError {
  if (old === undefined || now === undefined) return usage('对照要两份稿件，先写旧稿，再写新稿')
  if (0 < more.length) return usage('一次只对照两份稿件；文件名里有空格的，整个加上引号')
  if (old === STANDARD_INPUT || now === STANDARD_INPUT) return usage('compare 不读标准输入，请写明文件')
  if (out === undefined)
    return force
      ? usage('--force 与 --out 同用')
      : {kind: 'compare', options: {format, old, now, force: false}}
  if (!isWordFile(out)) return usage('花脸稿是 Word 文件，--out 请写成 .docx')
  return {kind: 'compare', options: {format, old, now, out, force: force ?? false}}
}

function listed(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse()
  return others.length === 0 ? last : `${others.reverse().join('、')} 和 ${last}`
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options: OPTIONS, allowPositionals: true})
  } catch (error) {
    return usage(explain(error))
  }
}

/** Node's own messages are English and address programmers. */
function explain(error: unknown): string {
  const {code, message = ''} = error as {code?: string; message?: string}
  const option = message.match(/'(-[^'\s]*)/)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项`
  return `选项“${option}”的写法不对`
}

function usage(message: string): UsageError {
  return {kind: 'usage', message}
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value)
}
