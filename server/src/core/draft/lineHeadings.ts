import type {Places} from '../blocks/places'
import {RANKS} from './candidates'
import {type FrameLine, isText, lineOf} from './frame/lines'
import type {Heading} from './headings'
import type {Part} from './parts'
import type {Structure} from './structure'

/** A heading that has no number, with the place it has among the numbered ones. */
export interface LineHeading {
  readonly line: FrameLine
  readonly rank: number
  readonly level: number
}

/** The depth of the `#` of the title. */
const TITLE_DEPTH = 1
/** Less than the step from one form to the next. */
const STEP = 0.01

/**
 * The `##` lines without a number. They stand beside the numbered headings of the same depth; where there are none, above
 * those that are deeper, or have no `#`, in the order of their depths.
 */
export function lineHeadings(
  places: Places,
  {contents, pageLines}: Structure,
  headings: readonly Heading[],
  parts: readonly Part[],
): readonly LineHeading[] {
  const taken = new Set([...headings, ...contents].map(({candidate}) => candidate.index))
  const starts = new Set(parts.map(({start}) => start))
  const ranks = new Map<number, number>()
  for (const {candidate, rank} of headings) {
    const {depth} = candidate.place.block.facts
    if (0 < depth && candidate.mark.position === 'line')
      ranks.set(depth, Math.min(rank, ranks.get(depth) ?? rank))
  }
  const found: LineHeading[] = []
  let index = -1
  for (const place of places) {
    index++
    const {depth, role} = place.block.facts
    if (depth <= TITLE_DEPTH || taken.has(index) || starts.has(place.start) || !isText(place)) continue
    if (role !== 'text' || pageLines.residue.has(index)) continue
    const rank = rankAt(depth)
    found.push({line: lineOf(place), rank, level: Math.max(0, Math.floor(rank))})
  }
  return found

  function rankAt(depth: number): number {
    const own = ranks.get(depth)
    if (own !== undefined) return own
    const above = Math.max(0, ...[...ranks].filter(([other]) => other < depth).map(([, rank]) => rank))
    return above === 0 ? RANKS.part - STEP * (7 - depth) : above + STEP * depth
  }
}
