import {readFile, realpath} from 'node:fs/promises'
import {dirname} from 'node:path'
import {
  applyEdits,
  type CheckResult,
  checkDraft,
  type Draft,
  draftMinutes,
  type Finding,
  foldDraft,
  isTooLong,
  judgeScope,
  type Manuscript,
  rateOf,
  readManuscript,
  repairAll,
  type Severity,
  SPEAKING_RATE,
  unreadLines,
} from '../core/index'
import {type Decoded, decode, encode, isPlainText} from '../draftFiles'
import {sayLongLines, sayTooLong} from '../tooLong'
import {
  type CheckOptions,
  type FailLevel,
  type OutlineOptions,
  readArguments,
  STANDARD_INPUT,
} from './arguments'
import {CLEAN, type Environment, FAILED, FOUND, tell} from './environment'
import {explainFailure, unreadable} from './failures'
import {fill, listBlanks} from './fill'
import {findDrafts} from './findDrafts'
import {HELP} from './help'
import {outlineJson, outlineText} from './outlineReport'
import {replaceFile} from './replaceFile'
import {nameOf, REASONS, type Report, summarize, toJson, toText} from './report'
import {settle} from './settle'
import {untilDone} from './untilDone'

const RANKS: Readonly<Record<Severity, number>> = {hint: 0, information: 1, warning: 2, error: 3}

const NOTHING_FOUND: Pick<CheckResult, 'findings' | 'crashes'> = {findings: [], crashes: []}

/** Runs a command line and gives its exit code. A file that fails is named on the error output; the rest goes on. */
export async function runCommand(args: readonly string[], environment: Environment): Promise<number> {
  const {version, out} = environment
  const command = readArguments(args)
  switch (command.kind) {
    case 'help':
      out(HELP)
      return CLEAN
    case 'version':
      out(`${version}\n`)
      return CLEAN
    case 'usage':
      tell(environment, `${command.message}。用 nigao --help 查看用法`)
      return FAILED
    case 'check':
      return check(command.options, environment)
    case 'outline':
      return outline(command.options, environment)
    case 'listBlanks':
      return listBlanks(command.options, environment)
    case 'fill':
      return fill(command.options, environment)
  }
}

async function check(options: CheckOptions, environment: Environment): Promise<number> {
  const {format, failOn, fix, scope, verbose, paths} = options
  const {out} = environment
  const printer = format === 'json' ? jsonPrinter(out, toJson) : textPrinter(out)
  const settled = new Set<string>()
  let hasFound = false
  let hasFailed = false
  const hasMissed = await readDrafts(paths, environment, settleBeside, async (path, decoded, bytes) => {
    const read = readManuscript(decoded.text)
    const {isFull, because} = judgeScope(foldDraft(read), {scope, isMarkdown: !isPlainText(path)})
    if (!isFull && verbose) tell(environment, `没有查“${nameOf(path)}”：${REASONS[because]}`)
    const unread = isFull ? unreadLines(read.places) : []
    if (0 < unread.length) {
      tell(environment, sayLongLines(nameOf(path), unread))
      hasFailed = true
    }
    const manuscript = isFull && fix ? await repair(path, read, decoded, bytes) : read
    const report = reportOn(path, manuscript, isFull)
    printer.print(report)
    hasFound ||= report.findings.some(finding => reaches(finding, failOn))
  })
  printer.finish()
  return hasFailed || hasMissed ? FAILED : hasFound ? FOUND : CLEAN

  /** What an earlier run has left in the folder of a draft comes first: it may be the draft's own text. */
  async function settleBeside(path: string): Promise<void> {
    if (path === STANDARD_INPUT) return
    const folder = dirname(await realpath(path))
    if (settled.has(folder)) return
    settled.add(folder)
    const sentences = await untilDone(() => settle(folder, fix))
    for (const sentence of sentences) tell(environment, sentence)
    hasFailed ||= !fix && 0 < sentences.length
  }

  /** The text after its safe fixes, written back. */
  async function repair(
    path: string,
    manuscript: Manuscript,
    decoded: Decoded,
    bytes: Uint8Array,
  ): Promise<Manuscript> {
    const {text, encoding} = decoded
    const edits = repairAll(manuscript, {}, () => true)
    if (edits.length === 0) return manuscript
    if (encoding !== 'UTF-8') {
      tell(environment, `没有修改“${path}”：它是 ${encoding} 编码，请先另存为 UTF-8 再用 --fix`)
      return manuscript
    }
    const repaired = applyEdits(text, edits)
    if (await untilDone(() => replaceFile(path, bytes, encode(repaired, decoded)))) {
      tell(environment, `已修正“${path}”，改动 ${edits.length} 处`)
      return readManuscript(repaired)
    }
    tell(environment, `没有修改“${path}”：读入以后，别的程序又改了它，请再查一次`)
    hasFailed = true
    return manuscript
  }

  function reportOn(path: string, manuscript: Manuscript, isFull: boolean): Report {
    const draft = foldDraft(manuscript)
    const {outline, stats} = draft
    const {findings, crashes} = isFull ? checkDraft(draft, {}) : NOTHING_FOUND
    for (const {rule, error} of crashes) tell(environment, `规则 ${rule} 未能检查“${path}”：${String(error)}`)
    return {path, manuscript, isFull, findings, outline, stats, minutes: minutesOf(draft)}
  }
}

