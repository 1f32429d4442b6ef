import {access, chmod, constants, lstat, mkdtemp, realpath, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

/**
 * Puts the bytes in the place of what a file holds; a link goes on leading to it. Throws where that fails, and leaves
 * the file as it was, because the bytes are written aside first.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path)
  // Moving another file into its place would not ask whether this one may be written.
  await access(target, constants.W_OK)
  const aside = await makeAside(dirname(target))
  try {
    const fresh = join(aside, 'fresh')
    await writeFile(fresh, bytes)
    await moveInto(fresh, target)
  } finally {
    await remove(aside)
  }
}

/** Makes an empty folder in a folder, for files that are to be moved into it; gives its path. */
export function makeAside(folder: string): Promise<string> {
  return mkdtemp(join(folder, '.nigao-'))
}

/** Moves a file to a path on the same disk. A file that is there is replaced and passes on its mode; tells whether anything was there. */
export async function moveInto(fresh: string, path: string): Promise<boolean> {
  const before = await unlessMissing(lstat(path))
  if (before?.isFile()) await chmod(fresh, before.mode)
  await rename(fresh, path)
  return before !== undefined
}

/** Removes a file or a whole folder. What cannot be removed does not undo what has been done. */
export async function remove(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true}).catch(() => undefined)
}

/** What was found of a file, or nothing where there is none. */
export async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if ((error as {code?: string}).code === 'ENOENT') return undefined
    throw error
  }
}
