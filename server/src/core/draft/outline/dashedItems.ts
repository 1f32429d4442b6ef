import type {Place, Places} from '../../blocks/places'
import {type FrameLine, isText, lineOf} from '../frame/lines'
import type {Structure} from '../structure'

/** What begins a paragraph that is one of several of equal weight: `——坚持企业主导。…`. */
export const DASHES = '——'
/** `——本刊编辑部` names whom a saying is from. */
const SHORTEST = 8

/**
 * The paragraphs that are told apart by nothing but `——`, at least two under one heading; a subtitle or a source stands alone.
 * `bounds` are the offsets, in reading order, at which a heading or a part of the frame begins. In reading order.
 */
export function dashedItems(
  places: Places,
  {pageLines}: Structure,
  bounds: readonly number[],
): readonly FrameLine[] {
  const found: FrameLine[] = []
  let row: FrameLine[] = []
  let bound = 0
  let index = -1
  for (const place of places) {
    index++
    if (!isDashed(place) || pageLines.residue.has(index)) continue
    const before = bound
    while ((bounds[bound] ?? Number.POSITIVE_INFINITY) <= place.start) bound++
    if (before < bound) endRow()
    row.push(lineOf(place))
  }
  endRow()
  return found

  function endRow(): void {
    if (1 < row.length) for (const line of row) found.push(line)
    row = []
  }
}

function isDashed(place: Place): boolean {
  const {prose, endsSentence, characters} = place.block.facts
  return (
    endsSentence &&
    SHORTEST <= characters &&
    prose.includes(DASHES) &&
    isText(place) &&
    lineOf(place).text.startsWith(DASHES)
  )
}
