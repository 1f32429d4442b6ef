import {matchSpans, type Span, union} from '../span'
import {findGlosses, type Gloss} from './findGlosses'
import {PAGE_MODEL, type PageModel, type PageWord} from './pageWords'
import {buttonsOf, type Weight, weigh} from './weigh'
import {COMMON, DOUBTFUL, PRIOR, RARE} from './weights'

/**
 * What a web page left in a line. `line`: the whole line is residue; `part`: a piece of it; `cut`: where a site has left
 * text out, the whole line or a piece; the others are readings in brackets.
 */
export interface Residue extends Span {
  readonly kind: 'line' | 'part' | 'cut' | Gloss['kind']
}

/** What a line tells of the page it comes from. */
export interface PageReading {
  readonly residue: readonly Residue[]
  /** The whole line is residue. */
  readonly isResidue: boolean
  /** Log-odds that it is, where it may turn out to be by what stands around it; else `undefined`. */
  readonly odds: number | undefined
}

const NOTHING: PageReading = {residue: [], isResidue: false, odds: undefined}
/** Headings keep their `#`; numbered disclaimers have a marker. */
const INDENT = /^[\s\u3000#>]*/
const MARKER = /^(?:\d{1,2}[.、．]\s*|[（(]?[一二三四五六七八九十]{1,3}[、）)]\s*)/
const SENTENCE = /[^。！？!?\r\n]+[。！？!?]*[”’」』）)]?/g
const BRACKETED = /[（(【[][^（()）【】[\]\r\n]{1,80}[）)】\]]/g
/** Dots around a notice belong to it. */
const DOTS = /[….·\-—\s]/
/** A page number if the draft around it says so. */
const LONE_NUMBER = /^\d{1,3}$/
const LONGEST_LINE = 400
const HAN = /\p{Script=Han}/u
/** A line without a word of a page may still have the form of one, if it is short and holds one of these. */
const MAY_HAVE_FORM =
  /[-/:页共]\s?\d|\d\s?[-–—－/]|\d\s*[kmb字]|[\da-f]{32}|[篇>›»＞|•·▪◆×`]|[!-~] [!-~]|\.[a-z]|^[-—–－【】\]]|admin|[网站库]$|首页$|已关闭评论$|powered|copyright|icp/
const LONGEST_FORM = 60

/** One of these has to occur before it is worth looking for what stands anywhere in a line. */
const MAY_HOLD_SIGNS = /[页篇]|vip|下载后|@page|[!-~][ \t]+[!-~]{1,2}[ \t]/

/** Page numbers stand anywhere, in the middle of a word too. */
const PAGE_NUMBER =
  /第\s{0,2}\d{1,3}\s{0,2}页\s{0,2}[,，/]?\s{0,2}共\s{0,2}\d{1,3}\s{0,2}页|_第\s{0,2}\d{1,3}\s{0,2}页/g
/** 篇一 and 第1篇 count the texts of a page, before a title, behind it or in brackets. */
const PIECE =
  /^[\s\u3000#]*(?:篇[一二三四五六七八九十\d]{1,3}|第\d{1,2}篇)(?:\s*[:：]\s*|\s+|$)|[【[(（](?:篇[一二三四五六七八九十\d]{1,3}|第\d{1,2}篇)[】\])）]|\s篇[一二三四五六七八九十\d]{1,3}\s*$/g
/** Marks of document viewers and shops inside a line. */
const VIEWER = /(?:VIP(?:专享|免费|专免)){1,3}|下载后可(?:任意|自行|直接)编辑/g
/** Style sheets that were copied as text. */
const STYLE_SHEET = /@page\s*\{[^{}]*\}(?:\s*[\w.#-]+\s*\{[^{}]*\})*/g
/** Single letters, digits and signs apart from each other: five at least. */
const NOISE = /(?<![!-~])(?:[!-~]{1,2}[ \t]+){4,}[!-~]{1,3}(?![!-~])/g
/** Signs that no formula and no list uses between single letters. */
const NOISE_SIGN = /[!"#$%&';@\\^_`{|}~]/g

/** Reads what a web page left in one line. Never fails. */
export function readPage(text: string, model: PageModel = PAGE_MODEL): PageReading {
  const start = text.match(INDENT)?.[0].length ?? 0
  const end = Math.max(start, text.trimEnd().length)
  if (start === end) return NOTHING
  if (LONE_NUMBER.test(text.slice(start, end))) return {...NOTHING, odds: DOUBTFUL}
  const plain = model.normalize(text)
  const words = model.find(plain)
  const glosses = findGlosses(text)
  const signs = MAY_HOLD_SIGNS.test(plain) ? signsIn(text, plain) : []
  const line = {start, end}
  const isAwake =
    words.some(({kind}) => RARE.has(kind) || !COMMON.has(kind)) ||
    (end - start <= LONGEST_FORM && mayHaveForm(plain.slice(start, end), model))
  if (!isAwake && signs.length === 0) return 0 < glosses.length ? {...NOTHING, residue: glosses} : NOTHING
  const units = isAwake ? unitsOf(plain, line, words, model) : []
  const whole =
    isAwake && end - start <= LONGEST_LINE ? weighWhole(plain, line, units, words, model) : undefined
  if (whole !== undefined && 0 <= whole.odds && isOfOnePiece(units))
    return {residue: [{kind: whole.isCut ? 'cut' : 'line', ...line}], isResidue: true, odds: whole.odds}
  const parts = partsOf(text, units, signs)
  const isAll = parts.some(part => part.start <= start && end <= part.end)
  if (isAll) {
    const kind = parts.some(part => part.kind === 'cut') ? 'cut' : 'line'
    return {residue: [{kind, ...line}], isResidue: true, odds: 0}
  }
  const residue = [...parts, ...glosses].sort((a, b) => a.start - b.start)
  const odds = whole !== undefined && parts.length === 0 && DOUBTFUL <= whole.odds ? whole.odds : undefined
  return {residue, isResidue: false, odds}
}

