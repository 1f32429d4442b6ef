import {readFileSync} from 'node:fs'
import {
  applyEdits,
  type CheckResult,
  checkDraft,
  type Draft,
  foldDraft,
  isTooLong,
  judgeScope,
  type Manuscript,
  rateOf,
  readManuscript,
  repairAll,
  SPEAKING_RATE,
  unreadLines,
} from '../core/index'
import {isPlainText} from '../draftFiles'
import {sayLongLines, sayTooLong} from '../tooLong'
import type {CheckOptions, OutlineOptions} from './arguments'
import {readSource, type Source, type WrittenBack} from './draftSource'
import {explainFailure} from './failures'
import {isWordFile} from './fileNames'
import {outlineJson, outlineText} from './outlineReport'
import {minutesOf, NO_TALLY, nameOf, REASONS, type Tally, tallyOf, toJson, toText} from './report'

/** What is asked of a draft. Plain data, as it may go to another thread. */
export type Task =
  | (Pick<CheckOptions, 'format' | 'scope' | 'verbose'> & {
      readonly kind: 'check'
      /** What is to become of the findings besides: safe fixes back into the file, or all of them into a copy. */
      readonly write?: 'fixes' | 'findings' | undefined
    })
  | ({readonly kind: 'outline'} & Pick<OutlineOptions, 'format'>)

/** What has come of a draft. Plain data too. */
export interface Reading {
  /** What is to be told first. */
  readonly sentences: readonly string[]
  /** Whether something could not be read. */
  readonly hasFailed: boolean
  /** Nothing where the draft could not be read at all. */
  readonly report?: Printable
  /** What is to be written before the report, which is on the draft as it is then. */
  readonly repair?: Repair
  /** The Word file with its findings. */
  readonly copy?: WrittenBack
}

/** A report as it is to be printed. */
export interface Printable {
  /** Faults of our own. */
  readonly sentences: readonly string[]
  readonly text: string
  readonly tally: Tally
}

/** The safe fixes of a draft. */
export interface Repair {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly count: number
}

const NOTHING_FOUND: Pick<CheckResult, 'findings' | 'crashes'> = {findings: [], crashes: []}

/** Reads the draft of a path and does what is asked. Writes nothing and never throws. */
export function readDraft(path: string, task: Task): Promise<Reading> {
  return readBytes(path, task, () => readFileSync(path))
}

/** The same with the bytes from elsewhere. */
export async function readBytes(
  path: string,
  task: Task,
  read: () => Uint8Array | Promise<Uint8Array>,
): Promise<Reading> {
  try {
    const source = await readSource(path, read)
    if ('refusal' in source) return failed(source.refusal)
    if (isTooLong(source.text)) return failed(sayTooLong(nameOf(path)))
    return task.kind === 'outline' ? outlineOf(path, source, task) : checkOf(path, source, task)
  } catch (error) {
    return failed(explainFailure(path, error))
  }
}

/** The reading of a draft that could not be read, with the sentence that says why. */
export function failed(sentence: string): Reading {
  return {sentences: [sentence], hasFailed: true}
}

function outlineOf(path: string, {text}: Source, {format}: Task & {kind: 'outline'}): Reading {
  const draft = foldDraft(readManuscript(text))
  const {outline, stats, frame} = draft
  const {budgets} = frame.settings
  const rate = rateOf(draft, SPEAKING_RATE)
  const report = {path, outline, stats, minutes: minutesOf(draft), rate, budgets}
  const printed = format === 'json' ? outlineJson(report) : outlineText(report)
  return {sentences: [], hasFailed: false, report: {sentences: [], text: printed, tally: NO_TALLY}}
}

function checkOf(path: string, source: Source, task: Task & {kind: 'check'}): Reading {
  const {format, scope, verbose, write} = task
  const read = readManuscript(source.text)
  const sentences: string[] = []
  const draft = foldDraft(read)
  // In Word one writes anything; only Markdown that says little may be a draft just begun.
  const isMarkdown = !isPlainText(path) && !isWordFile(path)
  const {isFull, because} = judgeScope(draft, {scope, isMarkdown})
  if (!isFull && (verbose || write === 'findings'))
    sentences.push(`没有查“${nameOf(path)}”：${REASONS[because]}`)
  const unread = isFull ? unreadLines(read.places) : []
  if (0 < unread.length) sentences.push(sayLongLines(nameOf(path), unread))
  const reading = {sentences, hasFailed: 0 < unread.length}

  const edits = isFull && write ? repairAll(read, {}, () => true) : []
  if (write === 'findings') return {...reading, report: reportOn(read, draft), ...copied()}
  const mended = edits.length === 0 ? undefined : source.mended(applyEdits(source.text, edits))
  if (typeof mended === 'string') sentences.push(mended)
  if (mended === undefined || typeof mended === 'string') return {...reading, report: reportOn(read, draft)}
  const now = readManuscript(applyEdits(source.text, edits))
  return {...reading, repair: {...mended, count: edits.length}, report: reportOn(now, foldDraft(now))}

  function copied(): Pick<Reading, 'hasFailed' | 'copy'> {
    const {findings} = isFull ? checkDraft(draft, {}) : NOTHING_FOUND
    const remarks = findings.map(({span, message}) => ({span, text: message}))
    const copy = isFull ? source.word?.copy(remarks, edits) : undefined
    if (copy && !('refusal' in copy)) return {hasFailed: reading.hasFailed, copy}
    if (copy) sentences.push(copy.refusal)
    return {hasFailed: true}
  }

  function reportOn(manuscript: Manuscript, draft: Draft): Printable {
    const {findings, crashes} = isFull ? checkDraft(draft, {}) : NOTHING_FOUND
    const {paragraphAt} = source.word ?? {}
    const report = {path, manuscript, isFull, findings, draft, ...(paragraphAt && {paragraphAt})}
    return {
      sentences: crashes.map(({rule, error}) => `规则 ${rule} 未能检查“${path}”：${String(error)}`),
      text: format === 'json' ? toJson(report) : toText(report),
      tally: tallyOf(report),
    }
  }
}
