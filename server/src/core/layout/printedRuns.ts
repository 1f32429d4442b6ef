import {readManuscript} from '../reading/manuscript'
import {rowsOf} from './layOutDraft'
import type {LaidRun} from './layout'
import {type Looks, runsOf} from './runs'

const PLAIN: Looks = {headings: [], open: []}

/** What is printed of a text that stands alone: the runs of each line of it, of a table those of each cell. */
export function printedRuns(text: string): readonly (readonly LaidRun[])[] {
  return [...readManuscript(text).places].flatMap(place => {
    const {block} = place
    const {kind} = block.facts
    if (kind === 'table') return rowsOf(place, PLAIN).flat()
    const runs = kind === 'prose' ? runsOf(block, {start: 0, end: block.text.length}, PLAIN) : []
    return runs.length === 0 ? [] : [runs]
  })
}
