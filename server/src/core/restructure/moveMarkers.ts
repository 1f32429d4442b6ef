import {levelOf} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import type {Edit} from '../span'
import {followNumbers} from './followNumbers'
import {formsBelow, LADDER} from './levels'
import {deepen, depthOf, renumbered, restyled} from './markerEdits'
import {type MarkerStyle, markerStyleOf} from './markerStyle'
import type {Goal} from './moveGoal'
import {type NewRows, regroup} from './rows'
import {holding, type Refusal, type Section} from './sections'

/** What a move changes at the markers and where the text speaks of them, and how many of the latter there are. */
export interface NewMarkers {
  readonly edits: readonly Edit[]
  readonly followed: number
}

/** The rows that markers leave and join, and the forms of those whose level changes. */
interface Plan {
  readonly joins: ReadonlyMap<number, number | undefined>
  readonly styles: ReadonlyMap<Heading, MarkerStyle>
  /** How many more `#` each of these has. */
  readonly deeper: ReadonlyMap<Heading, number>
}

/** The markers after sections have gone to a place, in the draft as it is; a reason where there are none for it. */
export function markersAfter(draft: Draft, chosen: readonly Section[], goal: Goal): NewMarkers | Refusal {
  const headings = new Map(draft.headings.map(heading => [heading.candidate.start, heading]))
  const plan = planOf(draft, headings, chosen, goal)
  if (typeof plan === 'string') return plan
  const {joins, styles} = plan
  const styled = new Set([...styles.keys()].map(({candidate}) => candidate.start))
  const isChosen = holding(chosen)
  const rows = regroup(draft, {
    isGone: () => false,
    joins,
    isRestyled: start => styled.has(start),
    placeOf: start => (isChosen(start) ? goal.slit.start - 0.5 + start / (4 * (draft.length + 1)) : start),
  })
  if (!rows) return 'damaged'
  const begun = [...joins.keys()].filter(start => joins.get(start) === undefined)
  const firsts = new Map(begun.map((start, at) => [start, at + 1]))
  const moved = new Map([...rows.moved, ...[...firsts].filter(([start]) => !styled.has(start))])
  const edits = [
    ...rows.edits,
    ...beginnings(firsts, headings, styled),
    ...restyledMarkers(plan, rows, firsts),
  ]
  if (edits.includes(undefined)) return 'deep'
  const {references, counts} = followNumbers(draft, {moved, sizes: rows.sizes})
  const followed = [...references, ...counts]
  return {edits: [...(edits as Edit[]), ...followed], followed: followed.length}
}

function planOf(
  draft: Draft,
  headings: ReadonlyMap<number, Heading>,
  chosen: readonly Section[],
  {parent, model: modelOf}: Goal,
): Plan | Refusal {
  const runs = [...draft.runs, ...draft.series]
  const runOf = (start: number) => runs.find(({members}) => members.some(member => member.start === start))
  const joins = new Map<number, number | undefined>()
  const styles = new Map<Heading, MarkerStyle>()
  const deeper = new Map<Heading, number>()
  const above = parent && headings.get(parent.node.span.start)
  for (const {node, start, end} of chosen) {
    const at = node.span.start
    const model = modelOf(node)
    if (typeof model === 'string') return model
    if (node.marker === '') continue
    const target = model?.node.span.start
    if (target === undefined || runOf(target) !== runOf(at)) joins.set(at, target)
    const heading = headings.get(at)
    if (!heading) continue
    const beside = target === undefined ? undefined : headings.get(target)
    const style = beside ? markerStyleOf(beside.candidate) : above && styleBelow(draft, above)
    if (!style && above) return 'deep'
    const nearby = beside ?? above
    if (!style || !nearby || style.form === heading.candidate.mark.form) continue
    const branch = draft.headings.filter(({candidate}) => start <= candidate.start && candidate.start < end)
    const refusal = restyleBranch(draft, branch, heading, style, nearby, styles)
    if (refusal) return refusal
    const more = depthChange(heading, style, beside ? depthOf(beside) : depthBelow(above))
    for (const member of branch) deeper.set(member, more)
  }
  return {joins, styles, deeper}
}

function styleBelow(draft: Draft, above: Heading): MarkerStyle | undefined {
  return formsBelow(draft, above)(above.candidate.mark.form)
}

function restyleBranch(
  draft: Draft,
  branch: readonly Heading[],
  root: Heading,
  style: MarkerStyle,
  nearby: Heading,
  styles: Map<Heading, MarkerStyle>,
): Refusal | undefined {
  const next = formsBelow(draft, nearby)
  if (!LADDER.includes(style.form)) return 'kind'
  for (const member of branch) {
    if (!LADDER.includes(member.candidate.mark.form)) return 'kind'
    const above = member.parent && styles.get(member.parent)
    const own = member === root ? style : above && next(above.form)
    if (!own) return 'deep'
    styles.set(member, own)
  }
  return undefined
}

/** The depth of `#` below a heading that has some. */
function depthBelow(above: Heading | undefined): number {
  const depth = above ? depthOf(above) : 0
  return depth === 0 ? 0 : depth + 1
}

function depthChange(heading: Heading, style: MarkerStyle, target: number): number {
  const own = depthOf(heading)
  return 0 < own && 0 < target ? target - own : levelOf(style.form) - levelOf(heading.candidate.mark.form)
}

/** The numbers of those that begin a row of their own and keep their form. */
function beginnings(
  firsts: ReadonlyMap<number, number>,
  headings: ReadonlyMap<number, Heading>,
  styled: ReadonlySet<number>,
): readonly (Edit | undefined)[] {
  return [...firsts].flatMap(([start, number]) => {
    const heading = headings.get(start)
    if (!heading || styled.has(start) || heading.candidate.mark.number === number) return []
    return [renumbered(heading.candidate, number)]
  })
}

function restyledMarkers(
  {styles, deeper}: Plan,
  rows: NewRows,
  firsts: ReadonlyMap<number, number>,
): readonly (Edit | undefined)[] {
  return [...styles].flatMap(([heading, style]) => {
    const {start, mark} = heading.candidate
    const number = rows.joined.get(start) ?? firsts.get(start) ?? mark.number
    const depth = deepen(heading, deeper.get(heading) ?? 0)
    const edit = restyled(heading.candidate, style, number)
    return depth ? [depth, edit] : [edit]
  })
}
