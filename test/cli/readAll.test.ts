import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {describe, expect, test} from 'vitest'
import {type PathReading, readAll} from '../../server/src/cli/readAll'
import {folderWith} from './command'

/** Long enough, together, for threads to be started. */
const TEXT = `一、认清形势\n${'形势总体是好的。'.repeat(10_000)}\n`
const TASK = {kind: 'outline', format: 'text'} as const
/** A thread that needs longer for the first drafts, and that two names are too much for. */
const READER = `
  const {parentPort} = require('node:worker_threads')
  parentPort.on('message', ({path}) => {
    if (path.endsWith('gone.md')) process.exit(1)
    if (path.endsWith('heavy.md')) for (const all = []; ; ) all.push(new Array(10_000).fill(all.length))
    const delay = path.endsWith('00.md') ? 150 : 1
    setTimeout(() => parentPort.postMessage({sentences: [path], hasFailed: false}), delay)
  })`
const JOBS = 2
/** For each thread, and the one that was just found. */
const MOST_ON_THE_WAY = JOBS * 4 + 1

const startReader = () => new Worker(READER, {eval: true, resourceLimits: {maxOldGenerationSizeMb: 16}})
const readInput = async () => new TextEncoder().encode('标准输入')
const numbered = (count: number) =>
  Array.from({length: count}, (_, index) => `${String(index).padStart(2, '0')}.md`)
const drafts = (names: readonly string[]) => folderWith(Object.fromEntries(names.map(name => [name, TEXT])))

async function readingsOf(paths: readonly string[], jobs = JOBS, start?: () => Worker) {
  const onTheWay = new Set<string>()
  let most = 0
  const prepare = async (path: string) => {
    onTheWay.add(path)
    most = Math.max(most, onTheWay.size)
    return {sentences: [], hasFailed: false}
  }
  const environment = start ? {readInput, startReader: start} : {readInput}
  const readings: PathReading[] = []
  for await (const reading of readAll(paths, {task: TASK, jobs, prepare}, environment)) {
    readings.push(reading)
    onTheWay.delete(reading.path)
  }
  return {readings, most}
}

describe('同时查几份', () => {
  test('先读完的等着，次序与文件夹里的一样；读到哪里，前面没收走的就那么几份', async () => {
    const folder = await drafts(numbered(40))
    const {readings, most} = await readingsOf([folder], JOBS, startReader)
    expect(readings.map(({path}) => path)).toEqual(numbered(40).map(name => join(folder, name)))
    // The threads have answered, not this one.
    expect(readings.slice(10).map(({sentences}) => sentences)).toEqual(
      readings.slice(10).map(({path}) => [path]),
    )
    expect(most).toBeLessThanOrEqual(MOST_ON_THE_WAY)
  })

  test('一份耗尽了内存，说明是哪一份、怎么办，其余的照查', async () => {
    const names = [...numbered(8), 'heavy.md', 'later.md']
    const folder = await drafts(names)
    const {readings} = await readingsOf([folder], JOBS, startReader)
    expect(readings.map(({path}) => path)).toEqual(names.map(name => join(folder, name)))
    const path = join(folder, 'heavy.md')
    expect(readings.filter(({hasFailed}) => hasFailed)).toEqual([
      {
        path,
        sentences: [`没有检查“${path}”：内存不足，请关闭一些程序，或把稿件分成几份再查`],
        hasFailed: true,
      },
    ])
  })

  test('线程自己没了，由主线程来读', async () => {
    const folder = await drafts([...numbered(8), 'gone.md', 'later.md'])
    const {readings} = await readingsOf([folder], JOBS, startReader)
    expect(readings).toHaveLength(10)
    expect(readings.filter(({hasFailed}) => hasFailed)).toEqual([])
    expect(readings.find(({path}) => path.endsWith('gone.md'))?.report?.text).toContain('一、认清形势')
  })

  test('份数少、字数少，或者 --jobs 1，不另起线程', async () => {
    const refuse = () => {
      throw new Error('不该另起线程')
    }
    const long = await drafts(numbered(3))
    const short = await folderWith(Object.fromEntries(numbered(20).map(name => [name, '一、认清形势\n'])))
    for (const folder of [long, short])
      for (const {sentences} of (await readingsOf([folder], JOBS, refuse)).readings)
        expect(sentences).toEqual([])
    const many = await drafts(numbered(8))
    const {readings, most} = await readingsOf([many], 1, refuse)
    expect(readings).toHaveLength(8)
    expect(most).toBe(1)
  })

  test('标准输入、读不了的，也各在其位', async () => {
    const folder = await drafts(numbered(8))
    const {readings} = await readingsOf(['/没有/这份.md', folder, '-'], JOBS, startReader)
    expect(readings).toHaveLength(10)
    expect(readings[0]).toMatchObject({hasFailed: true})
    expect(readings[9]).toMatchObject({path: '-', hasFailed: false})
  })
})
