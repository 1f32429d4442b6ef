import {AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType} from 'docx'
import {columnsOf, type LaidRun, type LaidTable, type Profile, roomIn} from '../core/index'
import {textRuns} from './textRuns'

const {CENTER, LEFT} = AlignmentType

/** A table as wide as the text. */
export function tableOf(table: LaidTable, profile: Profile): Table {
  const room = roomIn(profile)
  const widths = columnsOf(table).map(part => Math.floor(room * part))
  return new Table({
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: widths,
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: widths.map((width, column) =>
            cellOf(row[column] ?? [], width, index === 0 ? CENTER : LEFT, profile),
          ),
        }),
    ),
  })
}

function cellOf(
  runs: readonly LaidRun[],
  width: number,
  alignment: typeof CENTER | typeof LEFT,
  profile: Profile,
): TableCell {
  const children = runs.flatMap(run => textRuns(run, 'table', profile))
  return new TableCell({
    width: {size: width, type: WidthType.DXA},
    children: [new Paragraph({style: 'TableText', alignment, children})],
  })
}
