import {firstFrom} from '../firstFrom'
import {matchSpans, meetsAny, type Span, trimSpan, union} from '../span'
import {buttonRowsIn, buttonsOf} from './buttonRow'
import {findGlosses, type Gloss} from './findGlosses'
import {PAGE_MODEL, type PageModel, type PageWord, SEEN} from './pageWords'
import {signsIn} from './signs'
import {isLabelClass, isMeant, type Standing, type Weight, weigh} from './weigh'
import {COMMON, DOUBTFUL, PRIOR, RARE} from './weights'

/**
 * What a web page left in a line. `line`: the whole line is residue; `part`: a piece of it; `cut`: where a site has left
 * text out, the whole line or a piece; `note`: the number of a note, or at a line's start of the note itself; the others
 * are readings in brackets.
 */
export interface Residue extends Span {
  readonly kind: 'line' | 'part' | 'cut' | 'note' | Gloss['kind']
}

/** What a line tells of the page it comes from. */
export interface PageReading {
  readonly residue: readonly Residue[]
  /** The whole line is residue. */
  readonly isResidue: boolean
  /** Log-odds that it is, where it may turn out to be by what stands around it; else `undefined`. */
  readonly odds: number | undefined
}

const NO_WORDS: readonly PageWord[] = []
const NOTHING: PageReading = {residue: [], isResidue: false, odds: undefined}
/** Headings keep their `#`; numbered disclaimers have a marker. */
const INDENT = /^[\s\u3000>]*(?:#{2,6}\s*|#\s+)?/
const MARKER = /^(?:\d{1,2}[.、．]\s*|[（(]?[一二三四五六七八九十]{1,3}[、）)]\s*)/
const SENTENCE = /[^。！？!?\r\n]+[。！？!?]*[”’」』）)]?/g
const BRACKETED = /[（(【[][^（()）【】[\]\r\n]{1,80}[）)】\]]/g
/** Dots around a notice belong to it. */
const DOTS = /[….·\-—\s]/
/** The numbers of notes, as encyclopaedias write them where a clause ends; links and terms go on behind them. */
const NOTES =
  /^\s*\[\d{1,3}\](?!\()|(?<=[\p{Script=Han}”》）。，；])\[\d{1,3}(?:\s?[-—,，]\s?\d{1,3}){0,4}\](?![([:：\p{L}\p{N}])/gu
/** A page number if the draft around it says so. */
const LONE_NUMBER = /^\d{1,3}$/
const LONGEST_LINE = 400
const SHORT = 30
const COUNTS = /\d|篇/
const VALUE = /^[^。！？!?]{1,40}$/
const IN_SENTENCE = /[\p{L}\p{N}，、：“]/u
const TEXT = /\p{Script=Han}|[a-z]{3}/u
/** A line without a word of a page may still have the form of one, if it is short and holds one of these. */
const MAY_HAVE_FORM =
  /[-/:页共]\s?\d|\d\s?[-–—－/页楼~·]|\d[)）]\s\d|\d\s*[kmb字]|[\da-f]{32}|[篇>›»＞|•·▪◆×`@#]|[!-~] [!-~]|\.[a-z]|^[-—–－【】\]=*]|admin|[网站库]$|首页$|已关闭评论$|powered|copyright|icp|page|end|版权所有|^(?:from|to|cc|sent|subject):|^主\s?题|写道|首页|(?:范文|模板)$|觉得|喜欢|[一二三编]审[：:]|^[转来]|[▲△▼↑↓]|思考|搜索|参考|引用|收藏|点赞|\d:\d\d$|摄[）)]?$|图为|[图文]\s?[/／丨]|记者|^[[【(（]?[录语]音|通讯员|app|期|群|[人次][浏阅访点围]|拍了拍|由.{0,60}[导生创制]|[转接续].{0,4}[页版]|[点单双]击|长按|轻触|[篇语风措][幅气格辞]|润色|(?:图片?|文字|编辑|责编|摄影|来源)\s?[:：丨|｜/]|收到|提示词|指令|原标题|试用|免费版|体验版|(?:文件|简报|公报|专报|日报|通讯|材料|汇编)$/

/** Reads what a web page left in one line. Never fails. */
export function readPage(text: string, model: PageModel = PAGE_MODEL): PageReading {
  const seen = model.glance(text)
  if (seen === 0) return NOTHING
  const start = text.match(INDENT)?.[0].length ?? 0
  const end = Math.max(start, text.trimEnd().length)
  if (start === end) return NOTHING
  if (LONE_NUMBER.test(text.slice(start, end))) return {...NOTHING, odds: DOUBTFUL}
  const glosses = seen & SEEN.gloss ? findGlosses(text, model) : []
  const plain = model.normalize(text)
  const rows = seen & SEEN.button ? buttonRowsIn(plain, model.buttonOf) : []
  const signs = union([...(seen & SEEN.sign ? signsIn(text, plain) : []), ...rows])
  const line = {start, end}
  const hasForm = mayHaveForm(plain.slice(start, end), seen, model)
  const words =
    hasForm || seen & SEEN.word ? model.find(plain).filter(word => isMeant(plain, word)) : NO_WORDS
  const isAwake = hasForm || words.some(({kind}) => !COMMON.has(kind) || RARE.has(kind))
  const others = [...glosses, ...(seen & SEEN.sign ? notesIn(text) : [])]
  if (!isAwake && signs.length === 0) return 0 < others.length ? {...NOTHING, residue: others} : NOTHING
  const units = isAwake ? unitsOf(plain, line, words, model) : []
  const whole =
    isAwake && end - start <= LONGEST_LINE ? weighWhole(plain, line, units, words, model) : undefined
  if (whole !== undefined && 0 <= whole.odds && isOfOnePiece(units, end - start))
    return {
      residue: [{kind: whole.isCut ? 'cut' : 'line', ...line}],
      isResidue: true,
      odds: whole.odds,
    }
  const parts = partsOf(text, units, signs)
  const isAll = parts.some(part => part.start <= start && end <= part.end)
  if (isAll) {
    const kind = parts.some(part => part.kind === 'cut') ? 'cut' : 'line'
    return {residue: [{kind, ...line}], isResidue: true, odds: 0}
  }
  const isTaken = meetsAny(parts)
  const residue = [...parts, ...others.filter(span => !isTaken(span))].sort((a, b) => a.start - b.start)
  const odds = parts.length === 0 && whole !== undefined && isDoubtful(whole) ? whole.odds : undefined
  return {residue, isResidue: false, odds}
}

function notesIn(text: string): Residue[] {
  return matchSpans(text, NOTES).map(span => ({
    kind: 'note',
    ...trimSpan(text, span),
  }))
}

/** A line that would be certain but is not of one piece is none. */
function isDoubtful({odds}: Weight): boolean {
  return DOUBTFUL <= odds && odds < 0
}

function mayHaveForm(line: string, seen: number, model: PageModel): boolean {
  if (seen & (SEEN.form | SEEN.sign) && MAY_HAVE_FORM.test(line)) return true
  if ((seen & SEEN.button) === 0) return false
  return [line, ...(line.match(BRACKETED) ?? [])].some(text => 0 < buttonsOf(text, model.buttonOf).length)
}

/** A line that is one sentence has been weighed already. */
function weighWhole(
  plain: string,
  line: Span,
  units: readonly Unit[],
  words: readonly PageWord[],
  model: PageModel,
): Weight {
  const [only] = units
  const isOne = units.length === 1 && only?.start === line.start && only.end === line.end
  return isOne && !only.isBracket ? only : weighSpan(plain, line, true, words, model)
}

/**
 * Something has to speak for each part of a line, and one has to be residue by itself; in a short line they speak together.
 */
function isOfOnePiece(units: readonly Unit[], length: number): boolean {
  if (units.length < 2) return true
  return (
    units.every(({odds, speaks}) => PRIOR < odds || speaks) &&
    (length <= SHORT || units.some(({odds}) => 0 <= odds))
  )
}

/** A sentence of the line, or what stands in brackets in it, with its weight. */
interface Unit extends Span, Weight {
  readonly isBracket: boolean
}

function unitsOf(
  plain: string,
  {start, end}: Span,
  words: readonly PageWord[],
  model: PageModel,
): readonly Unit[] {
  const line = plain.slice(start, end)
  const brackets = matchSpans(line, BRACKETED)
    .map(span => ({start: span.start + start, end: span.end + start}))
    .filter(span => !isLabel(plain, {start, end}, span, words))
    .filter(
      span =>
        0 < wordsIn(span, words).length ||
        COUNTS.test(plain.slice(span.start, span.end)) ||
        isFree(plain, span),
    )
    .map(span => ({
      ...span,
      ...weighSpan(plain, {start: span.start + 1, end: span.end - 1}, isFree(plain, span), words, model),
      isBracket: true,
    }))
    .filter(({odds}) => 0 <= odds)
  const sentences = matchSpans(line, SENTENCE)
    .map(span => ({start: span.start + start, end: span.end + start}))
    .flatMap(span => without(span, brackets))
    .filter(span => TEXT.test(plain.slice(span.start, span.end)) || 0 < wordsIn(span, words).length)
    .map(span => ({
      ...span,
      ...weighSpan(plain, span, true, words, model),
      isBracket: false,
    }))
  return [...brackets, ...sentences].sort((a, b) => a.start - b.start)
}

/** The words of a line, which are in reading order, that lie in a span of it. */
function wordsIn({start, end}: Span, words: readonly PageWord[]): readonly PageWord[] {
  const inside: PageWord[] = []
  for (let at = firstFrom(words, word => start <= word.start); at < words.length; at++) {
    const word = words[at]
    if (!word || end <= word.start) break
    if (word.end <= end) inside.push(word)
  }
  return inside
}

/** The pieces of a span between others, which are in reading order and disjoint. */
function without({start, end}: Span, others: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let from = start
  for (let at = firstFrom(others, other => start < other.end); at < others.length; at++) {
    const other = others[at]
    if (!other || end <= other.start) break
    if (from < other.start) pieces.push({start: from, end: other.start})
    from = Math.max(from, other.end)
  }
  if (from < end) pieces.push({start: from, end})
  return pieces
}

/** A bracket with a label before a few words, all of the line. */
function isLabel(plain: string, line: Span, bracket: Span, words: readonly PageWord[]): boolean {
  return (
    bracket.start === line.start &&
    wordsIn(bracket, words).some(({end, kind}) => isLabelClass(kind) && end === bracket.end - 1) &&
    VALUE.test(plain.slice(bracket.end, line.end))
  )
}

/**
 * A bracket that no sentence runs into or goes on behind: what it names is not a button that the sentence speaks of. Square
 * ones hold what links are called.
 */
function isFree(plain: string, {start, end}: Span): boolean {
  const isOpen = IN_SENTENCE.test(plain.charAt(start - 1)) || IN_SENTENCE.test(plain.charAt(end))
  return plain.charAt(start) !== '[' && !isOpen
}

function weighSpan(
  plain: string,
  {start, end}: Span,
  isFree: boolean,
  words: readonly PageWord[],
  model: PageModel,
): Weight {
  const raw = plain.slice(start, end)
  const indent = raw.length - raw.trimStart().length
  const marker = MARKER.exec(raw.slice(indent))?.[0].length ?? 0
  const from = start + indent + marker
  const inside = wordsIn({start: from, end}, words)
  const standing: Standing = {
    isListed: 0 < marker || plain.charAt(from - 2) === '#',
    isFree,
  }
  return weigh(plain.slice(from, end).trimEnd(), inside, from, standing, model)
}

/** What is residue of a line that is not residue as a whole; neighbours are one. */
function partsOf(text: string, units: readonly Unit[], signs: readonly Span[]): Residue[] {
  const parts: Residue[] = []
  for (const {start, end, isCut} of units.filter(({odds}) => 0 <= odds)) {
    const kind = isCut ? 'cut' : 'part'
    const last = parts.at(-1)
    const span = isCut ? withDots(text, {start, end}) : trimSpan(text, {start, end})
    if (last?.kind === kind && text.slice(last.end, span.start).trim() === '')
      parts[parts.length - 1] = {kind, start: last.start, end: span.end}
    else parts.push({kind, ...span})
  }
  const isTaken = meetsAny(parts)
  const free = signs.filter(sign => !isTaken(sign))
  return [...parts, ...free.map(span => ({kind: 'part', ...span}) as const)]
}

function withDots(text: string, span: Span): Span {
  let {start, end} = span
  while (0 < start && DOTS.test(text.charAt(start - 1))) start--
  while (end < text.length && DOTS.test(text.charAt(end))) end++
  return trimSpan(text, {start, end})
}
