import {FILLER} from '../filler'
import {formatNumeral, parseLookalike, parseNumber, parseNumeral} from '../numerals'
import type {Span} from '../span'
import {measuredAt, withCounted} from './measuredOrdinals'
import {ownWordAt} from './ownWords'
import {quotationsIn} from './quotations'
import {
  isWholeYao,
  itemsIn,
  KNOWN_WORDS,
  MISREAD_WORDS,
  MISTYPED_ORDER,
  mayBeShi,
  ORDER,
  PREFIX,
  SOUNDS_ALIKE,
  TOP,
} from './seriesForms'

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
  /** Its numeral is lost or cannot be read: `；是`, `；匹是`, `；第，`. */
  readonly isBare: boolean
  /** `ニ是`, `二足`, `二.是`, `；是`, `；三、`: its numeral or its word is damaged or lost, so that it counts only in the place that waits for it. */
  readonly isDamaged: boolean
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
/** 议题一： 案例二：; 附件1： is an attachment. */
const LABEL = /(?:^|[\r\n])[\s\uFFFC]{0,3}(?<label>(?!附件)[\u4e00-\u9fff]{2,3})$/
const LINE_START = /(?:^|[\r\n])(?:[^\S\r\n]|\uFFFC)*$/
/** 统一是、第一是、之一是、百分之八十是、星期六是 hold a numeral of their own. */
const NEVER_BEFORE = /[第统唯惟之同单万合专归划逐每某其这那另又有不分点期周零百千十一二三四五六七八九初月]$/
/** `落实“五要”要求`: the word ends a name, it heads nothing. */
const CLOSED = /^[”’」』》）)]/
/** The last character of the marker, or the one after it. */
const POINT = /[，,、：:；;]/
const SET_OFF = /[，,、：:；;是]$/
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
  return !(item.isBare || isOwn(item))
}

/** 首先, 其次, 再次; what comes after them is counted. */
export function orderWord(number: number): string {
  return ORDER[number] ?? `第${formatNumeral(number)}`
}

/** Whether nothing is left of it but its numeral, `；二加强督查`: it counts only where the next item shows that it is missing. */
export function isNumeralOnly({word, point}: Item): boolean {
  return word === '' && point === ''
}

/** Whether it is 最后, which ends a series of any length. */
export function isLast({word}: Item): boolean {
  return word === '末'
}

