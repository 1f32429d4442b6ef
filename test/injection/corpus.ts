import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {sharedFolder} from '../shared'
import type {Chance} from './faults'

/** The folder of published documents in ../shared. */
export const CORPUS = 'corpus/clean'
/** More published texts; the folder `official` in it holds official ones. */
export const ARCHIVE = 'corpus/more.tar.xz'
/** Documents longer than this cost more time than they are worth. */
const LONGEST = 40_000

/** A document by its name. */
export interface Text {
  readonly name: string
  readonly text: string
}

/** The published documents that are short enough, in an order by chance. */
export function publishedTexts(chance: Chance): readonly Text[] {
  return readTexts(shuffled(filesIn(sharedFolder(CORPUS)), chance))
}

/** Official documents that nothing was learned from (scripts/learn/learn.mjs) and that nobody has looked at; nothing of them may be shown. */
export function unseenTexts(chance: Chance): readonly Text[] {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-unseen-'))
  execFileSync('tar', ['-xJf', sharedFolder(ARCHIVE), '-C', folder, '--strip-components=1'])
  const texts = readTexts(shuffled(filesIn(join(folder, 'official')).filter(isUnseen), chance))
  rmSync(folder, {recursive: true})
  return texts
}

/** Whether a text is of the half that nobody looks at. */
export function isUnseen(path: string): boolean {
  return (createHash('sha1').update(basename(path)).digest()[19] as number) % 2 === 1
}

function readTexts(paths: readonly string[]): readonly Text[] {
  return paths
    .map(path => ({name: basename(path), text: readFileSync(path, 'utf8').replace(/^\uFEFF|\r/g, '')}))
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
