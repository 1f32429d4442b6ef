import {basename, dirname} from 'node:path'
import {
  type Comparison,
  compareDrafts,
  type Draft,
  foldDraft,
  isTooLong,
  layOutDraft,
  readManuscript,
} from '../core/index'
import {sayTooLong} from '../tooLong'
import type {CompareOptions} from './arguments'
import {comparisonJson, comparisonText} from './comparisonReport'
import {CLEAN, type Environment, FAILED, FOUND, tell} from './environment'
import {isWordFile} from './fileNames'
import {readText} from './readText'
import {readWordFile} from './readWordFile'
import type {DraftFile} from './writeDrafts'
import {writeOut} from './writeOut'

/** Says what has become of a draft, and writes it as a Word file with tracked changes where one is asked for. */
export async function compare(options: CompareOptions, environment: Environment): Promise<number> {
  const {old, now, out, force} = options
  const [before, after] = [await readEither(old, environment), await readEither(now, environment)]
  if (!before || !after) return FAILED
  const comparison = compareDrafts(before, after)
  if (out === undefined) return report()
  const target = {folder: dirname(out), names: [basename(out)]}
  const {title} = layOutDraft(after)
  return writeOut(
    {sources: [old, now], force},
    target,
    () => redline(basename(out), comparison, title),
    environment,
    report,
  )

  function report(): number {
    const words = options.format === 'json' ? comparisonJson : comparisonText
    environment.out(words(comparison, options))
    return comparison.changes.length === 0 ? CLEAN : FOUND
  }
}

async function* redline(name: string, comparison: Comparison, title: string): AsyncIterable<DraftFile> {
  const {writeRedline} = await import('../word/writeWord')
  yield {name, bytes: await writeRedline(comparison, title)}
}

/** A draft in Markdown, plain text or Word; where it cannot be read, says why and gives nothing. */
async function readEither(path: string, environment: Environment): Promise<Draft | undefined> {
  const text = isWordFile(path)
    ? await readAsText(path, environment)
    : (await readText(path, environment))?.text
  if (text === undefined) return undefined
  if (!isTooLong(text)) return foldDraft(readManuscript(text))
  tell(environment, sayTooLong(path))
  return undefined
}

async function readAsText(path: string, environment: Environment): Promise<string | undefined> {
  const word = await readWordFile(path)
  if (typeof word !== 'string') return word.text
  tell(environment, word)
  return undefined
}
