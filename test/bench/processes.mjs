// Whole processes and what they take.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What tells the peak memory of a process; only where it is there memory is measured. */
const TIME = '/usr/bin/time'

/** Seconds of a whole process, seconds of the processor, and its peak memory in MB; throws where it does not end with this status. */
export function measure(commandLine, expected) {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-time-'))
  const note = join(folder, 'time')
  const timed = existsSync(TIME) ? [TIME, '-f', '%U %S %M', '-o', note] : []
  const [command, ...args] = [...timed, ...commandLine]
  const start = performance.now()
  const {status} = spawnSync(command, args, {stdio: 'ignore'})
  const seconds = (performance.now() - start) / 1000
  if (status !== expected) throw new Error(`${commandLine.join(' ')}：${status}`)
  const told = timed.length === 0 ? undefined : readFileSync(note, 'utf8').trim().split('\n').at(-1)
  rmSync(folder, {recursive: true, force: true})
  if (told === undefined) return {seconds}
  const [user, system, memory] = told.split(' ').map(Number)
  return {seconds, busy: user + system, memory: memory / 1024}
}

/** Of each figure the median of all runs. */
export function mediansOf(runs) {
  const of = key => Number(median(runs.map(run => run[key])).toFixed(2))
  return {seconds: of('seconds'), busy: of('busy'), memory: Math.round(of('memory'))}
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}
