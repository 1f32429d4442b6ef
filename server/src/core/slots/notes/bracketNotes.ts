import {matchSpans, type Span, spanOf} from '../../span'
import {type Bracket, bracketsIn, isLink} from '../brackets'
import {isUnitAfter} from '../slotHeads'
import {HAN} from '../slotWords'
import {CERTAIN, ENOUGH, isNoteText, SURE, weighNote} from './noteEvidence'

/** Longer ones explain the text. */
const LONGEST = 80
/** What a note may call itself, 注：, 备注：, and what makes any words one. */
const LABEL = /^[ 　]*(?:备?注|说明|提示)[：:]/
const TO_DO = /^(?:TODO|TBD)(?![A-Za-z0-9_/-])/
/** What is still to come says so itself: 数据待核实. */
const AWAITED = /待(?:补充?|核[实对]|确认|填写?|更新)$/
/** A figure the writer does not trust: 480万元（？）. */
const DOUBT = /^(?:[?？]{1,3}|存疑)$/
const FIGURE_BEFORE = new RegExp(`[0-9０-９]\\s?[%％‰]?[${HAN}]{0,4}$`)
/** `——请财务部填——`; of one dash only the words behind it. */
const DASHED = /(—{1,2}) ?([^—，。；！？\n]{2,30})(—{1,2})?/g
const DASHED_REQUEST = new RegExp(`^[${HAN}]{0,8}[请待]`)

/** Behind an arrow, slashes or the mark of a note: ←这句不通, //再想想; as far as the sentence goes, or to the same mark. */
const MARKED = /(?:←|\/\/(?<!:\/\/)|※)[ \t]?([^，。；！？\n※←][^。；！？\n※←]{2,40})※?/g

/** Where the number should be speaks for a note as well. */
const ENOUGH_BEFORE_UNIT = 0
const WORD_BEFORE = new RegExp(`[${HAN}](?<![一二三四五六七八九十百千万亿几各每])$`)
/** The mark speaks for a note as well. */
const ENOUGH_BEHIND_MARK = 0

/** A comment within a line; what it says to the rules of this tool is no note, nor is one that is shown as code. */
const COMMENT = /<!--(?<!`<!--)(?!\s*(?:拟稿|nigao))((?:(?!<!--|-->)[^\n]){1,160})-->/g

/** Whole notes in brackets in which the writer asks, waits, doubts or tells how to write. */
export function findBracketNotes(scan: string): Span[] {
  return bracketsIn(scan, LONGEST).filter(bracket => isNote(scan, bracket))
}

/** The same behind a dash. */
export function findDashedNotes(scan: string): Span[] {
  return [...scan.matchAll(DASHED)].flatMap(({0: all, 1: dash = '', 2: words = '', 3: closing, index}) => {
    if (!DASHED_REQUEST.test(words) || weighNote(words) < SURE) return []
    if (closing !== undefined) return [spanOf(index, all.length)]
    return [{start: index + all.indexOf(words, dash.length), end: index + all.length}]
  })
}

/** The same behind a mark. */
export function findMarkedNotes(scan: string): Span[] {
  return matchSpans(scan, MARKED, ({1: words = ''}) => ENOUGH_BEHIND_MARK <= weighNote(words.trim()))
}

/** Comments in which a note stands, from `<!--` to `-->`; nothing of the text around them. */
export function findCommentNotes(text: string): Span[] {
  if (!text.includes('<!--')) return []
  return matchSpans(text, COMMENT, ({1: words = ''}) => TO_DO.test(words.trim()) || isNoteText(words.trim()))
}

/** Whether a note, as it was found, is a bracket that may as well be part of the document. */
export function isDoubtfulNote(note: string): boolean {
  const [bracket] = bracketsIn(note, LONGEST)
  if (bracket?.start !== 0 || bracket.end !== note.length) return false
  return !AWAITED.test(bracket.inside) && weighNote(wordsIn(bracket)) < CERTAIN
}

function isNote(scan: string, bracket: Bracket): boolean {
  const {mark, inside, start} = bracket
  if (!'(【〔['.includes(mark) || isLink(scan, bracket)) return false
  if (TO_DO.test(inside)) return true
  if (DOUBT.test(inside) && FIGURE_BEFORE.test(scan.slice(Math.max(0, start - 8), start))) return true
  if (inside.length < 2) return false
  return (isInPlaceOfNumber(scan, bracket) ? ENOUGH_BEFORE_UNIT : ENOUGH) <= weighNote(wordsIn(bracket))
}

/** A unit follows, and no number stands before: 三年投入（财务科核定后填）万元. */
function isInPlaceOfNumber(scan: string, {start, end}: Bracket): boolean {
  return WORD_BEFORE.test(scan.slice(Math.max(0, start - 1), start)) && isUnitAfter(scan, end)
}

function wordsIn({inside}: Bracket): string {
  return inside.replace(LABEL, '').trim()
}
