import {basename, dirname, extname} from 'node:path'
import type {WordOptions} from './arguments'
import {type Environment, FAILED, tell} from './environment'
import {settle} from './settle'
import {untilDone} from './untilDone'
import {type DraftFile, findObstacles, writeDrafts} from './writeDrafts'

/** Where files are to be written, and under what names, in the order of their sources. */
export interface Target {
  readonly folder: string
  readonly names: readonly string[]
}

/** One source goes into the file that `out` names, if it is such a file; otherwise each into the folder under its own name. */
export function targetOf(
  {sources, out}: WordOptions,
  isFile: (name: string) => boolean,
  extension: string,
): Target {
  if (isFile(out)) return {folder: dirname(out), names: [basename(out)]}
  return {folder: out, names: sources.map(path => `${basename(path, extname(path))}${extension}`)}
}

/**
 * Looks for what is in the way and writes the files, made one by one until the signal ends it, all of them or none; `report` gives the exit code once they are
 * there. Where none is written, says why.
 */
export async function writeOut(
  {sources, force}: Pick<WordOptions, 'sources' | 'force'>,
  {folder, names}: Target,
  files: (signal: AbortSignal) => Iterable<DraftFile> | AsyncIterable<DraftFile>,
  environment: Environment,
  report: () => number,
): Promise<number> {
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) return fail(environment, `有几份都要写成“${twice}”，请分几次来`)
  for (const sentence of await untilDone(() => settle(folder, true))) tell(environment, sentence)
  const obstacles = await findObstacles(folder, names, {sources, force})
  if (0 < obstacles.length) return fail(environment, ...obstacles)
  const failure = await untilDone(signal => writeDrafts(folder, files(signal), {force, signal}))
  return failure === undefined ? report() : fail(environment, failure)
}

/** Says why nothing is written. */
export function fail(environment: Environment, ...sentences: readonly string[]): number {
  for (const sentence of [...sentences, '没有写出任何文件']) tell(environment, sentence)
  return FAILED
}
