import {FILLER} from '../../filler'
import type {Span} from '../../span'
import {cutWords} from '../../words/cutWords'
import {LONGEST_WORD} from '../../words/dictionary'
import type {Unit} from '../../words/units'
import {candidatesIn} from './candidates'
import {BLANK, LETTER, traitsAt} from './characters'
import {evidenceAt} from './evidence'
import {createFeatures} from './features'
import {followsShortVerb, isSpokenOne} from './spokenUnits'

/** A place that lacks its number, what remains of the phrase being the span: 亿元 of 总投资亿元. */
export interface LostNumber extends Span {
  /** The log-odds that something is gone, in halves, before anything is known of the draft it stands in. */
  readonly evidence: number
}

/** Below this not even a draft that has lost most of its numbers has lost one here. */
const LEAST = -1
/** Where nobody can tell: no sign that the draft has lost anything, and enough where it has. */
const UNTOLD = 1
/** A unit that is spoken of itself: 单位为万元, 以%表示, 按亩计算. */
const UNIT_BEFORE = /单位(?:统一)?[为是用]$/
const UNIT_AFTER = /^(?:表示|计[算量价，。；]|为(?:计量)?单位)/
/** What is so large is a class of its own: 亿元以上企业. */
const CLASS = /^[万亿萬億]\S{1,4}以[上下]/
/** A sentence that is not at its end. */
const GOES_ON = /[\u4e00-\u9fff]/
/** What a date consists of. */
const DATED = '年月日'
/** Room for those of one place after the other. */
const FEATURES = createFeatures()
/** The class of amounts in units.tsv. */
const AMOUNTS = 1

/**
 * Numbers that are gone without a sign: `同比增长%`, `总投资亿元`, `招聘人员名`, with the evidence for each. The draft
 * decides how much evidence is enough (draft/damage.ts). In reading order, and no two overlap.
 */
export function findLostNumbers(scan: string): LostNumber[] {
  const {text, offsets} = withoutFiller(scan)
  const found: LostNumber[] = []
  /** Where a unit with its number ends: 周年 of 两个周年 has one too. */
  let counted = 0
  for (const {start, unit, isNumbered} of candidatesIn(text)) {
    if (isNumbered) counted = start + unit.text.length
    if (isNumbered || start === counted || isLettered(text, start, unit)) continue
    const told = Math.round(2 * evidenceAt(text, start, unit, FEATURES)) / 2
    const end = start + unit.text.length
    if (told < LEAST || isSpokenOne(text, start, unit) || isUnitItself(text, start, end)) continue
    const evidence = UNTOLD < told && followsShortVerb(text, start, unit) ? UNTOLD : told
    found.push({start: offsets?.[start] ?? start, end: (offsets?.[end - 1] ?? end - 1) + 1, evidence})
  }
  return found
}

/** Markup between a number and its unit parts nothing: **8.5**%. */
function withoutFiller(scan: string): {readonly text: string; readonly offsets?: readonly number[]} {
  if (!scan.includes(FILLER)) return {text: scan}
  const offsets: number[] = []
  for (let offset = 0; offset < scan.length; offset++)
    if (scan.charAt(offset) !== FILLER) offsets.push(offset)
  return {text: scan.replaceAll(FILLER, ''), offsets}
}

/** A级, B座, XXL号: the letter is the number; but GDP亿元 has lost its number. */
function isLettered(text: string, start: number, {kind}: Unit): boolean {
  return kind !== AMOUNTS && (traitsAt(text, start - 1) & LETTER) !== 0
}

/**
 * What stands apart is no part of a sentence: 粮食产量（年）, the head of a column that was a table's (森林覆盖率 % 预期性), and the gap
 * of a date, which lostPhrases.ts reads.
 */
function isSetApart(text: string, start: number, end: number): boolean {
  if ('(（'.includes(text.charAt(start - 1))) return ')）'.includes(text.charAt(end))
  if (!(traitsAt(text, start - 1) & BLANK)) return false
  return (traitsAt(text, end) & BLANK) !== 0 || DATED.includes(text.slice(start, end))
}

/** 件件有着落, 户户通: said twice before what is said of it, it means each of them; in 案件件 and 实施项项目 one belongs to another word. */
function isEach(text: string, start: number, end: number): boolean {
  const unit = text.slice(start, end)
  const first = text.startsWith(unit, end) ? start : start - unit.length
  if (!text.startsWith(unit, first)) return false
  const second = first + unit.length
  if (!GOES_ON.test(text.charAt(second + unit.length))) return false
  const last = cutWords(text.slice(Math.max(0, first - LONGEST_WORD), second)).at(-1) ?? ''
  const [next = ''] = cutWords(text.slice(second, second + LONGEST_WORD))
  return last.length <= unit.length && next.length <= unit.length
}

/** Whether the unit is spoken of, stands for all of them or names a class. */
function isUnitItself(text: string, start: number, end: number): boolean {
  return (
    isSetApart(text, start, end) ||
    isEach(text, start, end) ||
    UNIT_BEFORE.test(text.slice(Math.max(0, start - 5), start)) ||
    UNIT_AFTER.test(text.slice(end, end + 5)) ||
    CLASS.test(text.slice(start, end + 2))
  )
}
