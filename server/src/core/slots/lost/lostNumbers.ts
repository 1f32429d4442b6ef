import {FILLER} from '../../filler'
import {meetsAny, type Span, union} from '../../span'
import {candidatesIn} from './candidates'
import {LETTER, traitsAt} from './characters'
import {evidenceAt} from './evidence'
import {createFeatures} from './features'
import {findLostFigures} from './lostFigures'
import {findLostNames} from './lostNames'
import {findLostOrdinals} from './lostOrdinals'
import type {Unit} from './units'

/** A place that lacks its number, what remains of the phrase being the span: 亿元 of 总投资亿元. */
export interface LostNumber extends Span {
  /** The log-odds that something is gone, in whole numbers, before anything is known of the draft it stands in. */
  readonly evidence: number
}

/** Below this not even a draft that has lost most of its numbers has lost one here. */
const LEAST = -2
/** What a name, an ordinal or a ratio without its number weighs: no sentence is written so. */
const PLAIN = 7
/** A unit that is spoken of itself: 单位为万元, 以%表示, 按亩计算. */
const UNIT_BEFORE = /单位(?:统一)?[为是用]$/
const UNIT_AFTER = /^(?:表示|计[算量价，。；]|为(?:计量)?单位)/
/** Room for those of one place after the other. */
const FEATURES = createFeatures()
/** The class of amounts in units.tsv. */
const AMOUNTS = 1

/**
 * Numbers that are gone without a sign: `同比增长%`, `总投资亿元`, `招聘人员名`, with the evidence for each; names and ordinals
 * likewise. The draft decides how much evidence is enough (draft/damage.ts). No two overlap; in no certain order.
 */
export function findLostNumbers(scan: string): LostNumber[] {
  const units = findUnits(scan)
  const plain = union([...findLostNames(scan), ...findLostOrdinals(scan), ...findLostFigures(scan)])
  if (plain.length === 0) return units
  const isPlain = meetsAny(plain)
  return [...units.filter(unit => !isPlain(unit)), ...plain.map(span => ({...span, evidence: PLAIN}))]
}

function findUnits(scan: string): LostNumber[] {
  const {text, offsets} = withoutFiller(scan)
  const found: LostNumber[] = []
  for (const {start, unit, isNumbered} of candidatesIn(text)) {
    if (isNumbered || isLettered(text, start, unit)) continue
    const evidence = Math.round(evidenceAt(text, start, unit, FEATURES))
    if (evidence < LEAST || isUnitItself(text, start, start + unit.text.length)) continue
    const last = start + unit.text.length - 1
    found.push({start: offsets?.[start] ?? start, end: (offsets?.[last] ?? last) + 1, evidence})
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

function isUnitItself(text: string, start: number, end: number): boolean {
  return (
    UNIT_BEFORE.test(text.slice(Math.max(0, start - 5), start)) || UNIT_AFTER.test(text.slice(end, end + 5))
  )
}
