// The texts that are learned from, by the folder they lie in.
import {createHash} from 'node:crypto'
import {readdirSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'

/** The folders of published texts, each a source of its own; of those behind --half only one half of the documents. */
export function sourcesOf(args) {
  const half = args.indexOf('--half')
  const whole = half < 0 ? args : args.slice(0, half)
  const halved = half < 0 ? [] : args.slice(half + 1)
  return [...whole.flatMap(path => foldersIn(path)), ...halved.flatMap(path => foldersIn(path, isFirstHalf))]
}

/** The folders that hold documents, with those of them that are wanted by their names. */
export function foldersIn(path, wants = () => true) {
  const names = readdirSync(path).sort()
  const folders = names.filter(name => statSync(join(path, name)).isDirectory())
  const files = names.filter(name => /\.(?:md|txt)$/.test(name) && wants(name)).map(name => join(path, name))
  const inside = folders.flatMap(name => foldersIn(join(path, name), wants))
  return files.length === 0 ? inside : [{name: basename(path), files}, ...inside]
}

/** How many characters sources that were read have together. */
export function charactersOf(sources) {
  return sources.reduce((sum, {characters}) => sum + characters, 0)
}

function isFirstHalf(name) {
  return createHash('sha1').update(name).digest()[19] % 2 === 0
}
