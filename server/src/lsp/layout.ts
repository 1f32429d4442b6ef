import {
  columnsOf,
  isColophon,
  type LaidItem,
  type LaidParagraph,
  type LaidRun,
  type LaidTable,
  layOutDraft,
  letterheadSize,
  type Profile,
  SPEECH,
  type Span,
  textOf,
} from '../core/index'
import type {OpenDraft} from './drafts'
import {classOf, pageStyle, wordsClass} from './pageStyle'
import type {LayoutAnswer, LineRange, PageItem, PageParagraph, PageRun, PageTable} from './protocol'
import {toRange} from './toLsp'

/** Answers `nigao/layout`. */
export function layoutAnswer({version, manuscript, draft}: OpenDraft): LayoutAnswer {
  const profile = SPEECH
  const {title, items} = layOutDraft(draft())
  const rangeOf = (span: Span) => toRange(manuscript, span)
  return {
    version,
    title,
    items: items
      .filter(item => !isColophon(item))
      .map((item, above) => toItem(item, above, profile, rangeOf)),
    foot: items.filter(isColophon).map(row => toParagraph(row, 0, profile)),
    style: pageStyle(profile),
  }
}

function toItem(
  item: LaidItem,
  above: number,
  profile: Profile,
  rangeOf: (span: Span) => LineRange,
): PageItem {
  const page = item.kind === 'table' ? toTable(item) : toParagraph(item, above, profile)
  return item.span ? {...page, range: rangeOf(item.span)} : page
}

/** The paragraph that so many others stand above. */
function toParagraph(paragraph: LaidParagraph, above: number, profile: Profile): PageParagraph {
  const {role, level, runs, atRight, startsPage, toRight} = paragraph
  const room = freeAbove(paragraph, above, profile)
  return {
    kind: 'paragraph',
    look: classOf(role, level),
    runs: runs.map(run => toRun(run, role === 'heading')),
    ...(atRight && {atRight: atRight.map(run => toRun(run))}),
    ...(0 < room && {above: points(room)}),
    ...(startsPage && {startsPage}),
    ...(role === 'heading' && {keepsNext: true}),
    ...(toRight !== undefined && {toRight: points(toRight * profile.character)}),
    ...(role === 'letterhead' && {size: letterheadSize(textOf(runs), profile) / 2}),
  }
}

function toTable(table: LaidTable): PageTable {
  const rows = table.rows.map(row => row.map(cell => cell.map(run => toRun(run))))
  return {kind: 'table', rows, columns: columnsOf(table)}
}

function toRun({text, level, isBold, isOpen, isName}: LaidRun, inHeading = false): PageRun {
  const look = isName ? 'name' : level === undefined || inHeading ? undefined : wordsClass(level)
  return {text, ...(look && {look}), ...(isBold && {isBold}), ...(isOpen && {isOpen})}
}

function freeAbove({role, free}: LaidParagraph, above: number, {pitch, letterhead}: Profile): number {
  return role === 'letterhead' ? Math.max(0, letterhead - above * pitch) : free * pitch
}

function points(twips: number): number {
  return twips / 20
}
