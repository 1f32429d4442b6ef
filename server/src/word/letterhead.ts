import {
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  type ITableRowOptions,
  Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import {type LaidParagraph, letterheadSize, type Profile, RED, roomIn, textOf} from '../core/index'
import {fitForXml, styleOf} from './parts'
import {HINT} from './textRuns'

const NO_LINE = {style: BorderStyle.NONE, size: 0, color: 'auto'}
const NO_LINES = {left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE}

/** 版头, so many lines below the first. */
export function letterheadSetting(above: number, {pitch, letterhead}: Profile): IParagraphOptions {
  return {spacing: {before: Math.max(0, letterhead - above * pitch)}}
}

/** 版头: as large as it may be, or as the page is wide. */
export function letterheadRuns({runs}: LaidParagraph, profile: Profile): readonly IRunOptions[] {
  const text = textOf(runs)
  return [{text: fitForXml(text), font: HINT, size: letterheadSize(text, profile)}]
}

/** 发文字号 with the red line below it; beside the name of who signs it stands at the left. */
export function docNumberSetting({free, atRight = []}: LaidParagraph, profile: Profile): IParagraphOptions {
  const {pitch, character, redLine} = profile
  return {
    spacing: {before: free * pitch},
    border: {bottom: {style: BorderStyle.SINGLE, color: RED, ...redLine}},
    ...(0 < atRight.length && {
      alignment: 'left',
      indent: {firstLine: character},
      tabStops: [{type: TabStopType.RIGHT, position: roomIn(profile) - character}],
    }),
  }
}

/** A row of 版记 with its runs, and whether it was put in or taken out. */
export interface PrintedLine extends Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  readonly paragraph: LaidParagraph
  readonly children: readonly ParagraphChild[]
}

/** 版记: its rows at the foot of the page that the next paragraph stands on, between lines as wide as the text. */
export function colophonOf(rows: readonly PrintedLine[], profile: Profile): Table {
  const {outer, inner} = profile.colophon
  const width = roomIn(profile)
  const character = profile.roles.copies.size * 10
  return new Table({
    width: {size: width, type: WidthType.DXA},
    columnWidths: [width],
    margins: {left: 0, right: 0},
    float: {
      // From the edge of the page: as wide as the text, LibreOffice leaves it where it comes instead.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: profile.margins.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {...NO_LINES, top: lineOf(outer), bottom: lineOf(outer), insideHorizontal: lineOf(inner)},
    rows: rows.map(({paragraph, children, ...mark}) => {
      return new TableRow({...mark, children: [cellOf(paragraph, children)]})
    }),
  })

  function cellOf({role}: LaidParagraph, children: PrintedLine['children']): TableCell {
    const paragraph = new Paragraph({
      style: styleOf(role, undefined),
      children,
      tabStops: [{type: TabStopType.RIGHT, position: width - 2 * character}],
      // What goes on below 抄送： begins behind it.
      ...(role === 'copies' && {indent: {left: 3 * character, hanging: 3 * character}}),
    })
    const size = {size: width, type: WidthType.DXA}
    return new TableCell({width: size, margins: {left: character, right: character}, children: [paragraph]})
  }
}

function lineOf(size: number) {
  return {style: BorderStyle.SINGLE, size, color: '000000'}
}
