import {AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType} from 'docx'
import {type LaidRun, type LaidTable, textOf, widthOf} from '../core/index'
import type {Profile} from './profile'
import {textRuns} from './textRuns'

const {CENTER, LEFT} = AlignmentType
/** How wide a column is at least and at most, in characters, before all are made to fit the page. */
const LEAST_IN_COLUMN = 3
const MOST_IN_COLUMN = 20

/** The columns share the width of the page by the longest words in each, within bounds. */
export function tableOf({rows}: LaidTable, {page, margins}: Profile): Table {
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
  const children = runs.flatMap(run => textRuns(run))
  return new TableCell({
    width: {size: width, type: WidthType.DXA},
    children: [new Paragraph({style: 'TableText', alignment, children})],
  })
}

/** How wide the text is, in twips. */
export function roomIn({page, margins}: Profile): number {
  return page.width - margins.left - margins.right
}
