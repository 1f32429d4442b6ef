import {join} from 'node:path'
import type {WordOptions} from './arguments'
import {CLEAN, type Environment, tell} from './environment'
import {isDraftFile} from './fileNames'
import {readWordFile} from './readWordFile'
import {shown} from './shown'
import {fail, targetOf, writeOut} from './writeOut'

/** A draft to be written, and what did not come along. */
interface Imported {
  readonly name: string
  readonly bytes: Uint8Array
  readonly losses: readonly string[]
}

/** Reads each Word file as a draft. All are read, and what is in the way is looked for, before the first one is written. */
export async function importWord(options: WordOptions, environment: Environment): Promise<number> {
  const target = targetOf(options, isDraftFile, '.md')
  const files: Imported[] = []
  for (const [index, path] of options.sources.entries()) {
    const word = await readWordFile(path)
    if (typeof word === 'string') return fail(environment, word)
    const bytes = new TextEncoder().encode(word.text)
    files.push({name: target.names[index] ?? '', bytes, losses: word.losses})
  }
  return writeOut(options, target, () => files, environment, report)

  function report(): number {
    for (const [index, {losses}] of files.entries())
      for (const loss of losses) tell(environment, `“${options.sources[index]}”${loss}`)
    environment.out(options.format === 'json' ? toJson() : toText())
    return CLEAN
  }

  function toText(): string {
    return files.map(({name}) => `写出“${shown(join(target.folder, name))}”\n`).join('')
  }

  function toJson(): string {
    const written = files.map(({name, losses}) => ({path: join(target.folder, name), losses}))
    return `${JSON.stringify({version: 1, files: written})}\n`
  }
}
