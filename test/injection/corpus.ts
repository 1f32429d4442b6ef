import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import {sharedFolder} from '../shared'
import type {Chance} from './faults'

/** The folder of published documents in ../shared. */
export const CORPUS = 'corpus/clean'
/** Documents longer than this cost more time than they are worth. */
const LONGEST = 40_000

/** The published documents that are short enough, in an order by chance. */
export function publishedTexts(chance: Chance): readonly {name: string; text: string}[] {
  return shuffled(filesIn(sharedFolder(CORPUS)), chance)
    .map(path => ({name: basename(path), text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '')}))
    .filter(({text}) => text.length <= LONGEST)
}

/** A row of numbers from 0 up to 1 that is the same for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return /\.(?:txt|md)$/.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap(name => filesIn(join(path, name)))
}

function shuffled(paths: readonly string[], chance: Chance): readonly string[] {
  return paths
    .map(path => ({path, order: chance()}))
    .sort((a, b) => a.order - b.order)
    .map(({path}) => path)
}
