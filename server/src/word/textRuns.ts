import {type IRunOptions, Tab, TextRun} from 'docx'
import {type LaidRun, LINE_BREAK, type Profile} from '../core/index'
import {fitForXml, NAME_STYLE, wordsStyle} from './parts'
import {rubyOf} from './ruby'

/** Quotation marks and dashes are East Asian wherever both fonts have them. */
export const HINT = {hint: 'eastAsia'} as const

/** The words of a heading have its font from its paragraph, or from a style of their own where text follows them. */
export function textRuns(run: LaidRun, profile: Profile, inHeading = false): TextRun[] {
  const look = lookOf(run, inHeading)
  const {text, reading} = run
  if (reading !== undefined) return [rubyOf({text: fitForXml(text), ...look}, reading, profile)]
  return text
    .split(LINE_BREAK)
    .map((line, index) => new TextRun({text: fitForXml(line), ...look, ...(0 < index && {break: 1})}))
}

/** What stands at the left of a line and, behind a tab, at the right of it. */
export function bothSides(left: readonly LaidRun[], right: readonly LaidRun[], profile: Profile): TextRun[] {
  const tab = right.length === 0 ? [] : [new TextRun({children: [new Tab()]})]
  const runsOf = (runs: readonly LaidRun[]) => runs.flatMap(run => textRuns(run, profile))
  return [...runsOf(left), ...tab, ...runsOf(right)]
}

function lookOf({level, isBold, isOpen, isName}: LaidRun, inHeading: boolean): IRunOptions {
  return {
    font: HINT,
    ...(level !== undefined && !inHeading && {style: wordsStyle(level)}),
    ...(isName && {style: NAME_STYLE}),
    ...(isBold && {bold: true}),
    ...(isOpen && {highlight: 'yellow'}),
  }
}
