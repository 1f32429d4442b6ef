import {createHash} from 'node:crypto'
import {type FileHandle, mkdtemp, open, readdir, rm, stat} from 'node:fs/promises'
import {hostname} from 'node:os'
import {join} from 'node:path'

/** The folder of a run, named after the machine and the process: `.nigao-1a2b3c4d-4711-Xy12Zz`. */
const ASIDE = /^\.nigao-([0-9a-f]{8})-(\d+)-\w{6}$/
/** No run on another machine takes longer, in milliseconds. */
const HOUR = 3_600_000

/** Makes an empty folder in a folder, for what a run keeps until it is done; gives its path. A process has one at a time. */
export function makeAside(folder: string): Promise<string> {
  return mkdtemp(join(folder, `.nigao-${machine()}-${process.pid}-`))
}

/** The paths of the folders that runs which ended before they were done have left in a folder. */
export async function abandonedAsides(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const abandoned: string[] = []
  for (const name of names) {
    const [, host, pid] = ASIDE.exec(name) ?? []
    if (host === undefined) continue
    const path = join(folder, name)
    if (host === machine() ? !isRunning(Number(pid)) : await isOld(path)) abandoned.push(path)
  }
  return abandoned
}

/** Writes a new file and sees to it that it is on the disk. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await overwrite(file, bytes)
  } finally {
    await file.close()
  }
}

/** Makes the bytes all that a file holds, on the disk too. The file stays the same one, with all that belongs to it. */
export async function overwrite(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten
  await file.truncate(bytes.length)
  await file.sync()
}

/** Sees to it that the names in a folder are on the disk, where the system can do that for a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
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

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}

/** A process has no folder when it asks, so that one with its own number is that of an earlier process. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as {code?: string}).code === 'EPERM'
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await unlessMissing(stat(path))
  return found !== undefined && HOUR < Date.now() - found.mtimeMs
}