async function outline({format, paths}: OutlineOptions, environment: Environment): Promise<number> {
  const {out} = environment
  const printer = format === 'json' ? jsonPrinter(out, outlineJson) : plainPrinter(out, outlineText)
  const hasFailed = await readDrafts(
    paths,
    environment,
    async () => undefined,
    async (path, {text}) => {
      const draft = foldDraft(readManuscript(text))
      const rate = rateOf(draft, SPEAKING_RATE)
      printer.print({path, outline: draft.outline, stats: draft.stats, minutes: minutesOf(draft), rate})
    },
  )
  printer.finish()
  return hasFailed ? FAILED : CLEAN
}

/** Prepares for and hands over each draft that the paths name; true if one could not be read or the handling of it failed. */
async function readDrafts(
  paths: readonly string[],
  environment: Environment,
  prepare: (path: string) => Promise<void>,
  handle: (path: string, decoded: Decoded, bytes: Uint8Array) => Promise<void>,
): Promise<boolean> {
  let hasFailed = false
  for await (const found of findDrafts(paths)) {
    if ('failure' in found) fail(found.failure)
    else if ('remark' in found) tell(environment, found.remark)
    else await read(found.path)
  }
  return hasFailed

  async function read(path: string): Promise<void> {
    try {
      await prepare(path)
      const bytes = path === STANDARD_INPUT ? await environment.readInput() : await readFile(path)
      const decoded = decode(bytes)
      if (!decoded) fail(unreadable(path))
      else if (isTooLong(decoded.text)) fail(sayTooLong(nameOf(path)))
      else await handle(path, decoded, bytes)
    } catch (error) {
      fail(explainFailure(path, error))
    }
  }

  function fail(sentence: string): void {
    tell(environment, sentence)
    hasFailed = true
  }
}

/** The command line reads no settings, so that a draft's own rate or the common one holds. */
function minutesOf(draft: Draft): number {
  return draftMinutes(draft, rateOf(draft, SPEAKING_RATE))
}

function reaches({severity}: Finding, level: FailLevel): boolean {
  return level !== 'never' && RANKS[level] <= RANKS[severity]
}

interface Printer<R> {
  readonly print: (report: R) => void
  readonly finish: () => void
}

/** Prints file by file, so that a folder of any size needs the memory of one draft. */
function jsonPrinter<R>(out: (text: string) => void, write: (report: R) => string): Printer<R> {
  let separator = ''
  out('{"version":1,"files":[')
  return {
    print(report) {
      out(`${separator}${write(report)}`)
      separator = ',\n'
    },
    finish() {
      out(']}\n')
    },
  }
}

function plainPrinter<R>(out: (text: string) => void, write: (report: R) => string): Printer<R> {
  return {print: report => out(write(report)), finish: () => undefined}
}

function textPrinter(out: (text: string) => void): Printer<Report> {
  const counts = {error: 0, warning: 0, information: 0, hint: 0}
  let full = 0
  let quiet = 0
  return {
    print(report) {
      out(toText(report))
      if (report.isFull) full++
      else quiet++
      for (const {severity} of report.findings) counts[severity]++
    },
    finish() {
      out(summarize({full, quiet, counts}))
    },
  }
}
