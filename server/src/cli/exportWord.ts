import {join} from 'node:path'
import {foldDraft, isTooLong, layOutAs, readManuscript} from '../core/index'
import {sayTooLong} from '../tooLong'
import type {ExportOptions} from './arguments'
import {CLEAN, type Environment, FOUND, tell} from './environment'
import {isExportedFile, isPdf} from './fileNames'
import {readText} from './readText'
import {shown} from './shown'
import {NO_OFFICE, toPdf} from './toPdf'
import type {DraftFile} from './writeDrafts'
import {fail, targetOf, writeOut} from './writeOut'

/** A draft to be written, how many places in it are still to be filled in, and what it does not tell: the pinyin of characters, parts of 版头 and 版记. */
interface Exported {
  readonly name: string
  readonly text: string
  slots: number
  unclear: readonly string[]
  missing: readonly string[]
}

/** Writes each draft as a Word file, or a single one as a PDF. All are read, and what is in the way is looked for, before the first one is written. */
export async function exportWord(options: ExportOptions, environment: Environment): Promise<number> {
  const target = targetOf(options, isExportedFile, '.docx')
  const office = isPdf(options.out) ? environment.findOffice() : undefined
  if (isPdf(options.out) && office === undefined) return fail(environment, NO_OFFICE)
  const files: Exported[] = []
  for (const [index, path] of options.sources.entries()) {
    const decoded = await readText(path, environment)
    if (decoded && isTooLong(decoded.text)) tell(environment, sayTooLong(path))
    if (!decoded || isTooLong(decoded.text)) return fail(environment)
    files.push({name: target.names[index] ?? '', text: decoded.text, slots: 0, unclear: [], missing: []})
  }
  return writeOut(options, target, written, environment, report)

  async function* written(signal: AbortSignal): AsyncIterable<DraftFile> {
    const {writeWord} = await import('../word/writeWord')
    for (const file of files) {
      const {layout, profile, unclear, missing} = layOutAs(
        foldDraft(readManuscript(file.text)),
        options.profile,
      )
      file.slots = layout.slots.length
      file.unclear = unclear
      file.missing = missing
      const word = await writeWord(layout, profile)
      yield {name: file.name, bytes: office === undefined ? word : await toPdf(word, {office, signal})}
    }
  }

  function report(): number {
    for (const [index, {unclear, missing}] of files.entries()) {
      if (0 < unclear.length) tell(environment, `“${options.sources[index]}”${sayUnclear(unclear)}`)
      if (0 < missing.length)
        tell(environment, `“${options.sources[index]}”文首没有写${missing.join('、')}，没有印`)
    }
    environment.out(options.format === 'json' ? toJson() : toText())
    return files.some(({slots}) => 0 < slots) ? FOUND : CLEAN
  }

  function toText(): string {
    const lines = files.map(({name, slots}) => {
      const rest = slots === 0 ? '' : `，还有 ${slots} 处待填，已标黄`
      return `写出“${shown(join(target.folder, name))}”${rest}\n`
    })
    return lines.join('')
  }

  function toJson(): string {
    const written = files.map(({name, slots}) => ({path: join(target.folder, name), slots}))
    return `${JSON.stringify({version: 1, files: written})}\n`
  }
}

function sayUnclear(characters: readonly string[]): string {
  const [first = ''] = characters
  return `没有给“${characters.join('')}”注音：读音不止一种，或者字表里没有，请在文首写明，如“注音: ${first} 拼音”`
}
