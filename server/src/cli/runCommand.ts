import {readFile} from 'node:fs/promises'
import {
  applyEdits,
  type CheckResult,
  checkDraft,
  type Draft,
  draftMinutes,
  type Finding,
  foldDraft,
  judgeScope,
  type Manuscript,
  rateOf,
  readManuscript,
  repairAll,
  type Severity,
  SPEAKING_RATE,
} from '../core/index'
import {type Decoded, decode, encode, isPlainText} from '../draftFiles'
import {
  type CheckOptions,
  type FailLevel,
  type OutlineOptions,
  readArguments,
  STANDARD_INPUT,
} from './arguments'
import {CLEAN, type Environment, FAILED, FOUND} from './environment'
import {explainFailure} from './failures'
import {fill, listBlanks} from './fill'
import {findDrafts} from './findDrafts'
import {HELP} from './help'
import {outlineJson, outlineText} from './outlineReport'
import {replaceFile} from './replaceFile'
import {nameOf, REASONS, type Report, summarize, toJson, toText} from './report'

const RANKS: Readonly<Record<Severity, number>> = {hint: 0, information: 1, warning: 2, error: 3}

const NOTHING_FOUND: Pick<CheckResult, 'findings' | 'crashes'> = {findings: [], crashes: []}

/** Runs a command line and gives its exit code. A file that fails is named on the error output; the rest goes on. */
export async function runCommand(args: readonly string[], environment: Environment): Promise<number> {
  const {version, out, err} = environment
  const command = readArguments(args)
  switch (command.kind) {
    case 'help':
      out(HELP)
      return CLEAN
    case 'version':
      out(`${version}\n`)
      return CLEAN
    case 'usage':
      err(`nigao：${command.message}。用 nigao --help 查看用法\n`)
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
  const {out, err} = environment
  const printer = format === 'json' ? jsonPrinter(out, toJson) : textPrinter(out)
  let hasFound = false
  const hasFailed = await readDrafts(paths, environment, async (path, decoded) => {
    const manuscript = readManuscript(decoded.text)
    const {isFull, because} = judgeScope(foldDraft(manuscript), {scope, isMarkdown: !isPlainText(path)})
    if (!isFull && verbose) err(`nigao：没有查“${nameOf(path)}”：${REASONS[because]}\n`)
    const report = reportOn(
      path,
      isFull && fix ? await repair(path, manuscript, decoded) : manuscript,
      isFull,
    )
    printer.print(report)
    hasFound ||= report.findings.some(finding => reaches(finding, failOn))
  })
  printer.finish()
  return hasFailed ? FAILED : hasFound ? FOUND : CLEAN

  /** The text after its safe fixes, written back. */
  async function repair(path: string, manuscript: Manuscript, decoded: Decoded): Promise<Manuscript> {
    const {text, encoding} = decoded
    const edits = repairAll(manuscript, {}, () => true)
    if (edits.length === 0) return manuscript
    if (encoding !== 'UTF-8') {
      err(`nigao：没有修改“${path}”：它是 ${encoding} 编码，请先另存为 UTF-8 再用 --fix\n`)
      return manuscript
    }
    const repaired = applyEdits(text, edits)
    await replaceFile(path, encode(repaired, decoded))
    err(`nigao：已修正“${path}”，改动 ${edits.length} 处\n`)
    return readManuscript(repaired)
  }

  function reportOn(path: string, manuscript: Manuscript, isFull: boolean): Report {
    const draft = foldDraft(manuscript)
    const {outline, stats} = draft
    const {findings, crashes} = isFull ? checkDraft(draft, {}) : NOTHING_FOUND
    for (const {rule, error} of crashes) err(`nigao：规则 ${rule} 未能检查“${path}”：${String(error)}\n`)
    return {path, manuscript, isFull, findings, outline, stats, minutes: minutesOf(draft)}
  }
}

async function outline({format, paths}: OutlineOptions, environment: Environment): Promise<number> {
  const {out} = environment
  const printer = format === 'json' ? jsonPrinter(out, outlineJson) : plainPrinter(out, outlineText)
  const hasFailed = await readDrafts(paths, environment, async (path, {text}) => {
    const draft = foldDraft(readManuscript(text))
    const rate = rateOf(draft, SPEAKING_RATE)
    printer.print({path, outline: draft.outline, stats: draft.stats, minutes: minutesOf(draft), rate})
  })
  printer.finish()
  return hasFailed ? FAILED : CLEAN
}

/** Hands over each draft that the paths name; true if one could not be read or the handling of it failed. */
async function readDrafts(
  paths: readonly string[],
  {readInput, err}: Environment,
  handle: (path: string, decoded: Decoded) => Promise<void>,
): Promise<boolean> {
  let hasFailed = false
  for (const found of await findDrafts(paths)) {
    if ('failure' in found) fail(found.failure)
    else await read(found.path)
  }
  return hasFailed

  async function read(path: string): Promise<void> {
    try {
      const decoded = decode(path === STANDARD_INPUT ? await readInput() : await readFile(path))
      if (decoded) await handle(path, decoded)
      else fail(`不是文本：“${path}”不是 UTF-8、UTF-16 或 GB18030 编码的稿件，请另存为文本后再查`)
    } catch (error) {
      fail(explainFailure(path, error))
    }
  }

  function fail(message: string): void {
    err(`nigao：${message}\n`)
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
  const findings: Pick<Report, 'findings' | 'isFull'>[] = []
  return {
    print(report) {
      out(toText(report))
      findings.push({findings: report.findings, isFull: report.isFull})
    },
    finish() {
      out(summarize(findings))
    },
  }
}
