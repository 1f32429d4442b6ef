import type {OutlineNode} from '../draft/draft'
import type {Slit} from './moveText'
import {endBefore, type Refusal, type Section, sectionAt, startAfter} from './sections'

/**
 * Where sections go: one place up or down among those beside them, before, after or into the section at an offset, or
 * onto one, as a hand lets go of them: into one of a higher level, else into its place. Onto nothing is the end.
 */
export type MovePlace =
  | {readonly side: 'up'}
  | {readonly side: 'down'}
  | {readonly side: 'before' | 'after' | 'into'; readonly at: number}
  | {readonly side: 'onto'; readonly at: number | undefined}

/** A place that makes sense. */
export interface Goal {
  /** What the sections will stand below. */
  readonly parent: Section | undefined
  /** What they will stand beside; undefined where they are the first below their parent. */
  readonly sibling: Section | undefined
  readonly slit: Slit
  /** The section there whose row a moved one joins; undefined where it begins a row of its own. */
  readonly model: (node: OutlineNode) => Section | Refusal | undefined
}

type Tree = {readonly roots: readonly Section[]; readonly all: readonly Section[]}
type Aim = {readonly side: 'before' | 'after' | 'into'; readonly section: Section}

/** What a place means for sections, which are in reading order and not in each other; the reason where it makes no sense. */
export function goalOf(
  text: string,
  {roots, all}: Tree,
  chosen: readonly Section[],
  place: MovePlace,
): Goal | Refusal {
  const [first] = chosen as [Section, ...Section[]]
  const aim = aimOf()
  if (typeof aim === 'string') return aim
  for (let section: Section | undefined = aim.section; section; section = section.parent)
    if (chosen.includes(section)) return 'itself'
  return aim.side === 'into' ? goalInside(aim.section) : goalBeside(aim.section, aim.side, aim.section.parent)

  function aimOf(): Aim | Refusal {
    if (place.side === 'up') return up()
    if (place.side === 'down') return down()
    if (place.side === 'onto' && place.at === undefined) {
      const last = besides(undefined).findLast(section => !chosen.includes(section))
      return last ? {side: 'after', section: last} : 'here'
    }
    const section = sectionAt(all, place.at ?? 0)
    if (!section) return 'frame'
    return place.side === 'onto' ? onto(section) : {side: place.side, section}
  }

  function onto(section: Section): Aim | Refusal {
    const {node} = section
    const isOuter = node.kind === 'attachment' || (node.kind === 'heading' && node.level < first.node.level)
    if (first.node.kind === 'heading' && isOuter) return {side: 'into', section}
    return {side: first.start < section.start ? 'after' : 'before', section}
  }

  function up(): Aim | Refusal {
    const beside = besides(first.parent)
    const before = beside[beside.indexOf(first) - 1]
    if (before) return {side: 'before', section: before}
    const above = neighbour(first.parent, -1)
    return above ? {side: 'into', section: above} : 'end'
  }

  function down(): Aim | Refusal {
    const last = chosen.at(-1) as Section
    const beside = besides(last.parent)
    const after = beside[beside.indexOf(last) + 1]
    if (after) return {side: 'after', section: after}
    const below = neighbour(last.parent, 1)
    if (!below) return 'end'
    const child = besides(below)[0]
    return child ? {side: 'before', section: child} : {side: 'into', section: below}
  }

  /** A heading goes on into the section before or after its own; an item stays in its series. */
  function neighbour(parent: Section | undefined, step: number): Section | undefined {
    if (first.node.kind !== 'heading' || parent?.node.kind !== 'heading') return undefined
    const beside = besides(parent.parent)
    return beside[beside.indexOf(parent) + step]
  }

  function besides(parent: Section | undefined): readonly Section[] {
    return (parent?.children ?? roots).filter(({node}) => node.kind === first.node.kind)
  }

  function goalInside(section: Section): Goal | Refusal {
    const {kind, marker} = section.node
    if (first.node.kind !== 'heading' || kind === 'series') return 'kind'
    const inside = besides(section)
    const last = inside.findLast(child => !chosen.includes(child))
    if (last) return goalBeside(last, 'after', section)
    if (0 < inside.length) return 'here'
    if (kind !== 'heading') return 'frame'
    if (!section.isWhole) return 'sentence'
    const start = startAfter(text, section.end)
    const gap = start === text.length ? undefined : text.slice(section.end, start)
    const slit = {end: section.end, start, isBehind: true, gap}
    return {
      parent: section,
      sibling: undefined,
      slit,
      model: node => (node.marker === '' || marker === '' ? 'kind' : undefined),
    }
  }

  function goalBeside(
    sibling: Section,
    side: 'before' | 'after',
    parent: Section | undefined,
  ): Goal | Refusal {
    const {node, isWhole} = sibling
    if (node.kind !== 'heading' && node.kind !== 'series') return 'frame'
    if (chosen.some(section => section.node.kind !== node.kind)) return 'kind'
    if (!isWhole) return 'sentence'
    const isBehind = side === 'after'
    const end = isBehind ? sibling.end : endBefore(text, sibling.start)
    const start = isBehind ? startAfter(text, sibling.end) : sibling.start
    const beside = besides(parent)
    const slit = {end, start, isBehind, gap: gapBeside(beside, sibling)}
    return {parent, sibling, slit, model: moved => modelFor(moved, sibling, parent)}
  }

  function gapBeside(beside: readonly Section[], sibling: Section): string | undefined {
    const at = beside.indexOf(sibling)
    const next = beside[at + 1]
    if (0 < at) return text.slice(endBefore(text, sibling.start), sibling.start)
    return next && text.slice(sibling.end, startAfter(text, sibling.end))
  }

  /** A heading without a number stands only where its level is; a series is joined by items of its own word. */
  function modelFor(
    node: OutlineNode,
    sibling: Section,
    parent: Section | undefined,
  ): Section | Refusal | undefined {
    const {node: beside} = sibling
    if (node.kind === 'series' || beside.kind === 'series') {
      const isAlike = node.kind === 'series' && beside.kind === 'series' && node.word === beside.word
      return isAlike ? sibling : 'kind'
    }
    if (node.marker !== '' && beside.marker !== '') return sibling
    if (node.level !== beside.level && chosen.some(section => section.parent !== parent)) return 'kind'
    const numbered = besides(parent).filter(
      section =>
        section.node.kind === 'heading' && section.node.marker !== '' && section.node.level === node.level,
    )
    return numbered.find(section => !chosen.includes(section))
  }
}
