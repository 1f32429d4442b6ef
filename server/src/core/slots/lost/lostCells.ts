import {FILLER} from '../../filler'
import {matchSpans, type Span, shift} from '../../span'

/** A unit by itself in a cell. */
const UNIT =
  '(?:[个项家所座条件户人名台套辆场次期批份张]|[%％]|[万亿](?:[个人户元亩吨]|平方米)?|元|亩|吨|公里|平方米|人次|个百分点)(?:以[上下]|左右)?'
/** The unit leads the pattern, so that few places are tried. */
const CELL = new RegExp(`${UNIT}(?<=(?:${FILLER}[ \\t]*)${UNIT})(?=[ \\t]*(?:${FILLER}|$))`, 'gm')
const ROW = /[^\n]+/g

/**
 * Cells of a table whose number is gone: `| 新建学校 | 所 | 所 |`. One such cell of a row says what the row is counted in,
 * two do not.
 */
export function findLostCells(scan: string): Span[] {
  return matchSpans(scan, ROW).flatMap(({start, end}) => {
    const cells = matchSpans(scan.slice(start, end), CELL)
    return cells.length < 2 ? [] : cells.map(cell => shift(cell, start))
  })
}
