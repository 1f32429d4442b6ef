import {lazy} from '../../lazy'
import {type Span, spanOf} from '../../span'
import {CELL_END, HAN, isHeadAfter, isMentioned, isUnitAfter, STRONG_BEFORE, SURNAME} from '../slotWords'
import {isSlotPair, LONGEST_DELIMITER, OPENS_NOTHING, pairBetween} from './slotPairs'

/** A run of stars, escaped or not, or a line to write on; `*.*` is one number, `*:**` one time. */
const RUN = /(?:\\?[*＊])+(?:[.:·](?:\\?[*＊])+)?|(?:\\?_){2,}|＿+/g
const REACH = 16

const CUE = new RegExp(`(?:${STRONG_BEFORE})\\s?$`)
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
const HAN_AFTER = new RegExp(`^[${HAN}]`)
const LINE_START = /(?:^|\n)[^\S\n]*$/
const LINE_END = /^\s*(?:\n|$)/
const CLAUSE_START = /[\s，。；：、！？,.;:!?“”"‘’《》（）()]$/
const CLOSING_AFTER = /^(?:[，。；、！？,;.”"’》）)]|等)/
/** One name of several: ；**、**两个专班. */
const LISTED_AFTER = /^、/
const ARITHMETIC = /[=＝÷]/
/** `7*24`, `a*b`, `__init__`, `*.docx`. */
const TIED_BEFORE = /[A-Za-z0-9]\s?$/
/** What no sentence has before a sign: the ciphers of a broken copy. */
const NO_TEXT_BEFORE = /[‰!&’#$^;]$/
const TIED_AFTER = /^(?:\s?|\.|\/\*?\.?)[A-Za-z0-9]/
/** What makes a bullet's star the name or number that is missing: `* 同志通报了…`, `* 月 * 日`. */
const SLOT_AFTER_BULLET = /^ +(?:同志(?![们间式])|[月日] ?[*\d])/
/** The number of a class: 高三（*）班. */
const IN_BRACKETS = /[（(]$/
const CLASS_AFTER = /^[）)][班号级]/
const NOTE_AFTER = /^(?:注|本文|作者|以上|说明|备注|数据|表示)/
/** The lines of a form that are signed by hand. */
const SIGNED_BY_HAND = /签字|签名|盖章|签章|协议书|甲方|乙方|承诺人|填表/
/** A name hidden on purpose in a published list: 张*英，女；李**，身份证号…. */
const GIVEN_NAME = new RegExp(`${SURNAME}$`)
const PERSON_AFTER = new RegExp(`^[${HAN}]?[，、,（(\\s]*(?:[男女]|身份证|电话|\\d)`)
const NAME_IN_LIST = new RegExp(`(?:^|[，。；、：:.．\\s])${SURNAME}$`)
const LIST_AFTER = new RegExp(`^[${HAN}](?:[、，。\\s]|$)`)
/** In a cell of a table that holds nothing else; alone on a line a run of stars is a rule. */
const CELL_START = /\uFFFC[ \t]*$/

interface Run extends Span {
  readonly sign: string
  readonly before: string
  readonly after: string
  /** What follows needs a number, a name or a place before it. */
  readonly isHeaded: boolean
  /** What follows needs a number before it. */
  readonly isCounted: boolean
}

/**
 * Stars and lines that stand for something missing: `*月*日`, `**同志`, `____年`. Emphasis is told from slots by what
 * stands at both ends, not by CommonMark: the flanking rules leave the emphasis of `**要点：**说明` unclosed and make
 * emphasis of `总投资**亿元，增长**%`.
 */
export function findStarSlots(scan: string): Span[] {
  const isArithmetic = lazy(() => ARITHMETIC.test(scan))
  const isSignedByHand = lazy(() => SIGNED_BY_HAND.test(scan))
  const runs = [...scan.matchAll(RUN)].map(read).filter(isSign)
  const delimiters = delimitersIn(scan, runs)
  return runs
    .filter(run => !delimiters.has(run) && (isStrong(run) || (isWeak(run) && !isArithmetic())))
    .map(({start, end}) => ({start, end}))

  function read({0: sign, index}: RegExpExecArray): Run {
    const span = spanOf(index, sign.length)
    const before = scan.slice(Math.max(0, span.start - REACH), span.start)
    return {
      ...span,
      sign,
      before,
      after: scan.slice(span.end, span.end + REACH),
      isHeaded: isHeadAfter(scan, span.end),
      isCounted: isUnitAfter(scan, span.end),
    }
  }

  function isSign({sign, start, before, after, isHeaded}: Run): boolean {
    if (!isHeaded && isHiddenName(before, after)) return false
    if (LINE_START.test(before) && (LINE_END.test(after) || /^[\s*_]*(?:\n|$)/.test(after))) return false
    if (LINE_START.test(before) && sign === '*' && /^\s/.test(after)) return SLOT_AFTER_BULLET.test(after)
    if (TIED_BEFORE.test(before) || TIED_AFTER.test(after) || NO_TEXT_BEFORE.test(before)) return false
    if (sign === '*' && isMentioned(scan, start)) return false
    return !isLine(sign) || !isSignedByHand()
  }
}

function isHiddenName(before: string, after: string): boolean {
  return (
    (GIVEN_NAME.test(before) && PERSON_AFTER.test(after)) ||
    (NAME_IN_LIST.test(before) && LIST_AFTER.test(after))
  )
}

/** The runs that open or close an emphasis. */
function delimitersIn(scan: string, runs: readonly Run[]): ReadonlySet<Run> {
  const paired = new Set<Run>()
  for (let index = 0; index + 1 < runs.length; index++) {
    const [open, close] = [runs[index] as Run, runs[index + 1] as Run]
    if (!canDelimit(open, close) || areSlots(open, close) || isSlotPair(scan, pairBetween(open, close)))
      continue
    paired.add(open).add(close)
    index++
  }
  return paired
}

function canDelimit(open: Run, close: Run): boolean {
  // What is left of two stars each is no bold.
  if (open.sign !== close.sign || open.sign === '**' || LONGEST_DELIMITER < open.sign.length) return false
  if (open.sign.startsWith('\\') || /[＊＿]/.test(open.sign)) return false
  // Underlines inside a word emphasise nothing, in Markdown neither.
  if (isLine(open.sign) && HAN_BEFORE.test(open.before)) return false
  return !OPENS_NOTHING.test(open.after) && !/\s$/.test(close.before) && close.start !== open.end
}

/** Two equal runs are slots if both ends ask for a name or a number: a phrase in emphasis rarely does so twice. */
function areSlots(open: Run, close: Run): boolean {
  if (open.isHeaded) return isStrong(close)
  return close.isCounted && CUE.test(open.before) && CUE.test(close.before)
}

function isStrong({before, after, isHeaded}: Run): boolean {
  return isHeaded || (CUE.test(before) && (HAN_AFTER.test(after) || CLOSING_AFTER.test(after)))
}

/** Signs without a unit or a title beside them: one star needs Chinese on both sides, more need it on one. */
function isWeak({sign, before, after}: Run): boolean {
  if (isLine(sign)) return HAN_BEFORE.test(before) || HAN_AFTER.test(after) || /[:：]\s?$/.test(before)
  if (NOTE_AFTER.test(after)) return false
  if (1 < sign.length && CELL_START.test(before) && CELL_END.test(after)) return true
  if (IN_BRACKETS.test(before) && CLASS_AFTER.test(after)) return true
  if (sign.length === 1)
    return HAN_AFTER.test(after) && (HAN_BEFORE.test(before) || CLAUSE_START.test(before))
  return (
    HAN_AFTER.test(after) ||
    (CLAUSE_START.test(before) && LISTED_AFTER.test(after)) ||
    ((HAN_BEFORE.test(before) || /[“《（("]$/.test(before)) && CLOSING_AFTER.test(after))
  )
}

function isLine(sign: string): boolean {
  return /[_＿]/.test(sign)
}
