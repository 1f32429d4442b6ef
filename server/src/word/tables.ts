import {
  AlignmentType,
  type ITableRowOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import {columnsOf, type LaidRun, type LaidTable, type Profile, roomIn} from '../core/index'
import {textRuns, type WordRun, written} from './textRuns'

const {CENTER, LEFT} = AlignmentType

/** What each row of a table and the words in it are marked as. */
export interface TableMark {
  readonly lineOf: () => Pick<ITableRowOptions, 'insertion' | 'deletion'> | undefined
  readonly runOf: (run: WordRun) => ParagraphChild
}

/** A table as wide as the text. */
export function tableOf(table: LaidTable, profile: Profile, mark?: TableMark): Table {
  const {lineOf, runOf} = mark ?? {lineOf: () => undefined, runOf: run => written(run, 'table', profile)}
  const room = roomIn(profile)
  const widths = columnsOf(table).map(part => Math.floor(room * part))
  return new Table({
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: widths,
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          ...lineOf(),
          tableHeader: index === 0,
          cantSplit: true,
          children: widths.map((width, column) =>
            cellOf(row[column] ?? [], width, index === 0 ? CENTER : LEFT, runOf),
          ),
        }),
    ),
  })
}

function cellOf(
  runs: readonly LaidRun[],
  width: number,
  alignment: typeof CENTER | typeof LEFT,
  runOf: TableMark['runOf'],
): TableCell {
  const children = runs.flatMap(run => textRuns(run)).map(runOf)
  return new TableCell({
    width: {size: width, type: WidthType.DXA},
    children: [new Paragraph({style: 'TableText', alignment, children})],
  })
}
