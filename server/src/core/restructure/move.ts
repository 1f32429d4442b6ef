import type {Draft} from '../draft/draft'
import {foldDraft} from '../draft/foldDraft'
import {type Manuscript, sliceText} from '../reading/manuscript'
import {asDraft} from './asDraft'
import {followNumbers} from './followNumbers'
import {goalOf, type MovePlace} from './moveGoal'
import {markersAfter} from './moveMarkers'
import {type MovedText, moveText} from './moveText'
import {regroup} from './rows'
import {holding, type Refusal, type Section, sectionAt, sectionsOf} from './sections'

/** The text after sections have moved: edits in reading order, and how many of them are what the text says of the numbers. */
export interface Move extends MovedText {
  readonly followed: number
  /** Of sections that are taken out, the first as a draft of its own. */
  readonly taken?: string
  /** How many places that stay still point at what is taken out. */
  readonly pointing?: number
}

/**
 * Moves the sections that stand at offsets, with all that lies in them: their numbers and those they leave behind are put in
 * order, their level becomes that of the place they go to, and what the text says of the numbers follows. A reason where
 * it makes no sense. No line with text is lost or changed but for its marker and what refers to one.
 */
export function moveSections(
  manuscript: Manuscript,
  offsets: readonly number[],
  place: MovePlace,
): Move | Refusal {
  const draft = foldDraft(manuscript)
  const text = sliceText(manuscript, 0, manuscript.length)
  const tree = sectionsOf(text, draft)
  const chosen = outermost(offsets.map(offset => movableAt(tree.all, offset)))
  if (typeof chosen === 'string') return chosen
  const goal = goalOf(text, tree, chosen, place)
  if (typeof goal === 'string') return goal
  const numbers = markersAfter(draft, chosen, goal)
  if (typeof numbers === 'string') return numbers
  const isAmongOwn = chosen.every(({parent}) => parent === goal.parent) && goal.sibling !== undefined
  const moved = moveText(text, chosen, goal.slit, numbers.edits, isAmongOwn)
  return moved.edits.length === 0 ? 'here' : {...moved, followed: numbers.followed}
}

/** Takes sections out with all that lies in them; what follows them counts on without them where it was in order. */
export function removeSections(manuscript: Manuscript, offsets: readonly number[]): Move | Refusal {
  const draft = foldDraft(manuscript)
  const text = sliceText(manuscript, 0, manuscript.length)
  const {all} = sectionsOf(text, draft)
  const chosen = outermost(offsets.map(offset => movableAt(all, offset)))
  if (typeof chosen === 'string') return chosen
  const isGone = holding(chosen)
  const rows = regroup(draft, {isGone, joins: new Map(), isRestyled: () => false, placeOf: start => start})
  const {references, counts} = rows ? followNumbers(draft, rows) : {references: [], counts: []}
  const following = [...references, ...counts].filter(({start}) => !isGone(start))
  const edits = [...(rows?.edits ?? []).filter(({start}) => !isGone(start)), ...following]
  const moved = moveText(text, chosen, undefined, edits, false)
  const taken = asDraft(draft, text, chosen[0] as Section)
  return {...moved, followed: following.length, taken, pointing: pointingAt(draft, isGone)}
}

/** The references outside a stretch that would follow a marker in it. */
function pointingAt(draft: Draft, isIn: (offset: number) => boolean): number {
  const {headings, series} = draft
  const marks = [
    ...headings.map(({candidate}) => ({start: candidate.start, number: candidate.mark.number})),
    ...series.flatMap(({members}) => members.map(({start, item}) => ({start, number: item.number}))),
  ]
  const moved = new Map(
    marks.flatMap(({start, number}) => (isIn(start) ? [[start, number + 1] as const] : [])),
  )
  const {references} = followNumbers(draft, {moved, sizes: new Map()})
  return references.filter(({start}) => !isIn(start)).length
}

/** The section at an offset; where the offset lies in its text, the innermost around it that can be moved. */
export function movableAt(all: readonly Section[], offset: number): Section | Refusal {
  const own = sectionAt(all, offset)
  if (!own) return 'frame'
  if (own.node.span.start === offset || own.start === offset) return refusalOf(own) ?? own
  for (let section: Section | undefined = own; section; section = section.parent)
    if (!refusalOf(section)) return section
  return refusalOf(own) ?? 'frame'
}

function refusalOf({node, isWhole}: Section): Refusal | undefined {
  if (node.kind !== 'heading' && node.kind !== 'series') return 'frame'
  if (!isWhole) return 'sentence'
  return node.kind === 'heading' && node.form === 'article' ? 'kind' : undefined
}

/** Without those that lie in others, in reading order. */
function outermost(found: readonly (Section | Refusal)[]): readonly Section[] | Refusal {
  const refusal = found.find(section => typeof section === 'string')
  if (refusal !== undefined) return refusal
  const sections = new Set(found as readonly Section[])
  const outer = [...sections].filter(section => {
    for (let {parent} = section; parent; parent = parent.parent) if (sections.has(parent)) return false
    return true
  })
  return outer.length === 0 ? 'frame' : outer.sort((a, b) => a.start - b.start)
}
