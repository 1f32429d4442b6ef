import {join} from 'node:path'
import type {CheckOptions} from './arguments'
import type {WrittenBack} from './draftSource'
import type {Environment} from './environment'
import {isWordFile} from './fileNames'
import {shown} from './shown'
import {fail, targetOf, writeOut} from './writeOut'

/** Writes the Word files with their findings, all that were asked for or none, and gives the exit code, which is `code` once they are there. */
export async function writeCopies(
  {format, paths, out, force}: CheckOptions & {readonly out: string},
  copies: readonly WrittenBack[],
  environment: Environment,
  code: number,
): Promise<number> {
  if (copies.length < paths.length) return fail(environment)
  const options = {format, sources: paths, out, force}
  const target = targetOf(options, isWordFile, '.docx')
  const files = copies.map(({bytes}, index) => ({name: target.names[index] ?? '', bytes}))
  return writeOut(
    options,
    target,
    () => files,
    environment,
    () => {
      if (format === 'text')
        for (const [index, copy] of copies.entries()) say(target.names[index] ?? '', copy)
      return code
    },
  )

  function say(name: string, {remarks, changes}: WrittenBack): void {
    environment.out(`写出“${shown(join(target.folder, name))}”，批注 ${remarks} 条，修订 ${changes} 处\n`)
  }
}
