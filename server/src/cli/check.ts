import {realpathSync} from 'node:fs'
import {dirname} from 'node:path'
import type {Severity} from '../core/index'
import type {CheckOptions, FailLevel} from './arguments'
import type {WrittenBack} from './draftSource'
import {CLEAN, type Environment, FAILED, FOUND, tell} from './environment'
import {explainFailure} from './failures'
import {makePrinter} from './printer'
import {NOTHING_TO_SAY, type PathReading, readAll} from './readAll'
import {type Printable, type Reading, type Repair, readBytes} from './readDraft'
import {replaceFile} from './replaceFile'
import {addTallies, NO_TALLY, summarize, type Tally} from './report'
import {settle} from './settle'
import {untilDone} from './untilDone'
import {writeCopies} from './writeCopies'

const RANKS: Readonly<Record<Severity, number>> = {hint: 0, information: 1, warning: 2, error: 3}

/** Checks the drafts that the paths name, with `fix` mends them, and gives the exit code. */
export async function check(options: CheckOptions, environment: Environment): Promise<number> {
  const {format, failOn, fix, scope, verbose, paths, jobs, out} = options
  const write = fix ? 'fixes' : out === undefined ? undefined : 'findings'
  const task = {kind: 'check', format, write, scope, verbose} as const
  const printer = makePrinter(format, environment.out)
  const settled = new Set<string>()
  const copies: WrittenBack[] = []
  let tally = NO_TALLY
  let hasFailed = false
  for await (const reading of readAll(paths, {task, jobs, prepare: settleBeside}, environment)) {
    for (const sentence of reading.sentences) tell(environment, sentence)
    hasFailed ||= reading.hasFailed
    const report = await repaired(reading)
    if (reading.copy) copies.push(reading.copy)
    if (!report) continue
    for (const sentence of report.sentences) tell(environment, sentence)
    printer.print(report.text)
    tally = addTallies(tally, report.tally)
  }
  printer.finish()
  if (format === 'text') environment.out(summarize(tally))
  const code = hasFailed ? FAILED : reaches(tally, failOn) ? FOUND : CLEAN
  return out === undefined ? code : writeCopies({...options, out}, copies, environment, code)

  /** What an earlier run has left in the folder of a draft comes first: it may be the draft's own text. */
  async function settleBeside(path: string): Promise<Pick<Reading, 'sentences' | 'hasFailed'>> {
    const folder = dirname(realpathSync.native(path))
    if (settled.has(folder)) return NOTHING_TO_SAY
    settled.add(folder)
    const sentences = await untilDone(() => settle(folder, fix))
    return {sentences, hasFailed: !fix && 0 < sentences.length}
  }

  /** The report on a draft after its safe fixes have been written back. */
  async function repaired({path, repair, report}: PathReading): Promise<Printable | undefined> {
    if (!repair) return report
    try {
      if (await untilDone(() => replaceFile(path, repair.before, repair.after))) {
        tell(environment, `已修正“${path}”，改动 ${repair.count} 处`)
        return report
      }
      tell(environment, `没有修改“${path}”：读入以后，别的程序又改了它，请再查一次`)
      hasFailed = true
      return await reportOnUnchanged(path, repair)
    } catch (error) {
      tell(environment, explainFailure(path, error))
      hasFailed = true
      return undefined
    }
  }

  async function reportOnUnchanged(path: string, {before}: Repair): Promise<Printable | undefined> {
    const {report} = await readBytes(path, {...task, write: undefined}, () => before)
    return report
  }
}

function reaches({counts}: Tally, level: FailLevel): boolean {
  if (level === 'never') return false
  return Object.entries(counts).some(
    ([severity, count]) => 0 < count && RANKS[level] <= RANKS[severity as Severity],
  )
}
