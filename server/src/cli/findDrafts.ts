import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {extname, join, relative, sep} from 'node:path'
import {MARKDOWN_EXTENSIONS} from '../draftFiles'
import {STANDARD_INPUT} from './arguments'
import {explainFailure} from './failures'

/** Drafts come out of other programs as plain text too, and from Word. */
const EXTENSIONS = [...MARKDOWN_EXTENSIONS, 'txt', 'docx'].map(extension => `.${extension}`)
/** Word keeps a file of that name beside one that is open in it. */
const LOCK = '~$'
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Something to check, a line that says why there is nothing, or one about what was left out on purpose. */
export type Found = {readonly path: string} | {readonly failure: string} | {readonly remark: string}

/**
 * The files that the paths name, folders opened, in the order of the paths and of the names in a folder; one by one, so
 * that a folder of any size can be walked. A link that was named is followed; in a folder only one that stays in it.
 */
export async function* findDrafts(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* path === STANDARD_INPUT ? [{path}] : expand(path)
}

async function* expand(path: string): AsyncGenerator<Found> {
  try {
    if (!(await stat(path)).isDirectory()) return yield {path}
  } catch (error) {
    return yield {failure: explainFailure(path, error)}
  }
  let isEmpty = true
  for await (const found of walk(path, await realpath(path))) {
    isEmpty = false
    yield found
  }
  if (isEmpty) yield {failure: `没有稿件：文件夹“${path}”里没有 ${EXTENSIONS.join('、')} 文件，请核对路径`}
}

/** Links to folders are not followed: they may lead round in a circle. */
async function* walk(folder: string, top: string): AsyncGenerator<Found> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, {withFileTypes: true})
  } catch (error) {
    return yield {failure: explainFailure(folder, error)}
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* SKIPPED_FOLDERS.has(entry.name) ? [] : walk(path, top)
    else if (!isDraftName(entry.name)) continue
    else if (entry.isFile()) yield {path}
    else if (entry.isSymbolicLink()) yield await follow(path, top)
  }
}

async function follow(path: string, top: string): Promise<Found> {
  try {
    const [way = ''] = relative(top, await realpath(path)).split(sep)
    if (way !== '..' && !isDrive(way)) return {path}
    return {remark: `没有查“${path}”：它是链接，指向这个文件夹以外；要查请直接写明它的路径`}
  } catch (error) {
    return {failure: explainFailure(path, error)}
  }
}

/** From one drive of Windows to another there is no relative way. */
function isDrive(step: string): boolean {
  return step.endsWith(':')
}

function isDraftName(name: string): boolean {
  return EXTENSIONS.includes(extname(name).toLowerCase()) && !name.startsWith(LOCK)
}
