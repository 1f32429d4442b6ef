import {join} from 'node:path'
import {foldDraft, isTooLong, layOutDraft, readManuscript} from '../core/index'
import {sayTooLong} from '../tooLong'
import {isWordFile, type WordOptions} from './arguments'
import {CLEAN, type Environment, FOUND, tell} from './environment'
import {readText} from './readText'
import {shown} from './shown'
import type {DraftFile} from './writeDrafts'
import {fail, targetOf, writeOut} from './writeOut'

/** A draft to be written, and how many places in it are still to be filled in. */
interface Exported {
  readonly name: string
  readonly text: string
  slots: number
}

/** Writes each draft as a Word file. All are read, and what is in the way is looked for, before the first one is written. */
export async function exportWord(options: WordOptions, environment: Environment): Promise<number> {
  const target = targetOf(options, isWordFile, '.docx')
  const files: Exported[] = []
  for (const [index, path] of options.sources.entries()) {
    const decoded = await readText(path, environment)
    if (decoded && isTooLong(decoded.text)) tell(environment, sayTooLong(path))
    if (!decoded || isTooLong(decoded.text)) return fail(environment)
    files.push({name: target.names[index] ?? '', text: decoded.text, slots: 0})
  }
  return writeOut(options, target, wordFiles(), environment, report)

  async function* wordFiles(): AsyncIterable<DraftFile> {
    const {writeWord} = await import('../word/writeWord')
    for (const file of files) {
      const layout = layOutDraft(foldDraft(readManuscript(file.text)))
      file.slots = layout.slots.length
      yield {name: file.name, bytes: await writeWord(layout)}
    }
  }

  function report(): number {
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
