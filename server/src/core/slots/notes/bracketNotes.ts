import {matchSpans, type Span, spanOf} from '../../span'
import {type Bracket, bracketsIn, isLink} from '../brackets'
import {type FoundSlot, LIKELY} from '../slot'
import {isUnitAfter} from '../slotHeads'
import {HAN} from '../slotWords'
import {isNoteText, LEAST, LIKELY_PLACE, weighNote} from './noteEvidence'

/** Longer ones explain the text. */
const LONGEST = 80
/** What a note may call itself, 注：, 备注：, and what makes any words one. */
const LABEL = /^[ 　]*(?:备?注|说明|提示)[：:]/
const TO_DO = /^(?:TODO|TBD)(?![A-Za-z0-9_/-])/
/** A figure the writer does not trust: 480万元（？）. */
const DOUBT = /^(?:[?？]{1,3}|存疑)$/
const FIGURE_BEFORE = new RegExp(`[0-9０-９]\\s?[%％‰]?[${HAN}]{0,4}$`)
/** `——请财务部填——`; of one dash only the words behind it. */
const DASHED = /(—{1,2}) ?([^—，。；！？\n]{2,30})(—{1,2})?/g
const DASHED_REQUEST = new RegExp(`^[${HAN}]{0,8}[请待]`)

/** Behind an arrow, slashes or the mark of a note: ←这句不通, //再想想; as far as the sentence goes, or to the same mark. */
const MARKED = /(?:←|\/\/(?<!:\/\/)|※)[ \t]?([^，。；！？\n※←][^。；！？\n※←]{2,40})※?/g

const WORD_BEFORE = new RegExp(`[${HAN}](?<![一二三四五六七八九十百千万亿几各每])$`)

/** A comment within a line; what it says to the rules of this tool is no note, nor is one that is shown as code. */
const COMMENT = /<!--(?<!`<!--)(?!\s*(?:拟稿|nigao))((?:(?!<!--|-->)[^\n]){1,160})-->/g

/** A note; of one that may as well be part of the document with the evidence, which the draft weighs (draft/damage.ts). */
export type Note = Span & Pick<FoundSlot, 'evidence'>

/** Whole notes in brackets in which the writer asks, waits, doubts or tells how to write. */
export function findBracketNotes(scan: string): Note[] {
  return bracketsIn(scan, LONGEST).flatMap(bracket => {
    const {start, end} = bracket
    if (!mayBeNote(scan, bracket)) return []
    if (isCertain(scan, bracket)) return [{start, end}]
    const evidence = evidenceFor(scan, bracket)
    return evidence < LEAST ? [] : [{start, end, evidence}]
  })
}

/** The same behind a dash. */
export function findDashedNotes(scan: string): Span[] {
  return [...scan.matchAll(DASHED)].flatMap(({0: all, 1: dash = '', 2: words = '', 3: closing, index}) => {
    if (!DASHED_REQUEST.test(words) || weighNote(words) < LIKELY) return []
    if (closing !== undefined) return [spanOf(index, all.length)]
    return [{start: index + all.indexOf(words, dash.length), end: index + all.length}]
  })
}

/** The same behind a mark. */
export function findMarkedNotes(scan: string): Span[] {
  return matchSpans(scan, MARKED, ({1: words = ''}) => LIKELY_PLACE <= weighNote(words.trim()))
}

/** Comments in which a note stands, from `<!--` to `-->`; nothing of the text around them. */
export function findCommentNotes(text: string): Span[] {
  if (!text.includes('<!--')) return []
  return matchSpans(text, COMMENT, ({1: words = ''}) => TO_DO.test(words.trim()) || isNoteText(words.trim()))
}

function mayBeNote(scan: string, bracket: Bracket): boolean {
  return '(【〔['.includes(bracket.mark) && !isLink(scan, bracket)
}

function isCertain(scan: string, {inside, start}: Bracket): boolean {
  return (
    TO_DO.test(inside) ||
    (DOUBT.test(inside) && FIGURE_BEFORE.test(scan.slice(Math.max(0, start - 8), start)))
  )
}

/** In halves. */
function evidenceFor(scan: string, bracket: Bracket): number {
  const words = bracket.inside.replace(LABEL, '').trim()
  if (words.length < 2) return 0
  const fromPlace = isInPlaceOfNumber(scan, bracket) ? LIKELY - LIKELY_PLACE : 0
  return Math.round(2 * (weighNote(words) + fromPlace)) / 2
}

/** A unit follows, and no number stands before: 三年投入（财务科核定后填）万元. */
function isInPlaceOfNumber(scan: string, {start, end}: Bracket): boolean {
  return WORD_BEFORE.test(scan.slice(Math.max(0, start - 1), start)) && isUnitAfter(scan, end)
}
