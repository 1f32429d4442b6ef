import {holdsAny} from '../holdsAny'
import {matchesAt} from '../matchesAt'
import {CHINESE_NUMERAL, parseNumber} from '../numerals'
import {type Span, spanOf} from '../span'
import {unitAt} from '../words/units'
import {listedBehind} from './listed'

/**
 * A place where the text speaks of the draft's own numbers. `section` points at a heading or an item: 见第三部分,
 * 上述第二点, 见（二）. `attachment` names one: 见附件3, or opens it at a line's start. `count` announces how many follow:
 * 讲三点意见; one that is pointed at says how many there were: 以上三点.
 */
export interface Reference extends Span {
  readonly kind: 'section' | 'attachment' | 'count'
  readonly number: number
  /** The digits or numerals alone, the part that renumbering replaces. */
  readonly numeral: Span
  /** What is counted or pointed at: 部分, 点, 个方面; `（）` for a marker in brackets. */
  readonly noun: string
  /** 见, 上述, 我在 and the like stand around it, so it speaks of this draft and of no other document. */
  readonly isPointed: boolean
  /** Of a section: the number of the part that it lies in, 二 of 第二部分第（六）项. */
  readonly inside?: number
  /** Of a count that ends its sentence: where the next sentence begins, which may be the end of the block. */
  readonly next: number
  /** Of a count: how many members are listed behind it in its own sentence, if it is seen that they are. */
  readonly listed?: number
}

const NUMERAL = `(?:${CHINESE_NUMERAL}|[0-9０-９]{1,3})`

