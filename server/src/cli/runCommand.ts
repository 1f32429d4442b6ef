import {readFile, writeFile} from 'node:fs/promises'
import {
  applyEdits,
  checkDraft,
  type Draft,
  draftMinutes,
  type Finding,
  foldDraft,
  rateOf,
  readManuscript,
  repairAll,
  type Severity,
  SPEAKING_RATE,
} from '../core/index'
import {type CheckOptions, type FailLevel, HELP, readArguments, STANDARD_INPUT} from './arguments'
import {type Decoded, decode, encode} from './decode'
import {explainFailure} from './failures'
import {findDrafts} from './findDrafts'
import {type Report, summarize, toJson, toText} from './report'

/** What the command needs from its surroundings. */
export interface Surroundings {
  readonly version: string
  /** All bytes of the standard input. */
  readonly readInput: () => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Nothing at the level; something at the level; wrong usage or a file that could not be read or written. */
const CLEAN = 0
const FOUND = 1
const FAILED = 2

const RANKS: Readonly<Record<Severity, number>> = {hint: 0, information: 1, warning: 2, error: 3}

/** Runs a command line and gives its exit code. A file that fails is named on the error output; the rest goes on. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const {version, out, err} = surroundings
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
      return check(command.options, surroundings)
  }
}

async function check(options: CheckOptions, {readInput, out, err}: Surroundings): Promise<number> {
  const {format, failOn, fix, paths} = options
  const printer = format === 'json' ? jsonPrinter(out) : textPrinter(out)
  let code = CLEAN
  for (const found of await findDrafts(paths)) {
    const report = 'failure' in found ? fail(found.failure) : await checkFile(found.path)
    if (!report) continue
    printer.print(report)
    if (report.findings.some(finding => reaches(finding, failOn))) code = Math.max(code, FOUND)
  }
  printer.finish()
  return code

  async function checkFile(path: string): Promise<Report | undefined> {
    try {
      const decoded = decode(path === STANDARD_INPUT ? await readInput() : await readFile(path))
      if (!decoded)
        return fail(`不是文本：“${path}”不是 UTF-8、UTF-16 或 GB18030 编码的稿件，请另存为文本后再查`)
      return reportOn(path, fix ? await repair(path, decoded) : decoded.text)
    } catch (error) {
      return fail(explainFailure(path, error))
    }
  }

  /** The text after its safe fixes, written back. */
  async function repair(path: string, decoded: Decoded): Promise<string> {
    const {text, encoding} = decoded
    const edits = repairAll(readManuscript(text), {}, () => true)
    if (edits.length === 0) return text
    if (encoding !== 'UTF-8') {
      err(`nigao：没有修改“${path}”：它是 ${encoding} 编码，请先另存为 UTF-8 再用 --fix\n`)
      return text
    }
    const repaired = applyEdits(text, edits)
    await writeFile(path, encode(repaired, decoded))
    err(`nigao：已修正“${path}”，改动 ${edits.length} 处\n`)
    return repaired
  }

  function reportOn(path: string, text: string): Report {
    const manuscript = readManuscript(text)
    const draft = foldDraft(manuscript)
    const {findings, crashes} = checkDraft(draft, {})
    for (const {rule, error} of crashes) err(`nigao：规则 ${rule} 未能检查“${path}”：${String(error)}\n`)
    return {path, manuscript, findings, outline: draft.outline, stats: draft.stats, minutes: minutesOf(draft)}
  }

  function fail(message: string): undefined {
    err(`nigao：${message}\n`)
    code = FAILED
  }
}

/** The command line reads no settings, so that a draft's own rate or the common one holds. */
function minutesOf(draft: Draft): number {
  return draftMinutes(draft, rateOf(draft, SPEAKING_RATE))
}

function reaches({severity}: Finding, level: FailLevel): boolean {
  return level !== 'never' && RANKS[level] <= RANKS[severity]
}

interface Printer {
  readonly print: (report: Report) => void
  readonly finish: () => void
}

/** Prints file by file, so that a folder of any size needs the memory of one draft. */
function jsonPrinter(out: (text: string) => void): Printer {
  let separator = ''
  out('{"version":1,"files":[')
  return {
    print(report) {
      out(`${separator}${toJson(report)}`)
      separator = ',\n'
    },
    finish() {
      out(']}\n')
    },
  }
}

function textPrinter(out: (text: string) => void): Printer {
  const findings: Pick<Report, 'findings'>[] = []
  return {
    print(report) {
      out(toText(report))
      findings.push({findings: report.findings})
    },
    finish() {
      out(summarize(findings))
    },
  }
}
