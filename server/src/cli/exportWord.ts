import {basename, dirname, extname, join} from 'node:path'
import {foldDraft, isTooLong, layOutDraft, readManuscript} from '../core/index'
import {sayTooLong} from '../tooLong'
import {type ExportOptions, isWordFile} from './arguments'
import {CLEAN, type Environment, FAILED, FOUND, tell} from './environment'
import {readText} from './readText'
import {settle} from './settle'
import {shown} from './shown'
import {untilDone} from './untilDone'
import {findObstacles, writeDrafts} from './writeDrafts'

/** A draft to be written, and how many places in it are still to be filled in. */
interface Exported {
  readonly name: string
  readonly text: string
  slots: number
}

/** Writes each draft as a Word file. All are read, and what is in the way is looked for, before the first one is written. */
export async function exportWord(
  {drafts, out: target, force, format}: ExportOptions,
  environment: Environment,
): Promise<number> {
  const {out} = environment
  const isOne = isWordFile(target)
  const folder = isOne ? dirname(target) : target
  const files: Exported[] = []
  for (const path of drafts) {
    const decoded = await readText(path, environment)
    if (decoded && isTooLong(decoded.text)) tell(environment, sayTooLong(path))
    if (!decoded || isTooLong(decoded.text)) return fail()
    const name = isOne ? basename(target) : `${basename(path, extname(path))}.docx`
    files.push({name, text: decoded.text, slots: 0})
  }
  const names = files.map(({name}) => name)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) return fail(`有几份稿件都要写成“${twice}”，请分几次导出`)
  for (const sentence of await untilDone(() => settle(folder, true))) tell(environment, sentence)
  const obstacles = await findObstacles(folder, names, {sources: drafts, force})
  if (0 < obstacles.length) return fail(...obstacles)
  const failure = await untilDone(signal => writeDrafts(folder, wordFiles(), {force, signal}))
  if (failure !== undefined) return fail(failure)
  out(format === 'json' ? toJson() : toText())
  return files.some(({slots}) => 0 < slots) ? FOUND : CLEAN

  async function* wordFiles(): AsyncIterable<{name: string; bytes: Uint8Array}> {
    const {writeWord} = await import('../word/writeWord')
    for (const file of files) {
      const layout = layOutDraft(foldDraft(readManuscript(file.text)))
      file.slots = layout.slots.length
      yield {name: file.name, bytes: await writeWord(layout)}
    }
  }

  function toText(): string {
    const lines = files.map(({name, slots}) => {
      const rest = slots === 0 ? '' : `，还有 ${slots} 处待填，已标黄`
      return `写出“${shown(join(folder, name))}”${rest}\n`
    })
    return lines.join('')
  }

  function toJson(): string {
    const written = files.map(({name, slots}) => ({path: join(folder, name), slots}))
    return `${JSON.stringify({version: 1, files: written})}\n`
  }

  function fail(...sentences: readonly string[]): number {
    for (const sentence of [...sentences, '没有写出任何文件']) tell(environment, sentence)
    return FAILED
  }
}