/** 意见（二）、常见第一点 hold 见 in another word. */
const POINTER = '(?:参见|详见|上述|前述|如前所述|(?<![意常看听主成政偏短先远预接会引可])见)'
/** 本报告第三部分 speaks of this draft too. */
const THIS_DRAFT = '本(?:讲话|稿|文|报告|通知|通报|方案|计划|要点|意见|办法|规定|细则|纪要)'
const NUMERALS = '两一二三四五六七八九十百零〇0123456789０１２３４５６７８９'
const SECTIONS = matchesAt(
  '参详上前如见本（(第附',
  new RegExp(
    `(?<pointer>${POINTER}(?:${THIS_DRAFT})?|${THIS_DRAFT})?` +
      `(?:[（(](?<bracketed>${NUMERAL})[）)](?<item>项)?|第(?<ordinal>${NUMERAL})(?<unit>部分|点|条|个问题|个方面)(?!之)` +
      `|附件[：:]?[ 　]{0,2}(?<attachment>[0-9０-９]{1,2})(?![0-9０-９年]))`,
    'y',
  ),
)
const LOOKS_BACK = /(?:以上|上述|前述)这?$/
/** 我在第五部分还要讲, 针对第四部分所列问题. */
const OWN_BEFORE = /(?:我|[前后上下][面文])[^，。；：！？,;:!?\r\n]{0,6}$/
const OWN_AFTER = /^(?:所[列述提讲]|还?[要会]讲|[讲提]到?的)/
const LINE_START = /(?:^|[\r\n])[^\S\r\n]{0,8}[\uFFFC#*]{0,8}$/
/** 第4条、第18条: what points at the first one points at the second. */
const COORDINATED = /^[、和及与或]$/
/** `》第三部分` is a part of another document. */
const OTHER_DOCUMENT = /[》”]的?$/

/** What a speaker announces and then counts out in sentences of its own; the 条 and 项 of laws are none of it. */
const SPOKEN =
  '点|个方面|个问题|个重点|个着力点|项工作|项任务|项重点|项措施|项举措|项要求|条意见|条要求|条建议|条措施|件事|项议程'
/** What counts anything at all: where a colon leads from it to what is counted, it announces too. */
const MEASURES = '[个項项条件种類类大句步方]'
const COUNTS = matchesAt(
  NUMERALS,
  new RegExp(
    `(?<![第一二三四五六七八九十百千零〇几0-9０-９.．])(?<number>两|${NUMERAL})(?:(?<spoken>${SPOKEN})|(?<measure>${MEASURES}))`,
    'y',
  ),
)
/** What may stand between the count and the end of its sentence: 讲三点意见。 从以下三个方面作出努力： */
const SENTENCE_REST = /^[^。！？；：，,;:!?\r\n]{0,12}[。：:.]\s*/
/** Nothing but the noun: 两种做法有明显区别： says something of the two. */
const NOUN_AND_COLON = /^[^：:]{0,6}[：:]\s*$/
const COLON_AT_END = /[：:]\s*$/
const SENTENCE_BREAK = /[。！？；!?;\r\n]/
const CLAUSE_BREAK = /[。！？；：，!?;:,\r\n]/
const mayHold = holdsAny('第见述本附点项条个件种类大句步方')
const CONTEXT = 60
const OWN_CONTEXT = 10

/** Every reference of a block's prose, in reading order. Never fails. */
export function findReferences(prose: string): readonly Reference[] {
  if (!mayHold(prose)) return NONE
  const found = [...findSections(prose), ...findCounts(prose)]
  return found.length === 0 ? NONE : found.sort((a, b) => a.start - b.start)
}

const NONE: readonly Reference[] = []

function findSections(prose: string): Reference[] {
  const found: Reference[] = []
  for (const match of SECTIONS(prose)) {
    const section = readSection(match, prose, found.at(-1))
    if (section) found.push(section)
  }
  return found
}

function readSection(
  match: RegExpMatchArray,
  prose: string,
  former: Reference | undefined,
): Reference | undefined {
  const {pointer = '', bracketed, item, ordinal, unit, attachment} = match.groups ?? {}
  const text = bracketed ?? ordinal ?? attachment ?? ''
  const number = parseNumber(text)
  if (!number) return undefined
  const start = (match.index ?? 0) + pointer.length
  const end = (match.index ?? 0) + match[0].length - (item?.length ?? 0)
  const numeral = spanOf(start + prose.slice(start, end).indexOf(text), text.length)
  const between = former ? prose.slice(former.end, start) : undefined
  const base = {start, end, number, numeral, next: 0}
  if (attachment) {
    if (pointer === '' && !LINE_START.test(prose.slice(Math.max(0, start - CONTEXT), start))) return undefined
    return {...base, kind: 'attachment', noun: '附件', isPointed: pointer !== ''}
  }
  if (bracketed) {
    const inside = between === '第' || between === '' ? former?.noun === '部分' && former : undefined
    if (inside)
      return {...base, kind: 'section', noun: '（）', isPointed: inside.isPointed, inside: inside.number}
    return pointer === '' || item ? undefined : {...base, kind: 'section', noun: '（）', isPointed: true}
  }
  const noun = unit ?? ''
  const isCoordinated = former?.noun === noun && former.isPointed && COORDINATED.test(between ?? '')
  const isPointed = pointer !== '' || isCoordinated || (noun === '部分' && isOwn(prose, start, end))
  if (!isPointed && noun !== '部分') return undefined
  if (!isPointed && (start === 0 || OTHER_DOCUMENT.test(prose.slice(Math.max(0, start - 2), start))))
    return undefined
  return {...base, kind: 'section', noun, isPointed}
}

function isOwn(prose: string, start: number, end: number): boolean {
  return (
    OWN_BEFORE.test(prose.slice(Math.max(0, start - OWN_CONTEXT), start)) ||
    OWN_AFTER.test(prose.slice(end, end + OWN_CONTEXT))
  )
}

function findCounts(prose: string): Reference[] {
  const found: Reference[] = []
  for (const match of COUNTS(prose)) {
    const count = readCount(match, prose)
    if (count) found.push(count)
  }
  return found
}

function readCount(match: RegExpMatchArray, prose: string): Reference | undefined {
  const {number: text = '', spoken, measure = ''} = match.groups ?? {}
  const number = text === '两' ? 2 : parseNumber(text)
  if (!number || number < 2) return undefined
  const start = match.index ?? 0
  const end = start + match[0].length
  const noun = spoken ?? measure
  const base = {kind: 'count', start, end, number, numeral: spanOf(start, text.length), noun} as const
  if (spoken && LOOKS_BACK.test(prose.slice(Math.max(0, start - OWN_CONTEXT), start)))
    return {...base, isPointed: true, next: end}
  const rest = SENTENCE_REST.exec(prose.slice(end, end + CONTEXT))?.[0]
  if (rest === undefined || OTHER_COUNT.test(rest)) return undefined
  if (isSecondCount(prose, start, spoken ? SENTENCE_BREAK : CLAUSE_BREAK)) return undefined
  const next = end + rest.length
  if (spoken) return {...base, isPointed: false, next}
  if (!NOUN_AND_COLON.test(rest) || isAmount(prose, end - measure.length, measure)) return undefined
  const listed = listedBehind(prose, next, rest.replace(COLON_AT_END, ''))
  return {...base, isPointed: false, next, ...(listed === undefined ? {} : {listed})}
}

/** 二个月 is a stretch of time, 三个百分点 a difference: nothing that could be counted out. */
function isAmount(prose: string, at: number, measure: string): boolean {
  return measure.length < (unitAt(prose, at)?.text.length ?? 0)
}

/** 15个方面的任务和4个方面的措施: nobody can tell which of them follows. */
function isSecondCount(prose: string, start: number, breaks: RegExp): boolean {
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  return OTHER_COUNT.test(before.split(breaks).at(-1) ?? '')
}

const OTHER_COUNT = /[两二三四五六七八九十几0-9０-９](?:[个大项条点]|方面|问题|重点|板块|部分|任务|措施|举措)/
