import {chmod, lstat, mkdir, open, readFile, realpath, rename, rmdir, stat} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {makeAside, remove, syncFolder, unlessMissing, writeWhole} from './asides'
import {explainFailure} from './failures'

/** A file to be written. */
export interface DraftFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What may be in the way of the files. */
export interface Precautions {
  /** What must never be overwritten. */
  readonly sources: readonly string[]
  /** Other files may be. */
  readonly force: boolean
}

/** How the files are to be written. */
export interface Writing {
  /** Whether files that are there may be replaced. */
  readonly force: boolean
  /** Aborted when the run is to end: what has been written is taken back. */
  readonly signal?: AbortSignal
}

/** As many names as anybody wants to read. */
const MOST_NAMES = 10
/** Beside the files that are written aside: the names that are being taken for them. */
const NAMES = 'names'

/** Why the files cannot be written into the folder, one sentence each; nothing if they can, as far as can be seen. */
export async function findObstacles(
  folder: string,
  names: readonly string[],
  {sources, force}: Precautions,
): Promise<readonly string[]> {
  try {
    const found = await unlessMissing(stat(folder))
    if (!found) return []
    if (!found.isDirectory()) return [`“${folder}”是文件，不是文件夹，请换一个 --out`]
    const own = new Set(await Promise.all(sources.map(source => realpath(source))))
    for (const name of names) {
      const path = join(folder, name)
      const there = await unlessMissing(lstat(path))
      if (!there) continue
      if (there.isDirectory()) return [`“${path}”是文件夹，不能写成文件，请换一个名称`]
      if (own.has(await realpath(path).catch(() => path)))
        return [`“${path}”就是读入的文件，不能改写，请换一种 --name 或 --out`]
    }
    const taken = force ? [] : await takenOf(folder, names)
    return taken.length === 0 ? [] : [sentenceOn(folder, taken)]
  } catch (error) {
    return [explainFailure(folder, error)]
  }
}

/**
 * Writes the files into the folder, which is made where it is missing: all of them, or none and why. They are written
 * aside first and moved into place when all are there. Without `force` every name is taken by an empty file before, which
 * no two runs can do, so that nothing that another one wrote is ever replaced. Of files that were there before, those that
 * had been replaced when a later one failed stay replaced, and the message names them.
 */
export async function writeDrafts(
  folder: string,
  files: Iterable<DraftFile> | AsyncIterable<DraftFile>,
  {force, signal}: Writing,
): Promise<string | undefined> {
  const names: string[] = []
  const fresh: string[] = []
  const replaced: string[] = []
  let made: string | undefined
  let aside: string | undefined
  let current = folder
  try {
    made = await mkdir(folder, {recursive: true})
    aside = await makeAside(folder)
    for await (const {name, bytes} of files) {
      signal?.throwIfAborted()
      current = join(folder, name)
      // Numbers leave room for any name that the folder itself has room for.
      await writeWhole(join(aside, String(names.length)), bytes)
      names.push(name)
    }
    if (!force) await writeWhole(join(aside, NAMES), Buffer.from(JSON.stringify(names)))
    for (const name of force ? [] : names) {
      current = join(folder, name)
      await (await open(current, 'wx')).close()
      fresh.push(current)
    }
    for (const [index, name] of names.entries()) {
      signal?.throwIfAborted()
      current = join(folder, name)
      const there = force ? await unlessMissing(lstat(current)) : undefined
      const draft = join(aside, String(index))
      if (there?.isFile()) await chmod(draft, there.mode)
      await rename(draft, current)
      if (there) replaced.push(name)
      else if (force) fresh.push(current)
    }
    await remove(aside)
    await syncFolder(folder)
    return undefined
  } catch (error) {
    for (const path of fresh) await remove(path)
    if (aside !== undefined) await remove(aside)
    if (made !== undefined) await removeEmpty(resolve(folder), resolve(made))
    const isTaken = !force && (error as {code?: string}).code === 'EEXIST'
    const taken = isTaken ? await takenOf(folder, names).catch(() => []) : []
    if (0 < taken.length) return sentenceOn(folder, taken)
    const left = replaced.length === 0 ? '' : `；已改写的有${listed(replaced)}`
    return explainFailure(current, error) + left
  }
}

/** Removes the empty files that a run which was cut off had put in the place of drafts still lying aside. */
export async function removeReserved(aside: string): Promise<void> {
  const text = await unlessMissing(readFile(join(aside, NAMES), 'utf8'))
  for (const [index, name] of namesIn(text).entries()) {
    const path = join(dirname(aside), basename(name))
    const [waiting, there] = await Promise.all(
      [join(aside, String(index)), path].map(file => unlessMissing(lstat(file))),
    )
    if (waiting && there?.isFile() && there.size === 0) await remove(path)
  }
}

/** A list that was cut off itself comes from before the first name was taken. */
function namesIn(text: string | undefined): readonly string[] {
  try {
    return text === undefined ? [] : (JSON.parse(text) as readonly string[])
  } catch {
    return []
  }
}

async function takenOf(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const taken: string[] = []
  for (const name of names) if (await unlessMissing(lstat(join(folder, name)))) taken.push(name)
  return taken
}

function sentenceOn(folder: string, taken: readonly string[]): string {
  return `“${folder}”里已有${listed(taken)}，要改写请加 --force`
}

/** Removes the folder and those around it up to `last`, as long as they are empty. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  const removed = await rmdir(folder).then(
    () => true,
    () => false,
  )
  if (removed && folder !== last) await removeEmpty(dirname(folder), last)
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(name => `“${name}”`)
  return shown.join('') + (names.length <= MOST_NAMES ? '' : `等 ${names.length} 个文件`)
}
