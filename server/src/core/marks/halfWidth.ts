import {holdsAny} from '../holdsAny'
import {findGlosses} from '../residue/findGlosses'

/** Where half-width marks stand in Chinese text, and how many full-width ones stand beside them. */
export interface MarkWidths {
  /** Offsets of `, : ; ? ! ( )` that should be full width, in reading order. */
  readonly halfWidth: readonly number[]
  /** Count of `，：；？！（）`. */
  readonly fullWidth: number
}

/** Two brackets that belong together, and whether there is a Chinese character between them. */
interface BracketPair {
  readonly open: number
  readonly close: number
  readonly holdsHan: boolean
}

/** The full-width form of each half-width mark this is about. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

const HALF = /[,:;?!()]/g
const holdsHalf = holdsAny(Object.keys(FULL_WIDTH).join(''))
const FULL: ReadonlySet<number> = new Set(Object.values(FULL_WIDTH).map(mark => mark.charCodeAt(0)))
const BRACKET = /[()]/
const BRACKET_OR_HAN = /[()（）]|\p{Script=Han}+/gu
/** A Chinese character or a mark of Chinese writing. */
const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉“”‘’【】〔〕…—％　]/u
/** What a pause may follow in Chinese text; another pause before it means that a character is lost. */
const CHINESE_END = /[\p{Script=Han}。？！）》〉”’】〕…—％]/u
/** What a Chinese clause may end in besides: a figure, a sign, Latin letters, closing brackets. */
const CLAUSE_END = /[\p{L}\p{N}%‰℃*_)\]"'}]/u
const HAN = /\p{Script=Han}/gu
/** No question goes on with one of these: the ? stands for a character that another encoding has lost. */
const GOES_ON = /[，。、；：]/
/** A sentence that asks; in any other a ? is what is left of another character: the dot of 约翰?史密斯, the mark of a note. */
const ASKS =
  /[吗呢么嘛吧啊呀谁哪何几怎岂]|多少|[是能可应]否|是不是|能不能|会不会|要不要|该不该|好不好|对不对|行不行|有没有|还是|难道|究竟|到底/
const SENTENCE_BREAK = /[。！？；!?;\r\n]/
/** A sentence that asks is not longer. */
const LONGEST_QUESTION = 60
/** A word of another language, an address as one; single letters and abbreviations in capitals are at home in Chinese text. */
const FOREIGN_WORD = /\p{Ll}[\p{Script=Latin}\d.@_-]+/gu
/** After a space, what continues a text of another language. */
const LATIN_LETTER = /\p{Script=Latin}/u
const DIGIT = /\d/
const LATIN = /[\w.]/
const URL = /(?:https?:\/\/|www\.)[\w\-./?=&%#~:,;!@+]+/g

/**
 * Finds half-width punctuation in Chinese text. Marks within figures (1,234 10:30), Latin text and addresses are
 * left alone, and so is a bracket without its partner (`1)`) and every mark of a text with more foreign words than
 * Chinese characters. The result is closed: after converting every mark it names, the converted text has none.
 */
export function findHalfWidth(prose: string): MarkWidths {
  const fullWidth = countFull(prose)
  const candidates = holdsHalf(prose) ? offsetsOf(prose) : []
  if (candidates.length === 0 || !isChinese(prose)) return {halfWidth: [], fullWidth}
  const pairs = bracketPairs(prose)
  const half = new Set(candidates.filter(at => pairs.has(at) || !BRACKET.test(prose.charAt(at))))
  // Either half of a rare character stands for all of it, so that a neighbour is never half a character.
  const chars = [...prose].flatMap(char => Array<string>(char.length).fill(char))
  const found: number[] = []
  // A mark that turns full width may make its neighbours part of Chinese text, so they are looked at again.
  const open = [...half]
  for (const at of open) {
    const pair = pairs.get(at)
    if (pair ? isChineseBracket(chars, pair) : isChinesePause(chars, at))
      for (const mark of [pair?.open ?? at, pair?.close ?? at]) convert(mark)
  }
  return {halfWidth: found.sort((a, b) => a - b), fullWidth}

  function convert(at: number): void {
    if (!half.delete(at)) return
    chars[at] = FULL_WIDTH[prose.charAt(at)] ?? ''
    found.push(at)
    open.push(at - 1, at + 1)
  }
}

function countFull(prose: string): number {
  let count = 0
  for (let at = 0; at < prose.length; at++) if (FULL.has(prose.charCodeAt(at))) count++
  return count
}

/** A name in Chinese characters does not make a foreign text Chinese, nor does one in the unreadable remains of a PDF. */
function isChinese(prose: string): boolean {
  const han = prose.match(HAN)?.length ?? 0
  if (han === 0) return false
  return (prose.replace(URL, '').match(FOREIGN_WORD)?.length ?? 0) <= han
}

function offsetsOf(prose: string): number[] {
  const masked = prose.replace(URL, url => ' '.repeat(url.length))
  const offsets = [...masked.matchAll(HALF)].map(match => match.index)
  // A reading in brackets goes, or stays as it is: it is nothing to set right.
  const glosses = offsets.length === 0 ? [] : findGlosses(prose)
  if (glosses.length === 0) return offsets
  return offsets.filter(at => !glosses.some(({start, end}) => start <= at && at < end))
}

function isChinesePause(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? ''
  const after = chars[at + 1] ?? ''
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  // Chinese has no space after a pause; before a foreign word it is the pause of that language.
  if (after === ' ' && LATIN_LETTER.test(chars[at + 2] ?? '')) return false
  if (chars[at] === '?' && !isAsked(chars, at)) return false
  return CHINESE_END.test(before) || (CLAUSE_END.test(before) && CHINESE.test(after))
}

function isAsked(chars: readonly string[], at: number): boolean {
  let end = at
  while (chars[end] === '?') end++
  if (GOES_ON.test(chars[end] ?? '')) return false
  const before = chars.slice(Math.max(0, at - LONGEST_QUESTION), at).join('')
  return ASKS.test(before.split(SENTENCE_BREAK).findLast(Boolean) ?? '')
}

/** The pairs of brackets of either width, under both of their places; a bracket without a partner is in none. */
function bracketPairs(prose: string): ReadonlyMap<number, BracketPair> {
  const pairs = new Map<number, BracketPair>()
  const waiting: number[] = []
  let lastHan = -1
  for (const {0: found, index} of prose.matchAll(BRACKET_OR_HAN)) {
    if (found === '(' || found === '（') waiting.push(index)
    else if (found !== ')' && found !== '）') lastHan = index
    else {
      const open = waiting.pop()
      if (open === undefined) continue
      const pair = {open, close: index, holdsHan: open < lastHan}
      pairs.set(open, pair).set(index, pair)
    }
  }
  return pairs
}

function isChineseBracket(chars: readonly string[], {open, close, holdsHan}: BracketPair): boolean {
  const before = chars[open - 1] ?? ''
  if (holdsHan || CHINESE.test(before)) return true
  return CHINESE.test(chars[close + 1] ?? '') && !LATIN.test(before)
}
