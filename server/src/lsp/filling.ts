import {
  type Blank,
  type FilledRow,
  fillBlanks,
  fillRows,
  KIND_NAMES,
  readAnswers,
  readBlanks,
  type Slot,
  sliceText,
  writeAnswers,
} from '../core/index'
import type {OpenDraft} from './drafts'
import {touches} from './outlinePath'
import type {
  BlankEntry,
  BlanksAnswer,
  FillAnswer,
  FilledDraft,
  FillParams,
  FillRowsAnswer,
  FillRowsParams,
  ReadAnswersAnswer,
  ReadAnswersParams,
  WriteAnswersAnswer,
  WriteAnswersParams,
} from './protocol'
import {toTextEdits} from './toLsp'

/** Without folders, and without the scheme of `untitled:Untitled-1`. */
const SEPARATOR = /[/\\:]/

/** A slot with the blank it belongs to. */
export interface SlotInBlank {
  readonly slot: Slot
  readonly blank: Blank
}

/** Answers `nigao/blanks`. */
export function blanksAnswer({version, draft}: OpenDraft): BlanksAnswer {
  return {version, blanks: readBlanks(draft()).map(toEntry)}
}

function toEntry({label, kind, slots}: Blank): BlankEntry {
  const suggestion = slots[0]?.original
  return {label, kind, count: slots.length, ...(suggestion !== undefined && {suggestion})}
}

/** Answers `nigao/fill`. */
export function fillAnswer({version, manuscript, draft}: OpenDraft, {answers}: FillParams): FillAnswer {
  const {edits, doubts, values} = fillBlanks(readBlanks(draft()), new Map(Object.entries(answers)))
  return {
    version,
    edits: toTextEdits(manuscript, edits),
    doubts: Object.fromEntries(doubts),
    values: Object.fromEntries(values),
  }
}

/** Answers `nigao/readAnswers`. */
export function readAnswersAnswer(
  {version, draft}: OpenDraft,
  {text, format}: ReadAnswersParams,
): ReadAnswersAnswer {
  const {rows, unknown, faults} = readAnswers(readBlanks(draft()), text, format)
  return {version, rows: rows.map(({answers}) => Object.fromEntries(answers)), unknown, faults}
}

/** Answers `nigao/writeAnswers`. */
export function writeAnswersAnswer(
  {version, draft}: OpenDraft,
  {answers, format}: WriteAnswersParams,
): WriteAnswersAnswer {
  return {version, text: writeAnswers(readBlanks(draft()), new Map(Object.entries(answers)), format)}
}

/** Answers `nigao/fillRows`. */
export function fillRowsAnswer(
  {uri, version, manuscript, draft}: OpenDraft,
  {text, format, pattern: wanted}: FillRowsParams,
): FillRowsAnswer {
  const template = {
    name: fileNameOf(uri),
    text: sliceText(manuscript, 0, manuscript.length),
    blanks: readBlanks(draft()),
  }
  const {drafts, pattern, columns, unknown, faults} = fillRows(template, {
    text,
    format,
    ...(wanted !== undefined && {pattern: wanted}),
  })
  return {version, drafts: Array.from(drafts, toEntry), pattern, columns, unknown, faults}

  function toEntry({name, text, row, open, doubts}: FilledRow): FilledDraft {
    return {
      name,
      text,
      row: row.where,
      open: open.map(({label}) => label),
      doubts: Object.fromEntries(doubts),
    }
  }
}

/** The slot at the caret, rather the one that begins there than the one that ends there. */
export function slotAt({draft}: OpenDraft, offset: number): SlotInBlank | undefined {
  const near = draft().slots.filter(slot => touches(slot, offset))
  const slot = near.findLast(({start}) => start === offset) ?? near[0]
  if (!slot) return undefined
  const blank = readBlanks(draft()).find(({slots}) => slots.includes(slot))
  return blank && {slot, blank}
}

/** What is known of a slot, in one sentence. */
export function describeBlank({manuscript, draft}: OpenDraft, {slot, blank}: SlotInBlank): string {
  const sign = sliceText(manuscript, slot.fill.start, slot.fill.end)
  const place = sign === '' ? '此处' : `“${sign}”`
  const count = blank.slots.length
  const equal = count === 1 ? [] : [`与它相同的共 ${count} 处，重命名（F2）可以一次填齐`]
  return [
    `${place}待填，应填${KIND_NAMES[blank.kind]}`,
    ...equal,
    `全稿待填 ${draft().slots.length} 处`,
  ].join('；')
}

/** The name of the draft; one that was not saved yet has one too, without an extension. */
function fileNameOf(uri: string): string {
  const [path = ''] = uri.split(/[?#]/, 1)
  return decoded(path.split(SEPARATOR).at(-1) ?? '')
}

/** A name that is not encoded properly is taken as it stands. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