function mayHaveForm(line: string, model: PageModel): boolean {
  return MAY_HAVE_FORM.test(line) || 0 < buttonsOf(line, model).length
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
  return isOne && !only.isBracket ? only : weighSpan(plain, line, words, model)
}

/** Of a line of several parts one has to be residue by itself, and something has to speak for each of the sentences. */
function isOfOnePiece(units: readonly Unit[]): boolean {
  if (units.length < 2) return true
  return units.some(({odds}) => 0 <= odds) && units.every(({odds}) => PRIOR < odds)
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
    .filter(
      span =>
        words.some(word => span.start <= word.start && word.end <= span.end) ||
        /\d|篇/.test(plain.slice(span.start, span.end)),
    )
    .map(span => ({
      ...span,
      ...weighSpan(plain, {start: span.start + 1, end: span.end - 1}, words, model),
      isBracket: true,
    }))
    .filter(({odds}) => 0 <= odds)
  const sentences = matchSpans(line, SENTENCE)
    .map(span => ({start: span.start + start, end: span.end + start}))
    .flatMap(span => without(span, brackets))
    .filter(
      span =>
        HAN.test(plain.slice(span.start, span.end)) ||
        words.some(word => span.start <= word.start && word.end <= span.end),
    )
    .map(span => ({...span, ...weighSpan(plain, span, words, model), isBracket: false}))
  return [...brackets, ...sentences].sort((a, b) => a.start - b.start)
}

/** The pieces of a span between others that lie in it. */
function without({start, end}: Span, others: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const other of others) {
    if (other.end <= start || end <= other.start) continue
    if (from < other.start) pieces.push({start: from, end: other.start})
    from = Math.max(from, other.end)
  }
  if (from < end) pieces.push({start: from, end})
  return pieces
}

function weighSpan(plain: string, {start, end}: Span, words: readonly PageWord[], model: PageModel) {
  const raw = plain.slice(start, end)
  const indent = raw.length - raw.trimStart().length
  const marker = MARKER.exec(raw.slice(indent))?.[0].length ?? 0
  const from = start + indent + marker
  const inside = words.filter(word => from <= word.start && word.end <= end)
  return weigh(plain.slice(from, end).trimEnd(), inside, from, model)
}

/** What is residue of a line that is not residue as a whole; neighbours are one. */
function partsOf(text: string, units: readonly Unit[], signs: readonly Span[]): Residue[] {
  const parts: Residue[] = []
  for (const {start, end, isCut} of units.filter(({odds}) => 0 <= odds)) {
    const kind = isCut ? 'cut' : 'part'
    const last = parts.at(-1)
    const span = isCut ? withDots(text, {start, end}) : trimmed(text, {start, end})
    if (last?.kind === kind && text.slice(last.end, span.start).trim() === '')
      parts[parts.length - 1] = {kind, start: last.start, end: span.end}
    else parts.push({kind, ...span})
  }
  const free = signs.filter(sign => !parts.some(part => part.start < sign.end && sign.start < part.end))
  return [...parts, ...free.map(span => ({kind: 'part', ...span}) as const)]
}

function trimmed(text: string, {start, end}: Span): Span {
  const raw = text.slice(start, end)
  return {start: start + raw.length - raw.trimStart().length, end: start + raw.trimEnd().length}
}

function withDots(text: string, span: Span): Span {
  let {start, end} = span
  while (0 < start && DOTS.test(text.charAt(start - 1))) start--
  while (end < text.length && DOTS.test(text.charAt(end))) end++
  return trimmed(text, {start, end})
}

function signsIn(text: string, plain: string): readonly Span[] {
  const found = [PAGE_NUMBER, PIECE, VIEWER, STYLE_SHEET].flatMap(pattern =>
    matchSpans(pattern === VIEWER ? text : plain, pattern).map(span => trimmed(text, span)),
  )
  return union([...found, ...noiseIn(text)])
}

/** Forums sprinkle runs of single letters and signs over a post to spoil copies of it. */
function noiseIn(text: string): Span[] {
  return matchSpans(text, NOISE).filter(({start, end}) => {
    const signs = text.slice(start, end).match(NOISE_SIGN) ?? []
    return new Set(signs).size >= 3
  })
}
