import {LOOKALIKES, parseLookalike, parseNumber} from '../numerals'
import {isWord} from '../words/isWord'
import {readingOf} from '../words/readings'
import {unitAt} from '../words/units'
import {DIGITS, isWholeYao, NUMERAL, ORDER, OTHER_WORDS, PREFIX} from './seriesForms'

/**
 * What begins a clause and is near a marker without being one: `ニ是`, 三药, 地三，, 再此，, 二是二是. It counts only in the place of a
 * series that waits for it.
 */
export interface Near {
  /** As of an item; `''` where it is lost, so that any word may have stood there. */
  readonly word: string
  /** 0 where the numeral is lost. */
  readonly number: number
  readonly end: number
  /** How far it is from what it stands for, by `DISTANCES`. */
  readonly distance: number
}

/** How far each thing that happens to a marker leads away from it: half an edit each. */
const DISTANCES = {
  /** `2是`, `ニ是`, `二.是`, 三shi, 再此，, 第二第二，: written in another form, or typed twice, and nothing else that anybody says. */
  form: 1,
  /** 三药讲纪律, 三投严督查, 地三，: another character, or none, where one of two is right. */
  character: 2,
  /** 而是, a word of its own that sounds like the marker. */
  word: 3,
  /** `；是`: nothing is left of the numeral. */
  numeral: 4,
} as const

const SYLLABLES: Readonly<Record<string, string>> = {shi: '是', yao: '要'}
/** What a reader of page images takes 是 and 要 for, and what was typed for them. */
const MISREAD_WORDS: Readonly<Record<string, string>> = {
  昰: '是',
  足: '是',
  耍: '要',
  妥: '要',
  ...SYLLABLES,
}
/** What is typed for 首先. */
const MISTYPED_FIRST = ['首选', '首要']
const NUMERALS = '一二三四五六七八九十'
/** A numeral as it should be. */
const PLAIN = new RegExp(`^${NUMERAL}$`)
const HAN = /[\u4e00-\u9fff]/
const GAP = '[.．、，,。][^\\S\\r\\n]?|[^\\S\\r\\n]{1,2}|个'
const ORDERS = ORDER.join('|')
const SAID_TWICE = new RegExp(
  `(?<prefix>[${PREFIX}])(?:\\k<prefix>(?<again>${NUMERAL})|(?<rank>${NUMERAL})[，,、]?\\k<prefix>?\\k<rank>)[，,、：:]` +
    `|(?<numeral>${NUMERAL})(?<word>[是要])[，,、]?\\k<numeral>\\k<word>` +
    `|(?:(?<order>${ORDERS})(?:${ORDERS})|${ORDER.map(word => word.charAt(0) + word).join('|')})(?=[，,是要])`,
  'y',
)
const WITH_NUMERAL = new RegExp(
  `(?<numeral>${NUMERAL}|[${LOOKALIKES}]|${DIGITS}(?![.．]?[0-9０-９]))(?<gap>${GAP})?(?<word>shi|yao|[\\u4e00-\\u9fff])`,
  'y',
)
const NUMERAL_ALONE = new RegExp(`(?<numeral>${NUMERAL})(?:[、，](?!${NUMERAL})|(?=[\\u4e00-\\u9fff]))`, 'y')
const WRONG_PREFIX = new RegExp(`[^${NUMERALS}\\P{sc=Han}](?<numeral>${NUMERAL}|${DIGITS})[，,、：:]`, 'uy')

/** Where a clause begins. */
interface ClauseStart {
  readonly start: number
  /** The mark in front of it, `''` at the start of a line. */
  readonly before: string
  /** A marker stands there as it should be. */
  readonly isWhole: boolean
  /** The last item before it in its block. */
  readonly former: {readonly word: string; readonly number: number} | undefined
}

/** What a clause of the prose may have begun with. */
export function nearAt(prose: string, {start, before, isWhole, former}: ClauseStart): Near | undefined {
  const twice = saidTwice(prose, start)
  if (twice || isWhole) return twice
  const isNext = (number: number) => former?.number === number - 1
  // `第二，…；三，要…`: the 要 is not what is counted.
  const isDue = (number: number) => isNext(number) && PREFIX.includes(former?.word.charAt(0) ?? ' ')
  return (
    orderLike(prose, start) ??
    numbered(prose, start, before, isDue) ??
    numeralAlone(prose, start, before, isNext) ??
    wrongPrefix(prose, start, before) ??
    withoutNumeral(prose, start, before)
  )
}

function saidTwice(prose: string, start: number): Near | undefined {
  const match = matchAt(SAID_TWICE, prose, start)
  if (!match) return undefined
  const {prefix, again, rank, numeral, word = '先', order} = match.groups ?? {}
  const text = again ?? rank ?? numeral
  const number = text === undefined ? orderOf(match[0], order) : parseNumber(text)
  if (number === undefined) return undefined
  return {word: prefix ?? word, number, end: start + match[0].length, distance: DISTANCES.form}
}

/** 首首先 is the first one; in 再次其次 nobody can tell which was meant. */
function orderOf(text: string, order: string | undefined): number {
  const last = text.slice(-2)
  return order === undefined || order === last ? ORDER.indexOf(last) : 0
}

