import {Tab, TextRun} from 'docx'
import {type LaidRun, LINE_BREAK} from '../core/index'
import {fitForXml, NAME_STYLE, wordsStyle} from './parts'

/** Quotation marks and dashes are East Asian wherever both fonts have them. */
export const HINT = {hint: 'eastAsia'} as const

/** The words of a heading have its font from its paragraph, or from a style of their own where text follows them. */
export function textRuns({text, level, isBold, isOpen, isName}: LaidRun, inHeading = false): TextRun[] {
  return text.split(LINE_BREAK).map(
    (line, index) =>
      new TextRun({
        text: fitForXml(line),
        font: HINT,
        ...(0 < index && {break: 1}),
        ...(level !== undefined && !inHeading && {style: wordsStyle(level)}),
        ...(isName && {style: NAME_STYLE}),
        ...(isBold && {bold: true}),
        ...(isOpen && {highlight: 'yellow'}),
      }),
  )
}

/** What stands at the left of a line and, behind a tab, at the right of it. */
export function bothSides(left: readonly LaidRun[], right: readonly LaidRun[]): TextRun[] {
  const tab = right.length === 0 ? [] : [new TextRun({children: [new Tab()]})]
  return [...left.flatMap(run => textRuns(run)), ...tab, ...right.flatMap(run => textRuns(run))]
}
