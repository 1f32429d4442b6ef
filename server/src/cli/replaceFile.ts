import {type FileHandle, open, realpath, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {makeAside, overwrite, remove, syncFolder, unlessMissing, writeWhole} from './asides'

/** What a run keeps beside a draft while it writes: both texts and, last, the draft's name, which says that they are whole. */
export const KEPT = {before: 'before', after: 'after', name: 'name'} as const

/**
 * Puts `after` in the place of `before` in a file; false where the file no longer holds `before`, and then it is left alone.
 * Throws where the writing fails, with the file as it was. It is written in place, not moved there: owner, mode, extended
 * attributes, hard links and links belong to the file itself, and Node could not copy all of them to another one. Until it
 * is done both texts lie beside it on the disk, so that `settle` can put back what a crash has left half written.
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const target = await realpath(path)
  const file = await open(target, 'r+')
  try {
    const aside = await keepBoth(target, before, after)
    const isUnchanged = (await file.readFile()).equals(before)
    if (isUnchanged) {
      await overwrite(file, after).catch(async error => {
        await overwrite(file, before)
        await remove(aside)
        throw error
      })
    }
    await remove(aside)
    return isUnchanged && (await isIn(target, file))
  } finally {
    await file.close()
  }
}

async function keepBoth(target: string, before: Uint8Array, after: Uint8Array): Promise<string> {
  const aside = await makeAside(dirname(target))
  try {
    await writeWhole(join(aside, KEPT.before), before)
    await writeWhole(join(aside, KEPT.after), after)
    await writeWhole(join(aside, KEPT.name), Buffer.from(basename(target)))
    await syncFolder(aside)
    await syncFolder(dirname(target))
    return aside
  } catch (error) {
    await remove(aside)
    throw error
  }
}

/** Another program may have put a file of its own in this place meanwhile. */
async function isIn(path: string, file: FileHandle): Promise<boolean> {
  const [there, own] = await Promise.all([unlessMissing(stat(path)), file.stat()])
  return there?.ino === own.ino
}
