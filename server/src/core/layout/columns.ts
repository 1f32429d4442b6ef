import {type LaidRun, type LaidTable, widthOf} from './layout'
import {textOf} from './runs'

/** How wide a column is at least and at most, in characters, before all are made to fit the page. */
const LEAST_IN_COLUMN = 3
const MOST_IN_COLUMN = 20

/** The columns share the width of the page by the longest words in each, within bounds: parts of 1. */
export function columnsOf({rows}: LaidTable): readonly number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const shares = Array.from({length: count}, (_, column) => shareOf(rows.map(row => row[column] ?? [])))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / all)
}

function shareOf(cells: readonly (readonly LaidRun[])[]): number {
  const longest = cells.reduce((most, runs) => Math.max(most, widthOf(textOf(runs))), LEAST_IN_COLUMN)
  return Math.min(MOST_IN_COLUMN, longest) + 1
}
