import {type IRunOptions, Tab, TextRun} from 'docx'
import {type LaidParagraph, type LaidRun, LINE_BREAK, type Profile, type Role} from '../core/index'
import {fitForXml, NAME_STYLE, wordsStyle} from './parts'
import {rubyOf} from './ruby'

/** Quotation marks and dashes are East Asian wherever both fonts have them. */
export const HINT = {hint: 'eastAsia'} as const

/** Where words stand. */
export type Holder = Role | 'table'

/** The words of a heading have its font from its paragraph, or from a style of their own where text follows them. */
export function textRuns(run: LaidRun, holder: Holder, profile: Profile): TextRun[] {
  const look = lookOf(run, holder === 'heading')
  const {text, reading} = run
  if (reading !== undefined) {
    const {size} = holder === 'table' ? profile.table : profile.roles[holder]
    return [rubyOf({text: fitForXml(text), ...look}, size, reading, profile.reading.size)]
  }
  return text
    .split(LINE_BREAK)
    .map((line, index) => new TextRun({text: fitForXml(line), ...look, ...(0 < index && {break: 1})}))
}

/** What stands at the left of a line and, behind a tab, at the right of it. */
export function bothSides({role, runs, atRight = []}: LaidParagraph, profile: Profile): TextRun[] {
  const tab = atRight.length === 0 ? [] : [new TextRun({children: [new Tab()]})]
  const words = (some: readonly LaidRun[]) => some.flatMap(run => textRuns(run, role, profile))
  return [...words(runs), ...tab, ...words(atRight)]
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
