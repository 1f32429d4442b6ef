import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {runCommand} from '../../server/src/cli/runCommand'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `nigao` in this process; `input` stands in for the standard input, `office` for LibreOffice. */
export async function nigao(
  args: readonly string[],
  input: Uint8Array | string = '',
  office?: string,
): Promise<Outcome> {
  let out = ''
  let err = ''
  const code = await runCommand(args, {
    version: '1.2.3',
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    findOffice: () => office,
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
  })
  return {code, out, err}
}

/** A folder for one test, filled with files, gone afterwards. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nigao-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}
