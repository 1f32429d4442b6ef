import {type Context, contextOf} from '../slotHeads'
import {CELL_END, HAN, OFFICE, SURNAME} from '../slotWords'
import type {SignKind, SignRun} from './signRuns'

/** A sign with what stands around it. */
export interface Sign extends SignRun, Context {
  readonly text: string
}

/** How much evidence a kind of sign needs, and what is worth how much beside it. */
interface Need {
  /** Of one alone and of several in a row. */
  readonly single: number
  readonly run: number
  /** A Chinese character right before it, and the start of a clause. */
  readonly word: number
  readonly clause: number
  /** The end of the line behind it. */
  readonly end: number
}

const NEVER = Number.POSITIVE_INFINITY
/** `XX` says by itself that something is missing; the more often a sign is something else, the more it takes. */
const NEEDS: Readonly<Record<SignKind, Need>> = {
  letter: {single: 2, run: 0, word: 1, clause: 0, end: 0},
  // Times: 人工智能×制造业.
  cross: {single: 3, run: 0, word: 0, clause: 1, end: 0},
  star: {single: 3, run: 2, word: 1, clause: 1, end: 0},
  line: {single: NEVER, run: 2, word: 1, clause: 1, end: 1},
  // A bullet or a zero.
  circle: {single: 5, run: 2, word: 1, clause: 1, end: 1},
  // To be ticked, and one for each digit of a number.
  box: {single: 5, run: 2, word: 1, clause: 0, end: 1},
  ornament: {single: NEVER, run: 3, word: 1, clause: 0, end: 0},
  // After a word it is a given name: 季某某.
  someone: {single: 5, run: 3, word: 0, clause: 2, end: 1},
  // A question may end before a unit as well.
  question: {single: 7, run: 5, word: 1, clause: 0, end: 0},
  count: {single: 5, run: 5, word: 1, clause: 0, end: 0},
  dots: {single: 7, run: 7, word: 1, clause: 0, end: 0},
  dash: {single: NEVER, run: NEVER, word: 1, clause: 0, end: 0},
  stroke: {single: NEVER, run: 7, word: 1, clause: 0, end: 0},
  blank: {single: 7, run: 7, word: 1, clause: 0, end: 0},
}

/** A number follows, and nothing else. */
const CERTAIN = 4
/** An amount or a name follows. */
const LEADS = 2
/** A unit that ends its clause or is one of amounts, any, another head, a Chinese character, a mark. */
const [CLOSED_UNIT, UNIT, HEAD, WORD, STOP] = [6, 4, 3, 2, 1]

const CERTAIN_BEFORE = /(?:第|\d·)\s?$/
const LEADS_BEFORE =
  /(?:增长|下降|提高|减少|增加|完成|[约达超过计占比至到在由向对从经是为与和了有距计于出把将请让使被给的以及、])\s?$/
