import {type IRunOptions, Tab} from 'docx'
import {type LaidRun, LINE_BREAK} from '../core/index'
import {fitForXml, NAME_STYLE, wordsStyle} from './parts'

/** Quotation marks and dashes are East Asian wherever both fonts have them. */
export const HINT = {hint: 'eastAsia'} as const

/** The words of a heading have its font from its paragraph, or from a style of their own where text follows them. */
export function textRuns(run: LaidRun, inHeading = false): readonly IRunOptions[] {
  return run.text.split(LINE_BREAK).map((line, index) => ({
    text: fitForXml(line),
    ...(0 < index && {break: 1}),
    ...lookOf(run, inHeading),
  }))
}

/** What a run looks like, in a heading or elsewhere. */
export function lookOf({level, isBold, isOpen, isName}: LaidRun, inHeading = false) {
  return {
    font: HINT,
    ...(level !== undefined && !inHeading && {style: wordsStyle(level)}),
    ...(isName && {style: NAME_STYLE}),
    ...(isBold && {bold: true}),
    ...(isOpen && ({highlight: 'yellow'} as const)),
  }
}

/** What stands at the left of a line and, behind a tab, at the right of it. */
export function bothSides(left: readonly LaidRun[], right: readonly LaidRun[]): readonly IRunOptions[] {
  const tab = right.length === 0 ? [] : [{children: [new Tab()]}]
  return [...left.flatMap(run => textRuns(run)), ...tab, ...right.flatMap(run => textRuns(run))]
}
