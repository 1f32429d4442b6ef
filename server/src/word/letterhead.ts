import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import {type LaidParagraph, letterheadSize, type Profile, RED, roomIn, textOf} from '../core/index'
import {fitForXml, styleOf} from './parts'
import {bothSides, HINT} from './textRuns'

const NO_LINE = {style: BorderStyle.NONE, size: 0, color: 'auto'}
const NO_LINES = {left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE}

/** 版头, so many lines below the first: as large as it may be, or as the page is wide. */
export function letterheadOf({role, runs}: LaidParagraph, above: number, profile: Profile): Paragraph {
  const {pitch, letterhead} = profile
  const text = textOf(runs)
  const size = letterheadSize(text, profile)
  return new Paragraph({
    style: styleOf(role, undefined),
    spacing: {before: Math.max(0, letterhead - above * pitch)},
    children: [new TextRun({text: fitForXml(text), font: HINT, size})],
  })
}

/** 发文字号 with the red line below it; beside the name of who signs it stands at the left. */
export function docNumberOf(paragraph: LaidParagraph, profile: Profile): Paragraph {
  const {role, free, atRight = []} = paragraph
  const {pitch, character, redLine} = profile
  return new Paragraph({
    style: styleOf(role, undefined),
    spacing: {before: free * pitch},
    border: {bottom: {style: BorderStyle.SINGLE, color: RED, ...redLine}},
    children: bothSides(paragraph, profile),
    ...(0 < atRight.length && {
      alignment: 'left',
      indent: {firstLine: character},
      tabStops: [{type: TabStopType.RIGHT, position: roomIn(profile) - character}],
    }),
  })
}

/** 版记: its rows at the foot of the page that the next paragraph stands on, between lines as wide as the text. */
export function colophonOf(rows: readonly LaidParagraph[], profile: Profile): Table {
  const {outer, inner} = profile.colophon
  const width = roomIn(profile)
  const character = profile.roles.copies.size * 10
  return new Table({
    width: {size: width, type: WidthType.DXA},
    columnWidths: [width],
    margins: {left: 0, right: 0},
    // From the edge of the page: as wide as the text, LibreOffice leaves it where it comes instead.
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: profile.margins.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {...NO_LINES, top: lineOf(outer), bottom: lineOf(outer), insideHorizontal: lineOf(inner)},
    rows: rows.map(row => new TableRow({children: [cellOf(row)]})),
  })

  function cellOf(row: LaidParagraph): TableCell {
    const {role} = row
    const paragraph = new Paragraph({
      style: styleOf(role, undefined),
      children: bothSides(row, profile),
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