/** The name of an amount; before a cross, what is multiplied. */
const AMOUNT_BEFORE = /[率额值量数]\s?$/
const WORD_BEFORE = new RegExp(`[${HAN}]\\s?$`)
const CLAUSE_BEFORE = /(?:^|[\n，。；：、！？,.;:!?“”"‘’《》（）()·—#\s])$/
const LINE_BEFORE = /(?:^|\n)[^\S\n]*$/
const WORD_AFTER = new RegExp(`^[${HAN}〔]`)
const WORD_APART = new RegExp(`^ [${HAN}]`)
/** A name stands before it: ×是支柱产业. */
const NAME_GOES_ON = /^(?:[是的]|作为)/
const STOP_AFTER = /^(?:[，。；、！？,;.”"’》）)]|等)/
const END_AFTER = /^(?:\s|$)/
/** Of these nothing but the number can be missing; other units begin words and sentences as well. */
const AMOUNT = /[%％‰]|百分点|[万亿]./
const UNIT_CLOSES = /^[，。；、）]/

/** A name stands right after an office, 县长X, 主持人：***; stars that close an emphasis stand right after its last word. */
const OFFICE_BEFORE = new RegExp(`${OFFICE}[ \\u3000：:]{0,4}$`)
const OFFICE_APART = new RegExp(`${OFFICE}[ \\u3000：:]{1,4}${SURNAME}?$`)
/** What follows a name: the end, a mark, or what the person does. */
const NAME_ENDS = /^[ \u3000]*(?:$|\n|[，。；、,;）)]|同志|主持|出席|讲话|作)/

/** The number of a document, its year before or behind it: ×政办发〔2026〕×号. */
const YEAR = '[〔［[【（(]\\d{4}[〕］\\]】）)]'
/** Between both ends of a range: X%—X%, *月-*月. */
const UNITS = '%％月日年天个名元万亿'
const TO = '(?:[%％月日年天个名元]|[万亿]元)?[-－—–~～]{1,2}'

/** What stands before and behind a place where nothing but a name or a number can stand; of more than one sign. */
type Place = readonly [before: RegExp, after: RegExp, more?: true]
const PERSON: Place = [OFFICE_BEFORE, NAME_ENDS]
const NUMBERS: readonly Place[] = [
  [/$/, new RegExp(`^[${HAN}]{1,6}${YEAR}`)],
  [new RegExp(`${YEAR} ?第?$`), /^ ?号/],
  [/$/, new RegExp(`^${TO}[XxＸｘ×*＊○〇_]{1,4}[${UNITS}]`)],
  [new RegExp(`[XxＸｘ×*＊○〇_]${TO}$`), new RegExp(`^[${UNITS}]`)],
]
const PLACES: Partial<Readonly<Record<SignKind, readonly Place[]>>> = {
  letter: [PERSON, ...NUMBERS],
  cross: [PERSON, ...NUMBERS],
  // 2026年_月_日.
  line: [PERSON, [/[年月] ?$/, /^ ?[月日]/], ...NUMBERS],
  circle: NUMBERS,
  box: NUMBERS,
  star: [
    // In a cell that holds nothing else; alone on a line a run of stars is a rule.
    [/\uFFFC[ \t]*$/, CELL_END, true],
    // 高三（*）班.
    [/[（(]$/, /^[）)][班号级]/],
    [OFFICE_APART, NAME_ENDS],
    ...NUMBERS,
  ],
  someone: [
    // Of our own government: 市政府某局.
    [/[府直]$/, /^[局委办厅]/],
    // 局长　李某某, and in a list 县林业局某某某.
    [OFFICE_APART, NAME_ENDS, true],
    [/[局委办院校站]$/, NAME_ENDS, true],
  ],
  // 6月？日, 泵站？年建成.
  question: [
    [/[\d月]年?$/, /^[月日]/],
    [/$/, /^年[建投开完]/],
  ],
  // 一是……；, 在……的坚强领导下, 市长....同志.
  dots: [
    [/[一二三四五六七八九十]是$/, /^[；。，]/],
    [/在$/, /^的(?:坚强|正确)领导/],
    [new RegExp(`(?:[由请]|${OFFICE})$`), /^同志(?!们)/],
  ],
  // How much, 投入——万元; who did it, 由局领导——同志牵头, ，——局长作了安排; “——同志们” addresses the audience.
  dash: [
    [
      new RegExp(`[${HAN}，,、]\\s?$`),
      new RegExp(`^(?:同志(?!们)[主担任牵负]|${OFFICE}[作主致讲发通传]|月[底初末]|[万亿]元|[%％])`),
    ],
  ],
  blank: [
    [/(?:述职|报告|讲话|发言)人[：:]$/, /^(?:\n|$)/],
    // 由　　　同志兼任, 副主任　　　同志.
    [new RegExp(`(?:[由请]|${OFFICE})$`), /^同志(?!们)/],
  ],
}

/** Reads what stands around a run. */
export function readSign(scan: string, run: SignRun): Sign {
  return {...run, ...contextOf(scan, run), text: scan.slice(run.start, run.end)}
}

/** Whether what stands around a sign says that something is missing there. */
export function isEnough(sign: Sign): boolean {
  const {kind, count} = sign
  const {single, run} = NEEDS[kind]
  const need = count === 1 ? single : run
  if (need === 0) return true
  const [before, after] = [evidenceBefore(sign), evidenceAfter(sign)]
  return (need <= before + after && (0 < after || before === CERTAIN)) || isPlace(sign)
}

function evidenceBefore({kind, before}: Sign): number {
  const {word, clause} = NEEDS[kind]
  if (CERTAIN_BEFORE.test(before)) return CERTAIN
  if (LEADS_BEFORE.test(before) || (kind === 'someone' && OFFICE_BEFORE.test(before))) return LEADS
  if (AMOUNT_BEFORE.test(before)) return kind === 'cross' ? word : LEADS
  if (WORD_BEFORE.test(before)) return word
  if (kind !== 'someone' && LINE_BEFORE.test(before)) return 0
  return CLAUSE_BEFORE.test(before) ? clause : 0
}

function evidenceAfter({kind, before, after, head}: Sign): number {
  if (head?.kind === 'unit') {
    if (kind !== 'blank' && AMOUNT.test(head.word)) return CLOSED_UNIT
    if (kind === 'someone') return WORD
    return UNIT_CLOSES.test(after.slice(after.indexOf(head.word) + head.word.length)) ? CLOSED_UNIT : UNIT
  }
  if (head !== undefined) return HEAD
  if (NAME_GOES_ON.test(after) && !WORD_BEFORE.test(before)) return HEAD
  if (WORD_AFTER.test(after) || (kind === 'letter' && WORD_APART.test(after))) return WORD
  if (STOP_AFTER.test(after)) return STOP
  return END_AFTER.test(after) ? NEEDS[kind].end : 0
}

function isPlace({kind, count, before, after}: Sign): boolean {
  return (PLACES[kind] ?? []).some(
    ([left, right, more]) => (1 < count || !more) && left.test(before) && right.test(after),
  )
}
