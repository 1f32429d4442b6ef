import {FILLER} from '../filler'
import {formatNumeral, parseNumber, parseNumeral} from '../numerals'
import type {Span} from '../span'
import {measuredAt, withCounted} from './measuredOrdinals'
import {type Near, nearAt} from './nearMarkers'
import {ownWordAt} from './ownWords'
import {quotationsIn} from './quotations'
import {isWholeYao, itemsIn, KNOWN_WORDS, ORDER, TOP} from './seriesForms'

/**
 * The word that makes a numeral an item of a series: 是 in 一是, 要 in 一要, 第 in 第一，第件 in 第一件事，其 in 其一; 先 stands for
 * 首先…其次…再次, 末 for 最后. `''` where it is lost: `一要…；二要…；三、…`.
 */
export type SeriesWord = string

/** A string that looks like an item of a series. The span covers the marker only: `一是`. */
export interface Item extends Span {
  readonly word: SeriesWord
  /** 0 for 最后 and where the numeral is lost, until its place in a series gives one. */
  readonly number: number
  /** How far what is written stands from a marker (`nearMarkers.ts`): it counts only in the place that waits for it. 0 for a sound one. */
  readonly distance: number
  /** False where the item is glued to the words before it, or may belong to those after it: it counts only if another item needs it. */
  readonly atClause: boolean
  /** At the start of a line. */
  readonly atLine: boolean
  /** The words after the marker up to the first mark of punctuation, at most 40 characters. */
  readonly words: string
  /** The mark of punctuation that ends the marker or follows it: `，` in 第一，and in 一是，; `''` for none. */
  readonly point: string
  /** Where the text of the item ends, at the next item of the block or at the block's end. */
  readonly stop: Stop | undefined
}

/** The mark that ends an item. */
export interface Stop {
  readonly start: number
  readonly mark: '；' | '。' | ';'
  /** The item holds a sentence end before it. */
  readonly isLong: boolean
}

const CLAUSE_START = /(?:^|[。；：，、！？,;:!?“”（）()》…—.\s\uFFFC]|其中)$/
/** 下面进行第一项议程，今天讲的第一个问题是: few words lead to it; 开工只是第一步 tells what something is. */
const LED =
  /(?:^|[\r\n])[\s\uFFFC]{0,3}[\u4e00-\u9fff，]{0,7}[^\s是\uFFFC]$|[。！？][\u4e00-\u9fff，]{0,4}进行$/
/** 下面，进行第四项议程: it heads its line as if nothing stood before it. */
const GOES_ON = /(?:^|[\r\n])[\s\uFFFC]{0,3}[\u4e00-\u9fff，]{0,6}进行$/
/** 议题一： 案例二： **行动三** ; 附件1： is an attachment. */
const LABEL = /(?:^|[\r\n])[\s\uFFFC]{0,3}(?<label>(?!附件)[\u4e00-\u9fff]{2,3})$/
const LINE_START = /(?:^|[\r\n])(?:[^\S\r\n]|\uFFFC)*$/
/** 统一是、第一是、之一是、百分之八十是、星期六是 hold a numeral of their own. */
const NEVER_BEFORE = /[第统唯惟之同单万合专归划逐每某其这那另又有不分点期周零百千十一二三四五六七八九初月]$/
/** `落实“五要”要求`: the word ends a name, it heads nothing. */
const CLOSED = /^[”’」』》）)]/
/** The last character of the marker, or the one after it. */
const POINT = /[，,、：:；;]/
const SET_OFF = /[，,、：:；;是]$/
/** What a clause ends in. */
const CLAUSE_BREAK = /[。；：！？，、,;:!?]/
const ORDINAL_AFTER = /^[第一二三四五六七八九十]/
const TRAILING = /[\s\uFFFC]/
const SENTENCE_END = /[。！？]/
const CONTEXT = 12
const MAX_WORDS = 40

/** 第, also with a measure word: 第 and 第件 count in one way. */
export function headOf(word: SeriesWord): SeriesWord {
  return word.startsWith('第') ? '第' : word
}

/** 是 or 要 behind an ordinal: 第二要抓好, 再次是督查; in 第二要求 and 再次要求 there is neither. */
export function isHeaded(words: string): boolean {
  return words.startsWith('是') || (words.startsWith('要') && isWholeYao(words, 1))
}

