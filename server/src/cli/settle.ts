import {lstat, open, readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {abandonedAsides, overwrite, remove, unlessMissing} from './asides'
import {explainFailure} from './failures'
import {KEPT} from './replaceFile'
import {removeReserved} from './writeDrafts'

/**
 * Clears what runs that were cut off have left in a folder, and puts back the text of a draft that one of them left half
 * written; with `mayWrite` false it only tells. Gives a sentence for each draft that somebody should look at.
 */
export async function settle(folder: string, mayWrite: boolean): Promise<readonly string[]> {
  const sentences: string[] = []
  for (const aside of await abandonedAsides(folder)) {
    const sentence = await settleOne(aside, mayWrite).catch(error => explainFailure(aside, error))
    if (sentence !== undefined) sentences.push(sentence)
  }
  return sentences
}

async function settleOne(aside: string, mayWrite: boolean): Promise<string | undefined> {
  const fix = await readFix(aside)
  const state = fix ? await stateOf(fix) : 'whole'
  if (fix && state === 'changed')
    return `“${fix.path}”上次修正时中断，后来又改过、移走或删去了；修正前的原文在“${join(aside, KEPT.before)}”，核对后请删去“${aside}”`
  if (!mayWrite)
    return fix && state === 'torn'
      ? `“${fix.path}”上次修正到一半中断了，加上 --fix 再查一次就会复原`
      : undefined
  if (fix && state === 'torn') await restore(fix)
  await removeReserved(aside)
  await remove(aside)
  return fix && state === 'torn' ? `“${fix.path}”上次修正到一半中断了，已恢复成修正前的样子` : undefined
}

/** A fix that was begun. */
interface Fix {
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Nothing where the run ended before it came to the draft itself. */
async function readFix(aside: string): Promise<Fix | undefined> {
  const name = await unlessMissing(readFile(join(aside, KEPT.name), 'utf8'))
  if (!name || basename(name) !== name) return undefined
  const [before, after] = await Promise.all(
    [KEPT.before, KEPT.after].map(kept => readFile(join(aside, kept))),
  )
  return before && after && {path: join(dirname(aside), name), before, after}
}

/** Half written, every byte is one of either text; what else there may be somebody has written since. */
async function stateOf({path, before, after}: Fix): Promise<'whole' | 'torn' | 'changed'> {
  const there = await unlessMissing(lstat(path))
  const now = there?.isFile() ? await readFile(path) : undefined
  if (!now) return 'changed'
  if (now.equals(before) || now.equals(after)) return 'whole'
  return now.every((byte, at) => byte === before[at] || byte === after[at]) ? 'torn' : 'changed'
}

async function restore({path, before}: Fix): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await overwrite(file, before)
  } finally {
    await file.close()
  }
}
