import {type IRunOptions, Tab, TextRun} from 'docx'
import {type LaidRun, LINE_BREAK, type Profile, type Role} from '../core/index'
import {fitForXml, NAME_STYLE, wordsStyle} from './parts'
import {rubyOf} from './ruby'

/** Quotation marks and dashes are East Asian wherever both fonts have them. */
export const HINT = {hint: 'eastAsia'} as const

/** Words as they are written, and the pinyin on the top of a character. */
export type WordRun = IRunOptions & {readonly reading?: string}

/** The words of a heading have its font from its paragraph, or from a style of their own where text follows them. */
export function textRuns(run: LaidRun, inHeading = false): readonly WordRun[] {
  return run.text.split(LINE_BREAK).map((line, index) => ({
    text: fitForXml(line),
    ...(0 < index && {break: 1}),
    ...lookOf(run, inHeading),
    ...(run.reading !== undefined && {reading: run.reading}),
  }))
}

/** The run of a paragraph of its role or of a table, to be put into a document. */
export function written({reading, ...run}: WordRun, holder: Role | 'table', profile: Profile): TextRun {
  if (reading === undefined) return new TextRun(run)
  const {size} = holder === 'table' ? profile.table : profile.roles[holder]
  return rubyOf(run, size, reading, profile.reading.size)
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
export function bothSides(left: readonly LaidRun[], right: readonly LaidRun[]): readonly WordRun[] {
  const tab = right.length === 0 ? [] : [{children: [new Tab()]}]
  return [...left.flatMap(run => textRuns(run)), ...tab, ...right.flatMap(run => textRuns(run))]
}