/** Whether its numeral is lost or cannot be read: `；是`, `；第，`. */
export function isBare({number, word}: Item): boolean {
  return number === 0 && word !== '末'
}

/** Whether its numeral or its word is damaged or lost: `ニ是`, `二足`, `；三、`. */
export function isDamaged({distance}: Item): boolean {
  return 0 < distance
}

/** Whether the word that makes it an item is lost: `；三、` among 一要 and 二要. */
export function isWordless({word}: Item): boolean {
  return word === ''
}

/** Whether it is headed by a word of the writer's own, as others of its series are: `一请…；二请…`. */
export function isOwn({word}: Item): boolean {
  return word.length === 1 && !KNOWN_WORDS.includes(word)
}

/** Whether it is an item by itself, and not only in a series that waits for it or has the same word of the writer's own. */
export function isPlain(item: Item): boolean {
  return !(isDamaged(item) || isOwn(item))
}

/** 首先, 其次, 再次; what comes after them is counted. */
export function orderWord(number: number): string {
  return ORDER[number] ?? `第${formatNumeral(number)}`
}

/** Whether it is 最后, which ends a series of any length. */
export function isLast({word}: Item): boolean {
  return word === '末'
}

/** Every string of a block's prose that is an item of a series, or may have been one, in reading order. */
export function findSeriesItems(prose: string): Item[] {
  const found = withNear(findWhole(prose), prose)
  const counts = new Map<SeriesWord, number>()
  for (const item of found) if (!isBare(item)) counts.set(item.word, (counts.get(item.word) ?? 0) + 1)
  // What has lost its numeral is an item only among others, and in a paragraph only among the like of it.
  const items = found.filter(item => {
    if (item.atLine || isPlain(item) || isWordless(item)) return true
    return (isBare(item) ? 0 : 1) < (counts.get(item.word) ?? 0)
  })
  // What is quoted is said by others, in their own order.
  const isQuoted = quotationsIn(prose)
  const own = withCounted(
    items.filter(({start}) => !isQuoted(start)),
    prose,
  )
  for (const [index, item] of own.entries()) item.stop = stopOf(prose, item.end, own[index + 1]?.start)
  return own
}

type Found = Item & {stop: Stop | undefined}

/** Those that are written as they should be. */
function findWhole(prose: string): Found[] {
  const found: Found[] = []
  const words = new Set<SeriesWord>()
  for (const match of itemsIn(prose)) {
    const item = match.groups?.listed ? labelled(match, prose) : readItem(match, prose, words)
    if (!item) continue
    found.push(item)
    words.add(item.word)
  }
  return found
}

/** With those that are near one where a clause begins, in reading order. */
function withNear(whole: readonly Found[], prose: string): Found[] {
  const found: Found[] = []
  let next = 0
  let before = ''
  let former: Found | undefined
  const push = (item: Found) => {
    found.push(item)
    if (!isBare(item)) former = item
  }
  for (let at = 0; at < prose.length; at++) {
    const character = prose.charAt(at)
    if (/[\r\n]/.test(character)) before = ''
    if (TRAILING.test(character)) continue
    const clause = before
    before = character
    while (whole[next] && (whole[next] as Found).start < at) push(whole[next++] as Found)
    const here = whole[next]?.start === at ? whole[next] : undefined
    const isStart = (clause === '' || CLAUSE_BREAK.test(clause)) && (found.at(-1)?.end ?? 0) <= at
    if (!isStart) continue
    const near = nearAt(prose, {start: at, before: clause, isWhole: here !== undefined, former})
    if (!near) continue
    while (whole[next] && (whole[next] as Found).start < near.end) next++
    push(nearItem(near, prose, at, clause === ''))
  }
  return [...found, ...whole.slice(next)]
}

function nearItem({word, number, end, distance}: Near, prose: string, start: number, atLine: boolean): Found {
  const point = POINT.exec(prose.slice(end - 1, end + 1))?.[0] ?? ''
  const words = wordsAfter(prose, end)
  return {start, end, number, word, distance, atClause: true, atLine, words, point, stop: undefined}
}

