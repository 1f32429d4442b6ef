// The sample drafts as a drafter would have them: in a folder of their own, without the labelled twins.
import {copyFileSync, mkdirSync, readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {root} from './shell.mjs'

/** Copies test/drafts into `folder`, which is made; throws when there is no sample draft. */
export function copySamples(folder) {
  const drafts = resolve(root, 'test/drafts')
  const names = readdirSync(drafts).filter(name => name.endsWith('.md') && !name.endsWith('.marked.md'))
  if (names.length === 0) throw new Error('test/drafts 中没有样稿')
  mkdirSync(folder, {recursive: true})
  for (const name of names) copyFileSync(join(drafts, name), join(folder, name))
}
