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
import {type Decoded, decode, encode, isPlainText} from '../draftFiles'
import {sayLongLines, sayTooLong} from '../tooLong'
import type {CheckOptions, OutlineOptions} from './arguments'
import {explainFailure, unreadable} from './failures'
import {outlineJson, outlineText} from './outlineReport'
import {minutesOf, NO_TALLY, nameOf, REASONS, type Tally, tallyOf, toJson, toText} from './report'

/** What is asked of a draft. Plain data, as it may go to another thread. */
export type Task =
  | ({readonly kind: 'check'} & Omit<CheckOptions, 'paths' | 'failOn' | 'jobs'>)
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
    const bytes = await read()
    const decoded = decode(bytes)
    if (!decoded) return failed(unreadable(path))
    if (isTooLong(decoded.text)) return failed(sayTooLong(nameOf(path)))
    if (task.kind === 'outline') return outlineOf(path, decoded, task)
    return checkOf(path, decoded, bytes, task)
  } catch (error) {
    return failed(explainFailure(path, error))
  }
}

/** The reading of a draft that could not be read, with the sentence that says why. */
export function failed(sentence: string): Reading {
  return {sentences: [sentence], hasFailed: true}
}

function outlineOf(path: string, {text}: Decoded, {format}: Task & {kind: 'outline'}): Reading {
  const draft = foldDraft(readManuscript(text))
  const {outline, stats, frame} = draft
  const {budgets} = frame.settings
  const rate = rateOf(draft, SPEAKING_RATE)
  const report = {path, outline, stats, minutes: minutesOf(draft), rate, budgets}
  const printed = format === 'json' ? outlineJson(report) : outlineText(report)
  return {sentences: [], hasFailed: false, report: {sentences: [], text: printed, tally: NO_TALLY}}
}

function checkOf(path: string, decoded: Decoded, bytes: Uint8Array, task: Task & {kind: 'check'}): Reading {
  const {format, scope, verbose, fix} = task
  const read = readManuscript(decoded.text)
  const sentences: string[] = []
  const draft = foldDraft(read)
  const {isFull, because} = judgeScope(draft, {scope, isMarkdown: !isPlainText(path)})
  if (!isFull && verbose) sentences.push(`没有查“${nameOf(path)}”：${REASONS[because]}`)
  const unread = isFull ? unreadLines(read.places) : []
  if (0 < unread.length) sentences.push(sayLongLines(nameOf(path), unread))
  const reading = {sentences, hasFailed: 0 < unread.length}

  const edits = isFull && fix ? repairAll(read, {}, () => true) : []
  if (edits.length === 0) return {...reading, report: reportOn(read, draft)}
  if (decoded.encoding !== 'UTF-8') {
    sentences.push(`没有修改“${path}”：它是 ${decoded.encoding} 编码，请先另存为 UTF-8 再用 --fix`)
    return {...reading, report: reportOn(read, draft)}
  }
  const repaired = applyEdits(decoded.text, edits)
  const repair = {before: bytes, after: encode(repaired, decoded), count: edits.length}
  const now = readManuscript(repaired)
  return {...reading, repair, report: reportOn(now, foldDraft(now))}

  function reportOn(manuscript: Manuscript, draft: Draft): Printable {
    const {findings, crashes} = isFull ? checkDraft(draft, {}) : NOTHING_FOUND
    const report = {path, manuscript, isFull, findings, draft}
    return {
      sentences: crashes.map(({rule, error}) => `规则 ${rule} 未能检查“${path}”：${String(error)}`),
      text: format === 'json' ? toJson(report) : toText(report),
      tally: tallyOf(report),
    }
  }
}