function stopOf(prose: string, from: number, to = prose.length): Stop | undefined {
  let at = to - 1
  while (from < at && TRAILING.test(prose.charAt(at))) at--
  const mark = prose.charAt(at)
  if (mark !== '；' && mark !== '。' && mark !== ';') return undefined
  return {start: at, mark, isLong: SENTENCE_END.test(prose.slice(from, at))}
}

function readItem(match: RegExpExecArray, prose: string, words: ReadonlySet<SeriesWord>): Found | undefined {
  const groups: Groups = match.groups ?? {}
  const {prefix, rank = '', order, numeral, lone} = groups
  const number = order ? ORDER.indexOf(order) : parseNumeral(rank || (numeral ?? lone ?? ''))
  if (number === undefined) return undefined
  const start = match.index
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  const atLine = LINE_START.test(before) && (before.length < CONTEXT || /[\r\n]/.test(before))
  const measured = prefix && prefix !== '其' ? measuredAt(prose, start + 1 + rank.length, before) : undefined
  if (prefix === TOP && !measured) return undefined
  const atClause = CLAUSE_START.test(before) || (measured !== undefined && LED.test(before))
  if (isRank(match[0], before)) return undefined
  const own = ownWordOf(groups, prose, start, atLine || number === 1 ? undefined : words)
  const word = own || wordOf(groups, measured?.measure)
  if (word === '') return undefined
  const end = measured?.end ?? start + match[0].length + own.length
  const after = prose.slice(end, end + 3)
  if (CLOSED.test(after) || (groups.word === '要' && !isWholeYao(prose, end))) return undefined
  const isLoose = prefix !== undefined && !measured && mayBeOthers(match[0], after)
  if (!atClause && (own || isLoose || measured || NEVER_BEFORE.test(before))) return undefined
  return {
    start,
    end,
    number,
    distance: 0,
    word,
    atClause: atClause && !isLoose,
    atLine: atLine || (measured !== undefined && GOES_ON.test(before)),
    words: wordsAfter(prose, end),
    point: POINT.exec(prose.slice(end - 1, end + 1))?.[0] ?? '',
    stop: undefined,
  }
}

/** A line that begins with a name and its number. */
function labelled({0: numeral, index}: RegExpExecArray, prose: string): Found | undefined {
  const word = LABEL.exec(prose.slice(Math.max(0, index - CONTEXT), index))?.groups?.label
  const number = parseNumber(numeral)
  if (word === undefined || number === undefined) return undefined
  const [start, end] = [index - word.length, index + numeral.length]
  const words = wordsAfter(prose, end + 1)
  const point = prose.charAt(end)
  return {start, end, number, distance: 0, word, atClause: true, atLine: true, words, point, stop: undefined}
}

/** 一请 begins a series with a word of the writer's own, and so does what stands at a line's start; 二请 goes on with it. */
function ownWordOf(
  {lone}: Groups,
  prose: string,
  start: number,
  words: ReadonlySet<SeriesWord> | undefined,
): SeriesWord {
  const word = lone === undefined ? '' : ownWordAt(prose, start + lone.length)
  const isOwn = !KNOWN_WORDS.includes(word) && (!words || words.has(word))
  return isOwn ? word : ''
}

function wordOf({prefix, order, word = ''}: Groups, measure = ''): SeriesWord {
  if (prefix) return (prefix === TOP ? '第' : prefix) + measure
  if (order) return order === ORDER[0] ? '末' : '先'
  return word
}

type Groups = Readonly<Record<string, string | undefined>>

/** `第二产业`, `第一、第二产业`, `第二、三项`: the ordinal may as well belong to the noun behind it; 第二要 heads what follows. */
function mayBeOthers(marker: string, after: string): boolean {
  return SET_OFF.test(marker) ? ORDINAL_AFTER.test(after) : !isHeaded(after)
}

/** `杨柳村95分，第一；上湾村92分，第二；` are ranks; `第二；` at the start of a sentence is damaged. */
function isRank(marker: string, before: string): boolean {
  return /[；;]$/.test(marker) && /[，,]$/.test(before)
}

function wordsAfter(prose: string, end: number): string {
  const text = prose.slice(end, end + MAX_WORDS)
  const stop = text.search(/[，。；：！？,;:!?\r\n]/)
  return (stop < 0 ? text : text.slice(0, stop)).replaceAll(FILLER, '').trim()
}