/** 再此，, 首选，, 其，狠抓: one of the two characters, and what follows a word of an order. */
function orderLike(prose: string, start: number): Near | undefined {
  const [one, two, after] = [prose.charAt(start), prose.charAt(start + 1), prose.charAt(start + 2)]
  for (const [number, word] of ORDER.entries()) {
    const [first, second] = [word.charAt(0), word.charAt(1)]
    const near = (length: number, distance: number): Near => ({
      word: number === 0 ? '末' : '先',
      number,
      end: start + length,
      distance,
    })
    if (one === first && number !== 0 && /[，,]/.test(two)) return near(1, DISTANCES.character)
    if (one === first && two === '是' && 1 < number) return near(1, DISTANCES.character)
    if (!/[，,]/.test(after) || (one === first) === (two === second)) continue
    const isHeard = soundsLike(one, first) && soundsLike(two, second)
    if (MISTYPED_FIRST.includes(one + two) && number === 1) return near(2, DISTANCES.form)
    if (isHeard && !isWord(one + two, 0, 2)) return near(2, DISTANCES.form)
  }
  return undefined
}

function numbered(
  prose: string,
  start: number,
  before: string,
  isDue: (number: number) => boolean,
): Near | undefined {
  const match = matchAt(WITH_NUMERAL, prose, start)
  if (!match) return undefined
  const {numeral = '', gap = '', word: written = ''} = match.groups ?? {}
  const end = start + match[0].length
  const number = parseLookalike(numeral) || parseNumber(numeral)
  const isPlain = PLAIN.test(numeral)
  const word = wordLike(prose, end - written.length, written)
  if (!number || word === undefined || (gap && isPlain && isDue(number))) return undefined
  if (isPlain && !gap && written === word) return undefined
  if (gap && (!'是要'.includes(word) || prose.startsWith('否', end))) return undefined
  if (!isPlain && (gap || written !== word)) return undefined
  const isHeard = written !== word && !(written in MISREAD_WORDS)
  if (isHeard && /[，,、]/.test(before)) return undefined
  if (word === '要' && !isWholeYao(prose, end)) return undefined
  // 一个是…，另一个是…: most of them are no items; nor is 三市 in the midst of a line.
  const isElse = gap === '个' || (isHeard && before !== '')
  return {word, number, end, distance: isElse ? DISTANCES.character : DISTANCES.form}
}

/** The word that was written or heard: 药 for 要, unless it begins a word of its own, 药材. */
function wordLike(prose: string, at: number, written: string): string | undefined {
  if (`是要${OTHER_WORDS}`.includes(written)) return written
  const misread = MISREAD_WORDS[written]
  if (misread !== undefined) return misread
  const heard = SYLLABLES[syllableOf(written) ?? '']
  return heard !== undefined && !isWord(prose, at, at + 2) ? heard : undefined
}

/** `；三、抓严`, 三投严督查: but no 二季度 and no 四川. */
function numeralAlone(
  prose: string,
  start: number,
  before: string,
  isNext: (number: number) => boolean,
): Near | undefined {
  const match = matchAt(NUMERAL_ALONE, prose, start)
  const {numeral = ''} = match?.groups ?? {}
  const number = parseNumber(numeral)
  const end = start + (match?.[0].length ?? 0)
  const hasPoint = match?.[0] !== numeral
  if (!number || (hasPoint && !isNext(number))) return undefined
  // 二、 behind a full stop heads a section.
  if (prose.charAt(end - 1) === '、' && !/[；;]/.test(before)) return undefined
  if (!hasPoint && (number === 1 || unitAt(prose, end) || isWord(prose, end - 1, end + 1))) return undefined
  return {
    word: '',
    number,
    end,
    distance: hasPoint && /[；;]/.test(before) ? DISTANCES.form : DISTANCES.character,
  }
}

/** 地三，: what stands before the numeral is another character. */
function wrongPrefix(prose: string, start: number, before: string): Near | undefined {
  const match = /[，,、]/.test(before) ? undefined : matchAt(WRONG_PREFIX, prose, start)
  const {numeral = ''} = match?.groups ?? {}
  const number = parseNumber(numeral)
  if (!match || !number) return undefined
  const prefix = PREFIX.includes(prose.charAt(start)) ? prose.charAt(start) : ''
  return {
    word: prefix,
    number,
    end: start + match[0].length,
    distance: prefix ? DISTANCES.form : DISTANCES.character,
  }
}

/** `；是`, 而是, `；匹是`, `；第，`, 再看: the word without its numeral, or with what has become of it. */
function withoutNumeral(prose: string, start: number, before: string): Near | undefined {
  const [one, two] = [prose.charAt(start), prose.charAt(start + 1)]
  const isBroken = /[；;。]/.test(before)
  if (isBroken && one === '第' && /[，,]/.test(two))
    return {word: '第', number: 0, end: start + 2, distance: DISTANCES.numeral}
  if (one === '是' && (isBroken || before === '')) return lost('是', start + 1)
  if (OTHER_WORDS.includes(two || ' ') && HAN.test(one) && /^[，。；：;:]?$/.test(before))
    return lost(two, start + 2)
  if (OTHER_WORDS.includes(one) && /[，；;]/.test(before)) return lost(one, start + 1)
  if (two !== '是' || !HAN.test(one)) return undefined
  const heard = [...NUMERALS].findIndex(numeral => soundsLike(one, numeral)) + 1
  if (0 < heard && (isBroken || before === ''))
    return {word: '是', number: heard, end: start + 2, distance: DISTANCES.word}
  return isBroken && !isWord(one + two, 0, 2) ? lost('是', start + 2) : undefined
}

function lost(word: string, end: number): Near {
  return {word, number: 0, end, distance: DISTANCES.numeral}
}

function soundsLike(character: string, other: string): boolean {
  return (
    character === other ||
    (syllableOf(character) !== undefined && syllableOf(character) === syllableOf(other))
  )
}

/** How a character is read, whatever its tone. */
function syllableOf(character: string): string | undefined {
  return readingOf(character)?.slice(0, -1)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
