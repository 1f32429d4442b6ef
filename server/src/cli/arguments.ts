import {parseArgs} from 'node:util'
import type {Severity} from '../core/index'

/** The formats a report can be printed in. */
export const FORMATS = ['text', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** The levels from which on findings make the command fail; `never` lets it always succeed. */
export const FAIL_LEVELS = ['error', 'warning', 'information', 'never'] as const
export type FailLevel = Exclude<Severity, 'hint'> | 'never'

/** A command line that has been understood. */
export type Command =
  | {readonly kind: 'help'}
  | {readonly kind: 'version'}
  | {readonly kind: 'check'; readonly options: CheckOptions}
  | {readonly kind: 'outline'; readonly options: OutlineOptions}

export interface OutlineOptions {
  readonly format: Format
  /** Files and folders; `-` is the standard input. */
  readonly paths: readonly string[]
}

export interface CheckOptions extends OutlineOptions {
  readonly failOn: FailLevel
  /** Write the safe fixes back into the files. */
  readonly fix: boolean
}

/** A command line that cannot be understood, with one sentence that says why. */
export interface UsageError {
  readonly kind: 'usage'
  readonly message: string
}

/** The standard input among the paths. */
export const STANDARD_INPUT = '-'

export const HELP = `用法：nigao check [选项] 路径…
      nigao outline [--format text|json] 路径…

check 检查讲话稿等公文稿件：层次序数、排比序列、待填之处、网页残留和常见差错。
outline 列出提纲：各级小标题和排比各项，各有多少字、讲几分钟。
路径可以是文件或文件夹（查找其中的 .md、.markdown、.txt），“-”表示标准输入。

选项：
  --format text|json    输出格式，默认 text
  --fail-on 级别        error、warning、information 或 never：有达到这一级别的问题时
                        退出码为 1，默认 warning
  --fix                 把可放心修正的问题改好并写回文件
  --help                显示本说明
  --version             显示版本

--fail-on 和 --fix 只用于 check。

退出码：0 没有达到级别的问题；1 有；2 用法不对，或有文件读不了、写不了
`

const OPTIONS = {
  format: {type: 'string', default: 'text'},
  'fail-on': {type: 'string'},
  fix: {type: 'boolean'},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', short: 'v', default: false},
} as const

/** Reads the arguments after the program's name. Never throws. */
export function readArguments(args: readonly string[]): Command | UsageError {
  const parsed = parse(args)
  if ('kind' in parsed) return parsed
  const {
    values: {format, 'fail-on': level, fix, help, version},
    positionals: [name, ...paths],
  } = parsed
  if (help) return {kind: 'help'}
  if (version) return {kind: 'version'}
  if (name === undefined) return usage('没有说明要做什么')
  if (name !== 'check' && name !== 'outline') return usage(`没有“${name}”这个命令`)
  if (!isOneOf(FORMATS, format)) return usage(`--format 应为 ${FORMATS.join('、')} 之一，不能是“${format}”`)
  if (name === 'outline') {
    if (level !== undefined || fix !== undefined) return usage('--fail-on 和 --fix 只用于 check')
    if (paths.length === 0) return usage('没有说明要列提纲的文件或文件夹')
    return {kind: 'outline', options: {format, paths}}
  }
  const failOn = level ?? 'warning'
  if (!isOneOf(FAIL_LEVELS, failOn))
    return usage(`--fail-on 应为 ${FAIL_LEVELS.join('、')} 之一，不能是“${failOn}”`)
  if (paths.length === 0) return usage('没有说明要检查的文件或文件夹')
  if (fix && paths.includes(STANDARD_INPUT)) return usage('标准输入没有可写回的文件，不能与 --fix 同用')
  return {kind: 'check', options: {format, failOn, fix: fix ?? false, paths}}
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
