import {type Candidate, spanOfMark} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import type {HeadingForm} from '../marks/headingMarks'
import type {Edit} from '../span'
import {followNumbers} from './followNumbers'
import {type MarkerStyle, markerStyleOf, standardStyle, writeMarker} from './markerStyle'
import {replaceHeadings} from './replaceHeadings'
import {headingAt, type Restructuring} from './restructuring'

/** The levels that a heading can be moved through; 第一部分 and 第一章 stay what they are. */
const LADDER: readonly HeadingForm[] = ['chinese', 'chineseParen', 'arabic', 'arabicParen', 'circled']
const HASHES = /^ {0,3}(#{1,6})/
const MAX_DEPTH = 6

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

/** What stands below a form in this draft, or the next step of the ladder where nothing does. */
function formsBelow({headings}: Draft, nearby: Heading): (form: HeadingForm) => MarkerStyle | undefined {
  const used = new Map<HeadingForm, Candidate>()
  const inUse = new Map<HeadingForm, Candidate>()
  for (const {candidate, parent} of headings) {
    const {form} = candidate.mark
    if (!inUse.has(form)) inUse.set(form, candidate)
    if (!parent) continue
    const above = parent.candidate.mark.form
    if (LADDER.includes(form) && (!used.has(above) || parent === nearby)) used.set(above, candidate)
  }
  return form => {
    const known = used.get(form)
    if (known) return markerStyleOf(known)
    const next = LADDER[LADDER.indexOf(form) + 1]
    if (!next) return undefined
    const like = inUse.get(next)
    return like ? markerStyleOf(like) : standardStyle(next, usesHalfWidth(inUse))
  }
}

/** `(一)` in the draft: what is new is in half width too. */
function usesHalfWidth(inUse: ReadonlyMap<HeadingForm, Candidate>): boolean {
  return [...inUse.values()].some(({mark, place}) => place.block.text[mark.start] === '(')
}

function depthOf({candidate}: Heading): number {
  return candidate.mark.position === 'line' ? candidate.place.block.facts.depth : 0
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

function restyled(candidate: Candidate, style: MarkerStyle, number: number): Edit | undefined {
  const {start, end} = spanOfMark(candidate)
  const text = writeMarker(style, number)
  const {mark, place} = candidate
  const gap = /^[ \u3000]*/.exec(place.block.text.slice(mark.end))?.[0].length ?? 0
  return text === undefined ? undefined : {start, end: end + gap, text}
}

function renumbered(candidate: Candidate, number: number): Edit | undefined {
  const {mark, place} = candidate
  const text = writeMarker({...markerStyleOf(candidate), before: '', after: ''}, number)
  if (text === undefined) return undefined
  return {start: place.start + mark.numeral.start, end: place.start + mark.numeral.end, text}
}

function deepen(heading: Heading, deeper: number): Edit | undefined {
  const {place} = heading.candidate
  const depth = depthOf(heading)
  const wanted = Math.max(1, Math.min(MAX_DEPTH, depth + deeper))
  if (depth === 0 || wanted === depth) return undefined
  const end = place.start + (HASHES.exec(place.block.text)?.[0].length ?? 0)
  return {start: end - depth, end, text: '#'.repeat(wanted)}
}
