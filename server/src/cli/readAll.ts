import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {STANDARD_INPUT} from './arguments'
import type {Environment} from './environment'
import {explainFailure} from './failures'
import {type Found, findDrafts} from './findDrafts'
import {failed, type Reading, readBytes, readDraft, type Task} from './readDraft'
import {makeReaders, type Readers} from './readers'

/** How the drafts are to be read. */
export interface ReadingPlan {
  readonly task: Task
  readonly jobs?: number | undefined
  /** What has to be done before a draft is read, and what there is to say of it. */
  readonly prepare: (path: string) => Promise<Pick<Reading, 'sentences' | 'hasFailed'>>
}

/** A draft of which there is nothing to say before it is read. */
export const NOTHING_TO_SAY: Pick<Reading, 'sentences' | 'hasFailed'> = {sentences: [], hasFailed: false}

/** What has come of a path. */
export interface PathReading extends Reading {
  readonly path: string
}

/** A path on its way. What is not read elsewhere is read when its turn comes. */
interface Waiting {
  readonly prepared: Pick<Reading, 'sentences' | 'hasFailed'>
  /** Nothing where there is no file to read, but only something to say. */
  readonly path?: string
  readonly size: number
  /** Names the file itself: two paths may lead to one. */
  readonly file?: string
  reading?: Promise<Reading> | undefined
}

/** Threads are worth their start when there are more drafts than these, and more bytes in them. */
const FEW = 3
const LITTLE = 1_000_000
/** How many paths for each thread may be on their way: enough for the others to go on beside a long draft. */
const AHEAD = 4

/**
 * What has come of each path, in the order of the paths and of the names in a folder. While one reading is made use of the
 * next drafts are read, but never more than a few, so that a folder of any size needs little memory. A file that may be
 * written back is not read while it is on its way already.
 */
export async function* readAll(
  paths: readonly string[],
  {task, jobs = availableParallelism(), prepare}: ReadingPlan,
  {startReader, readInput}: Pick<Environment, 'startReader' | 'readInput'>,
): AsyncGenerator<PathReading> {
  const mayWrite = task.kind === 'check' && task.write === 'fixes'
  const most = startReader && 1 < jobs ? jobs * AHEAD : 1
  const waiting: Waiting[] = []
  let readers: Readers | undefined
  let count = 0
  let size = 0
  try {
    for await (const found of findDrafts(paths)) {
      const next = await receive(found)
      while (mayWrite && waiting.some(({file}) => file !== undefined && file === next.file))
        yield await handOver()
      waiting.push(next)
      beginReading(next)
      while (most <= waiting.length) yield await handOver()
    }
    while (0 < waiting.length) yield await handOver()
  } finally {
    await readers?.dismiss()
  }

  async function receive(found: Found): Promise<Waiting> {
    if ('failure' in found) return {prepared: failed(found.failure), size: 0}
    if ('remark' in found) return {prepared: {sentences: [found.remark], hasFailed: false}, size: 0}
    const {path} = found
    if (path === STANDARD_INPUT) return {prepared: NOTHING_TO_SAY, path, size: 0}
    try {
      const {size, dev, ino} = statSync(path)
      return {prepared: await prepare(path), path, size, file: `${dev}:${ino}`}
    } catch (error) {
      return {prepared: failed(explainFailure(path, error)), size: 0}
    }
  }

  function beginReading(next: Waiting): void {
    count++
    size += next.size
    if (!readers && startReader && 1 < most && FEW < count && LITTLE < size) {
      readers = makeReaders(jobs, startReader)
      for (const one of waiting) send(one)
    } else send(next)
  }

  function send(one: Waiting): void {
    if (one.path !== undefined && one.path !== STANDARD_INPUT) one.reading ??= readers?.read(one.path, task)
  }

  async function handOver(): Promise<PathReading> {
    const {prepared, path, reading} = waiting.shift() as Waiting
    if (path === undefined) return {path: '', ...prepared}
    const {sentences, hasFailed, ...rest} = await (reading ?? readHere(path))
    return {
      path,
      sentences: [...prepared.sentences, ...sentences],
      hasFailed: prepared.hasFailed || hasFailed,
      ...rest,
    }
  }

  function readHere(path: string): Promise<Reading> {
    return path === STANDARD_INPUT ? readBytes(path, task, readInput) : readDraft(path, task)
  }
}
