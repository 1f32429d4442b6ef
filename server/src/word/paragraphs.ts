import type {IParagraphOptions} from 'docx'
import type {LaidParagraph, Profile} from '../core/index'
import {docNumberSetting, letterheadRuns, letterheadSetting} from './letterhead'
import {styleOf} from './parts'
import {bothSides, textRuns, type WordRun} from './textRuns'

/** How a paragraph is set that so many others stand above. */
export function settingOf(paragraph: LaidParagraph, above: number, profile: Profile): IParagraphOptions {
  const {role, level, free, startsPage, isWhole, goesOn, toRight} = paragraph
  const style = styleOf(role, level)
  if (role === 'letterhead') return {style, ...letterheadSetting(above, profile)}
  if (role === 'docNumber') return {style, ...docNumberSetting(paragraph, profile)}
  const {pitch, character} = profile
  const isRunIn = role === 'body' && level !== undefined
  return {
    style,
    ...(0 < free && {spacing: {before: free * pitch}}),
    ...(startsPage && {pageBreakBefore: true}),
    ...(isWhole && {keepLines: true}),
    ...(goesOn && {indent: {firstLine: 0}}),
    ...(toRight !== undefined && {indent: {right: Math.round(toRight * character)}}),
    ...(isRunIn && {outlineLevel: Math.max(0, level - 1)}),
  }
}

/** What a paragraph says. */
export function runsOf(paragraph: LaidParagraph, profile: Profile): readonly WordRun[] {
  const {role, runs, atRight = []} = paragraph
  if (role === 'letterhead') return letterheadRuns(paragraph, profile)
  if (0 < atRight.length) return bothSides(runs, atRight)
  return runs.flatMap(run => textRuns(run, role === 'heading'))
}
