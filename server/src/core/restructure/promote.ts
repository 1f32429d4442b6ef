import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import type {Edit} from '../span'
import {followNumbers} from './followNumbers'
import {formsBelow, LADDER} from './levels'
import {deepen, depthOf, renumbered, restyled} from './markerEdits'
import {type MarkerStyle, markerStyleOf} from './markerStyle'
import {replaceHeadings} from './replaceHeadings'
import {headingAt, type Restructuring} from './restructuring'

/**
 * Moves the heading at an offset one level up, with all that stands below it: it becomes the next one after the heading
 * above it, and every marker takes the form and width the draft uses at its new level. `undefined` where there is no
 * heading, or none above it on the ladder from 一、 to ①.
 */
export function promote(draft: Draft, offset: number): Restructuring | undefined {
  const heading = headingAt(draft, offset)
  const above = heading?.parent
  if (!heading || !above || !isOnLadder(heading) || !isOnLadder(above)) return undefined
  const styles = new Map<Heading, MarkerStyle>()
  for (const member of branchOf(draft, heading)) {
    if (!member.parent || !isOnLadder(member)) return undefined
    styles.set(member, markerStyleOf(member.parent.candidate))
  }
  const [own, target] = [depthOf(heading), depthOf(above)]
  return restyle(draft, styles, 0 < target && target < own ? target - own : -1)
}

/**
 * Moves the heading at an offset one level down, with all that stands below it: it becomes the last one below the
 * heading before it. `undefined` where there is no heading, none before it on its level, or no level below.
 */
export function demote(draft: Draft, offset: number): Restructuring | undefined {
  const heading = headingAt(draft, offset)
  const before = heading && siblingBefore(draft, heading)
  if (!heading || !before || !isOnLadder(heading)) return undefined
  const below = formsBelow(draft, before)
  const styles = new Map<Heading, MarkerStyle>()
  for (const member of branchOf(draft, heading)) {
    const style = below(member.candidate.mark.form)
    if (!style || !isOnLadder(member)) return undefined
    styles.set(member, style)
  }
  const child = draft.headings[before.order + 1]
  const [own, target] = [depthOf(heading), child?.parent === before ? depthOf(child) : 0]
  return restyle(draft, styles, own < target ? target - own : 1)
}

function isOnLadder({candidate}: Heading): boolean {
  return LADDER.includes(candidate.mark.form)
}

/** A heading and all that stand below it. */
function branchOf({headings}: Draft, heading: Heading): readonly Heading[] {
  const branch = new Set([heading])
  for (let at = heading.order + 1; at < headings.length; at++) {
    const next = headings[at] as Heading
    if (!next.parent || !branch.has(next.parent)) break
    branch.add(next)
  }
  return [...branch]
}

function siblingBefore({headings}: Draft, {order, parent, candidate}: Heading): Heading | undefined {
  if (candidate.mark.number === 1) return undefined
  for (let at = order - 1; 0 <= at; at--) {
    const before = headings[at] as Heading
    if (before === parent) return undefined
    if (before.parent === parent)
      return before.candidate.mark.form === candidate.mark.form ? before : undefined
  }
  return undefined
}

function restyle(
  draft: Draft,
  styles: ReadonlyMap<Heading, MarkerStyle>,
  deeper: number,
): Restructuring | undefined {
  const {numbers, sizes} = replaceHeadings(draft, heading => styles.get(heading)?.form)
  const markers: Edit[] = []
  const moved = new Map<number, number>()
  for (const [heading, number] of numbers) {
    const {candidate} = heading
    const style = styles.get(heading)
    const edit = style ? restyled(candidate, style, number) : renumbered(candidate, number)
    if (!edit) return undefined
    const depth = style && deepen(heading, deeper)
    if (depth) markers.push(depth)
    if (!style && number !== candidate.mark.number) moved.set(candidate.start, number)
    if (style || number !== candidate.mark.number) markers.push(edit)
  }
  return {markers, ...followNumbers(draft, {moved, sizes})}
}