/** Every string of a block's prose that looks like an item of a series, in reading order. */
export function findSeriesItems(prose: string): Item[] {
  const found: (Item & {stop: Stop | undefined})[] = []
  const seen: Seen = {former: undefined, words: new Map()}
  for (const match of itemsIn(prose)) {
    const item = match.groups?.listed ? labelled(match, prose) : readItem(match, prose, seen)
    if (!item) continue
    found.push(item)
    if (isPlain(item)) seen.former = item
    if (!item.isBare) seen.words.set(item.word, (seen.words.get(item.word) ?? 0) + 1)
  }
  // What has lost its numeral is an item only among others, and in a paragraph only among the like of it.
  const items = found.filter(item => {
    if (item.atLine || isPlain(item)) return true
    return (item.isBare ? 0 : 1) < (seen.words.get(item.word) ?? 0)
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

/** What was read before an item. */
interface Seen {
  /** The last one that is an item by itself. */
  former: Item | undefined
  /** How often each word heads one whose numeral is there. */
  readonly words: Map<SeriesWord, number>
}

function stopOf(prose: string, from: number, to = prose.length): Stop | undefined {
  let at = to - 1
  while (from < at && TRAILING.test(prose.charAt(at))) at--
  const mark = prose.charAt(at)
  if (mark !== '；' && mark !== '。' && mark !== ';') return undefined
  return {start: at, mark, isLong: SENTENCE_END.test(prose.slice(from, at))}
}

function readItem(match: RegExpExecArray, prose: string, {former, words}: Seen): Item | undefined {
  const groups: Groups = match.groups ?? {}
  const {prefix, rank = '', again, order, numeral = '', gap = '', bare, hollow} = groups
  const number = numberOf(groups)
  if (number === undefined) return undefined
  // `；匹是`: what has become of the numeral goes with it.
  const isMisread = bare !== undefined && /[^，。；;\s\uFFFC]/.test(prose.charAt(match.index - 1))
  const start = match.index - Number(isMisread)
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  const atLine = LINE_START.test(before) && (before.length < CONTEXT || /[\r\n]/.test(before))
  const measured = prefix && prefix !== '其' ? measuredAt(prose, start + 1 + rank.length, before) : undefined
  if (prefix === TOP && !measured) return undefined
  const atClause = CLAUSE_START.test(before) || (measured !== undefined && LED.test(before))
  if (isRank(match[0], before)) return undefined
  const isDue = former?.number === number - 1
  const own = ownWordOf(groups, prose, match.index, atLine || number === 1 ? undefined : words)
  // `第二，…；三，要…`: the 要 is not what is counted.
  const isCut = gap !== '' && isDue && PREFIX.includes(headOf(former.word))
  const word = isCut ? '' : own || wordOf(groups, measured?.measure)
  // `；三、` among 一要 and 二要, `；三加强督查`: they go on from the one before them.
  if (word === '' && !(isDue && (isCut || /[；;]$/.test(before)))) return undefined
  const isWhole =
    (prefix && !again) || own || ORDER.includes(order ?? '') || (numeral && !gap && word === groups.word)
  const length = isCut ? numeral.length + gap.length : match[0].length + own.length
  const end = measured?.end ?? match.index + length
  const after = prose.slice(end, end + 3)
  if (CLOSED.test(after) || (groups.word === '要' && !isWholeYao(prose, end))) return undefined
  const heard = SOUNDS_ALIKE.includes(groups.word ?? ' ') ? groups.word : undefined
  if (heard && !mayBeShi(heard, before, after)) return undefined
  const isLoose = prefix !== undefined && !measured && mayBeOthers(match[0], after)
  if (!atClause && (!isWhole || own || isLoose || measured || NEVER_BEFORE.test(before))) return undefined
  return {
    start,
    end,
    number,
    isBare: (bare ?? hollow) !== undefined,
    isDamaged: !isWhole,
    word,
    // 一个是…，另一个是…: most of them are no items; nor is 一时 in the midst of a line.
    atClause: atClause && gap !== '个' && !isLoose && (atLine || !heard),
    atLine: atLine || (measured !== undefined && GOES_ON.test(before)),
    words: wordsAfter(prose, end),
    point: POINT.exec(prose.slice(end - 1, end + 1))?.[0] ?? '',
    stop: undefined,
  }
}

/** A line that begins with a name and its number. */
function labelled({0: numeral, index}: RegExpExecArray, prose: string): Item | undefined {
  const word = LABEL.exec(prose.slice(Math.max(0, index - CONTEXT), index))?.groups?.label
  const number = parseNumber(numeral)
  if (word === undefined || number === undefined) return undefined
  const [start, end] = [index - word.length, index + numeral.length]
  const words = wordsAfter(prose, end + 1)
  const point = prose.charAt(end)
  return {
    start,
    end,
    number,
    isBare: false,
    isDamaged: false,
    word,
    atClause: true,
    atLine: true,
    words,
    point,
    stop: undefined,
  }
}

/** 一请 begins a series with a word of the writer's own, and so does what stands at a line's start; 二请 goes on with it. */
function ownWordOf(
  {lone}: Groups,
  prose: string,
  start: number,
  words: Seen['words'] | undefined,
): SeriesWord {
  const word = lone === undefined ? '' : ownWordAt(prose, start + lone.length)
  const isOwn = !KNOWN_WORDS.includes(word) && (!words || words.has(word))
  return isOwn ? word : ''
}

function wordOf({prefix, order, word = '', bare, hollow}: Groups, measure = ''): SeriesWord {
  if (prefix) return (prefix === TOP ? '第' : prefix) + measure
  if (order) return order === ORDER[0] ? '末' : '先'
  return MISREAD_WORDS[word] ?? (word || (bare ?? hollow ?? ''))
}

type Groups = Readonly<Record<string, string | undefined>>

function numberOf({order, broken, rank, numeral, lone}: Groups): number | undefined {
  if (order) return ORDER.indexOf(MISTYPED_ORDER[order] ?? order)
  if (broken) return parseLookalike(broken) || parseNumber(broken)
  const text = rank ?? numeral ?? lone
  return text === undefined ? 0 : parseNumeral(text)
}

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
