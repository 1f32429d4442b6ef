import type {Place, Places} from '../../blocks/places'
import {levelOf, RANKS} from '../candidates'
import {type FrameLine, isText, lineOf} from '../frame/lines'
import type {Heading} from '../headings/headings'
import type {Structure} from '../structure'
import type {Part} from './part'

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
 * A bold line of its own that is no sentence and has no number is a heading where several are, each with a paragraph
 * below it. What is not bold may as well be a sentence cut in two.
 */
const LEAST_BOLD = 2
const BOLD = /^\s{0,4}\*\*[^*]{1,40}\*\*\s{0,4}$/
const SHORTEST = 4
const LONGEST = 24
const PARAGRAPH = 40
const NO_HEADING = /[。；！？：，、;:!?,|…]|\d{4}年|^[-—*+>（(《“]/
/** Among numbered headings they stand below the innermost. */
const INNERMOST = 6
const DEEPEST = 5
/** More than Markdown has. */
const MOST_DEPTH = 7

/**
 * The headings without a number: `##` lines and bold ones. `##` lines stand beside the numbered headings of the same depth; where there are none, above
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
  let innermost = 0
  for (const {candidate, rank} of headings) {
    const {depth} = candidate.place.block.facts
    innermost = Math.max(innermost, levelOf(candidate.mark.form))
    if (0 < depth && candidate.mark.position === 'line')
      ranks.set(depth, Math.min(rank, ranks.get(depth) ?? rank))
  }
  const marked: LineHeading[] = []
  const bold: Place[] = []
  const from = parts.find(({kind}) => kind === 'opening')?.start ?? Number.POSITIVE_INFINITY
  const to = parts.find(({kind, start}) => from < start && kind !== 'opening')?.start ?? places.end
  let before: Place | undefined
  let isAfterBold = false
  let index = -1
  for (const place of places) {
    index++
    if (!isText(place) || pageLines.residue.has(index)) continue
    const {depth, role} = place.block.facts
    if (isAfterBold && before && isParagraph(place)) bold.push(before)
    const isFree = role === 'text' && !taken.has(index) && !starts.has(place.start)
    isAfterBold = isFree && from < place.start && place.start < to && isSetOff(place, before)
    before = place
    if (!isFree || depth <= TITLE_DEPTH) continue
    const rank = rankAt(depth)
    marked.push({line: lineOf(place), rank, level: Math.max(0, Math.floor(rank))})
  }
  return bold.length < LEAST_BOLD ? marked : [...marked, ...bold.map(boldHeading)]

  function boldHeading(place: Place): LineHeading {
    return {line: lineOf(place), rank: INNERMOST, level: Math.min(DEEPEST, innermost + 1)}
  }

  function rankAt(depth: number): number {
    const own = ranks.get(depth)
    if (own !== undefined) return own
    const above = [...ranks].reduce((most, [other, rank]) => (other < depth ? Math.max(most, rank) : most), 0)
    return above === 0 ? RANKS.part - STEP * (MOST_DEPTH - depth) : above + STEP * depth
  }
}

function isSetOff(place: Place, before: Place | undefined): boolean {
  const {depth, endsSentence, characters, marks, items, slots} = place.block.facts
  return (
    depth === 0 &&
    !endsSentence &&
    SHORTEST <= characters &&
    characters <= LONGEST &&
    marks.length + items.length + slots.length === 0 &&
    before?.block.facts.endsSentence === true &&
    BOLD.test(place.block.text) &&
    !NO_HEADING.test(lineOf(place).text)
  )
}

function isParagraph({block: {facts}}: Place): boolean {
  return facts.endsSentence && PARAGRAPH <= facts.characters && facts.marks[0]?.position !== 'line'
}
