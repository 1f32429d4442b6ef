import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {
  type LaidParagraph,
  type LaidRun,
  type LaidTable,
  type Layout,
  LINE_BREAK,
  textOf,
  widthOf,
} from '../core/index'
import {fitForXml, partsOf, styleOf, wordsStyle} from './parts'
import {type Profile, SPEECH} from './profile'
import {withoutTimes} from './zipTimes'

const {CENTER, LEFT, RIGHT} = AlignmentType
/** Quotation marks and dashes are East Asian wherever both fonts have them. */
const HINT = {hint: 'eastAsia'} as const

/** How wide a column is at least and at most, in characters, before all are made to fit the page. */
const LEAST_IN_COLUMN = 3
const MOST_IN_COLUMN = 20

/** A laid out draft as the bytes of a .docx; the same draft gives the same bytes. */
export async function writeWord(layout: Layout): Promise<Uint8Array> {
  const profile = SPEECH
  const {page, margins, footer, pitch} = profile
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {width: page.width, height: page.height},
            margin: {...margins, header: 851, footer, gutter: 0},
          },
          grid: {type: DocumentGridType.LINES, linePitch: pitch},
        },
        footers: {
          default: footerOf(profile, RIGHT),
          even: footerOf(profile, LEFT),
        },
        children: childrenOf(layout, profile),
      },
    ],
  })
  return withoutTimes(await Packer.toBuffer(document, undefined, partsOf(profile, layout.title)))
}

/** Word wants a paragraph at the end, also behind a table. */
function childrenOf({items}: Layout, profile: Profile): readonly FileChild[] {
  const children = items.map(item =>
    item.kind === 'table' ? tableOf(item, profile) : paragraphOf(item, profile),
  )
  return items.at(-1)?.kind === 'paragraph' ? children : [...children, new Paragraph({})]
}

function paragraphOf(paragraph: LaidParagraph, {pitch, character}: Profile): Paragraph {
  const {role, level, runs, isApart, startsPage, toRight} = paragraph
  const isRunIn = role === 'body' && level !== undefined
  return new Paragraph({
    style: styleOf(role, level),
    children: runs.flatMap(run => textRuns(run, role === 'heading')),
    ...(isApart && {spacing: {before: pitch}}),
    ...(startsPage && {pageBreakBefore: true}),
    ...(toRight !== undefined && {indent: {right: Math.round(toRight * character)}}),
    ...(isRunIn && {outlineLevel: Math.max(0, level - 1)}),
  })
}

/** The words of a heading have its font from its paragraph, or from a style of their own where text follows them. */
function textRuns({text, level, isBold, isOpen}: LaidRun, inHeading: boolean): TextRun[] {
  return text.split(LINE_BREAK).map(
    (line, index) =>
      new TextRun({
        text: fitForXml(line),
        font: HINT,
        ...(0 < index && {break: 1}),
        ...(level !== undefined && !inHeading && {style: wordsStyle(level)}),
        ...(isBold && {bold: true}),
        ...(isOpen && {highlight: 'yellow'}),
      }),
  )
}

/** The columns share the width of the page by the longest words in each, within bounds. */
function tableOf({rows}: LaidTable, {page, margins}: Profile): Table {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const shares = Array.from({length: count}, (_, column) => shareOf(rows.map(row => row[column] ?? [])))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const room = page.width - margins.left - margins.right
  const widths = shares.map(share => Math.floor((room * share) / all))
  return new Table({
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: widths,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: widths.map((width, column) =>
            cellOf(row[column] ?? [], width, index === 0 ? CENTER : LEFT),
          ),
        }),
    ),
  })
}

function shareOf(cells: readonly (readonly LaidRun[])[]): number {
  const longest = cells.reduce((most, runs) => Math.max(most, widthOf(textOf(runs))), LEAST_IN_COLUMN)
  return Math.min(MOST_IN_COLUMN, longest) + 1
}

function cellOf(runs: readonly LaidRun[], width: number, alignment: typeof CENTER | typeof LEFT): TableCell {
  const children = runs.flatMap(run => textRuns(run, true))
  return new TableCell({
    width: {size: width, type: WidthType.DXA},
    children: [new Paragraph({style: 'TableText', alignment, children})],
  })
}

/** `— 1 —`, one character from the outer edge. */
function footerOf({pageNumber}: Profile, alignment: 'left' | 'right'): Footer {
  const edge = pageNumber.size * 10
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment,
        indent: {[alignment]: edge},
        children: [new TextRun({font: HINT, children: ['— ', PageNumber.CURRENT, ' —']})],
      }),
    ],
  })
}
