import {FILLER} from '../../filler'
import type {Span} from '../../span'
import {candidatesIn} from './candidates'
import {evidenceAt} from './evidence'
import {createFeatures} from './features'
import {followsShortVerb} from './spokenUnits'

/** A place that lacks its number, what remains of the phrase being the span: 亿元 of 总投资亿元. */
export interface LostNumber extends Span {
  /** The log-odds that something is gone, in halves, before anything is known of the draft it stands in. */
  readonly evidence: number
}

/** Below this not even a draft that has lost most of its numbers has lost one here. */
const LEAST = 0.5
/** Where nobody can tell: no sign that the draft has lost anything, and enough where it has. */
const UNTOLD = 2
/** What is so large is a class of its own, 亿元以上项目; 总投资亿元以上 may have lost its number. */
const BOUND = /^[万亿萬億]\S{1,4}以[上下]/
const CLASS = /^[万亿萬億]\S{1,4}以[上下]的?[\u4e00-\u9fff]/
const LONGEST_CLASS = 9
/** Room for those of one place after the other. */
const FEATURES = createFeatures()

/**
 * Numbers that are gone without a sign: `同比增长%`, `总投资亿元`, `招聘人员名`, with the evidence for each. The draft
 * decides how much evidence is enough (draft/damage.ts). In reading order, and no two overlap.
 */
export function findLostNumbers(scan: string): LostNumber[] {
  const {text, offsets} = withoutFiller(scan)
  const found: LostNumber[] = []
  for (const {start, unit, isNumbered} of candidatesIn(text)) {
    const after = text.slice(start, start + LONGEST_CLASS)
    if (isNumbered || CLASS.test(after)) continue
    const told = Math.round(2 * evidenceAt(text, start, unit, FEATURES)) / 2
    if (told < LEAST) continue
    const end = start + unit.text.length
    const isUntold = UNTOLD < told && (BOUND.test(after) || followsShortVerb(text, start, unit))
    const evidence = isUntold ? UNTOLD : told
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
