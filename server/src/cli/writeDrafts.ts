import {lstat, mkdir, realpath, rmdir, stat, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {explainFailure} from './failures'
import {makeAside, moveInto, remove, unlessMissing} from './replaceFile'

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

/** As many names as anybody wants to read. */
const MOST_NAMES = 10

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
    const taken: string[] = []
    for (const name of names) {
      const path = join(folder, name)
      const there = await unlessMissing(lstat(path))
      if (!there) continue
      if (there.isDirectory()) return [`“${path}”是文件夹，不能写成稿件，请换一种 --name`]
      if (own.has(await realpath(path).catch(() => path)))
        return [`“${path}”就是模板或数据，不能改写，请换一种 --name 或 --out`]
      taken.push(name)
    }
    return taken.length === 0 || force ? [] : [`“${folder}”里已有${listed(taken)}，要改写请加 --force`]
  } catch (error) {
    return [explainFailure(folder, error)]
  }
}

/**
 * Writes the files into the folder, which is made where it is missing: all of them, or none and why. They are written
 * aside first and moved into place when all are there. Of files that were there before, those that had been replaced
 * when a later one failed stay replaced, and the message names them.
 */
export async function writeDrafts(folder: string, files: Iterable<DraftFile>): Promise<string | undefined> {
  const fresh: string[] = []
  const replaced: string[] = []
  let made: string | undefined
  let aside: string | undefined
  let current = folder
  try {
    made = await mkdir(folder, {recursive: true})
    aside = await makeAside(folder)
    const names: string[] = []
    for (const {name, bytes} of files) {
      current = join(folder, name)
      // Numbers leave room for any name that the folder itself has room for.
      await writeFile(join(aside, String(names.length)), bytes)
      names.push(name)
    }
    for (const [index, name] of names.entries()) {
      current = join(folder, name)
      if (await moveInto(join(aside, String(index)), current)) replaced.push(name)
      else fresh.push(current)
    }
    await remove(aside)
    return undefined
  } catch (error) {
    for (const path of fresh) await remove(path)
    if (aside !== undefined) await remove(aside)
    if (made !== undefined) await removeEmpty(resolve(folder), resolve(made))
    const left = replaced.length === 0 ? '' : `；已改写的有${listed(replaced)}`
    return explainFailure(current, error) + left
  }
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
