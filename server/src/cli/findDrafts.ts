import {readdir, stat} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {MARKDOWN_EXTENSIONS} from '../draftFiles'
import {STANDARD_INPUT} from './arguments'
import {explainFailure} from './failures'

/** Drafts come out of other programs as plain text too. */
const EXTENSIONS = [...MARKDOWN_EXTENSIONS, 'txt'].map(extension => `.${extension}`)
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Something to check, or a line that says why there is nothing. */
export type Found = {readonly path: string} | {readonly failure: string}

/** The files that the paths name, folders opened, in the order of the paths and of the names in a folder. */
export async function findDrafts(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const path of paths) found.push(...(await expand(path)))
  return found
}

async function expand(path: string): Promise<readonly Found[]> {
  if (path === STANDARD_INPUT) return [{path}]
  try {
    if (!(await stat(path)).isDirectory()) return [{path}]
  } catch (error) {
    return [{failure: explainFailure(path, error)}]
  }
  const found = await walk(path)
  if (0 < found.length) return found
  return [{failure: `没有稿件：文件夹“${path}”里没有 ${EXTENSIONS.join('、')} 文件，请核对路径`}]
}

/** Links to folders are not followed: they may lead round in a circle. */
async function walk(folder: string): Promise<readonly Found[]> {
  const found: Found[] = []
  try {
    const entries = await readdir(folder, {withFileTypes: true})
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) found.push(...(SKIPPED_FOLDERS.has(entry.name) ? [] : await walk(path)))
      else if (isDraftName(entry.name) && (entry.isFile() || entry.isSymbolicLink())) found.push({path})
    }
  } catch (error) {
    found.push({failure: explainFailure(folder, error)})
  }
  return found
}

function isDraftName(name: string): boolean {
  return EXTENSIONS.includes(extname(name).toLowerCase())
}
