import {merged, NEW_LINE, plain, type WordItem, type WordRun, wordsAt} from './items'
import {childOf, childrenOf, type Element, numberOf, valOf} from './xml'

type Row = (readonly WordRun[])[]

const BESIDE = '　'
/** Nobody reads a wider table. */
const MOST_COLUMNS = 100

/**
 * Reads a table; `itemsOf` gives what stands in a cell. One of a single column is no table to its reader but a frame
 * around paragraphs.
 */
export function readTable(
  table: Element,
  itemsOf: (cell: Element) => readonly WordItem[],
): readonly WordItem[] {
  const cells = rowsIn(table).map(row => cellsIn(row).map(cell => ({cell, items: itemsOf(cell)})))
  if (cells.every(row => row.length < 2)) return cells.flat().flatMap(({items}) => items)
  const rows = rowsIn(table).map((row, index) => {
    const before = numberOf(childOf(row, 'trPr'), 'gridBefore') ?? 0
    const own: Row = empties(before)
    for (const {cell, items} of cells[index] ?? []) {
      const properties = childOf(cell, 'tcPr')
      const span = numberOf(properties, 'gridSpan') ?? 1
      own.push(isContinued(properties) ? [] : linesOf(items), ...empties(span - 1))
    }
    return own
  })
  return [{kind: 'table', rows: rows.filter(row => 0 < row.length)}]
}

function empties(count: number): Row {
  return Array.from({length: Math.min(Math.max(0, count), MOST_COLUMNS)}, () => [])
}

/** Rows that were taken out are gone. */
function rowsIn(table: Element): readonly Element[] {
  return inside(table, 'tr').filter(row => !childOf(childOf(row, 'trPr'), 'del'))
}

function cellsIn(row: Element): readonly Element[] {
  return inside(row, 'tc').filter(cell => !childOf(childOf(cell, 'tcPr'), 'cellDel'))
}

/** Children of that name, also where a content control or other markup stands around them. */
function inside(element: Element, name: string): readonly Element[] {
  return childrenOf(element).flatMap(child => {
    if (child.name === name) return [child]
    return child.name === 'tc' || child.name === 'tr' ? [] : inside(child, name)
  })
}

/** The lower part of a cell that goes on over several rows. */
function isContinued(properties: Element | undefined): boolean {
  return childOf(properties, 'vMerge') !== undefined && valOf(properties, 'vMerge') !== 'restart'
}

/** What stands in a cell, in lines; a table in it row by row. */
function linesOf(items: readonly WordItem[]): readonly WordRun[] {
  const lines = items.flatMap((item): (readonly WordRun[])[] =>
    item.kind === 'table'
      ? item.rows.map(row => between(row, BESIDE).map(plain))
      : [[plain(item.number), ...item.runs]],
  )
  return merged(between(lines, NEW_LINE))
}

/** All the runs, with a sign between those of one and those of the next. */
function between(all: readonly (readonly WordRun[])[], sign: string): readonly WordRun[] {
  return all.flatMap((runs, index) => (index === 0 ? runs : [plain(wordsAt(sign)), ...runs]))
}
