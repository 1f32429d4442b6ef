import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {sharedFolder} from './shared'

const TWIN = '.marked.md'
/** `⟦类别:文字⟧`, the 文字 in a group. */
const MARK = /⟦[^:⟧]*:([^⟧]*)⟧/g

/** A draft as drafters get it, by name. */
export interface StartingDraft {
  readonly name: string
  readonly text: string
}

/** The seeds as they are, and the starts without what is marked in them; none where the folder is not at hand. */
export function startingDrafts(folder: 'seeds' | 'starts'): StartingDraft[] {
  const directory = sharedFolder(folder)
  const isMarked = folder === 'starts'
  return readdirSync(directory)
    .filter(name => name.endsWith('.md') && name.endsWith(TWIN) === isMarked)
    .map(name => ({
      name: name.replace(TWIN, '.md'),
      text: readFileSync(resolve(directory, name), 'utf8').replace(MARK, '$1'),
    }))
}
