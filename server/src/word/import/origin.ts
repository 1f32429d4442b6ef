import {firstFrom} from '../../core/index'
import {NEW_LINE, NOWHERE, type Words} from './items'
import type {Part, WordPackage} from './openPackage'
import type {Body, Note} from './readBody'
import {childrenOf, type Element} from './xml'

/** Where the words of a draft stand in the Word file that it was read from. */
export interface Origin {
  readonly parts: readonly Part[]
  readonly notes: readonly Note[]
  /** The place of each code unit of the draft, `NOWHERE` for Markdown's own signs (see `Words`). */
  readonly from: readonly number[]
  /** The elements that a place is in, from the outermost inwards. */
  readonly pathTo: (place: number) => readonly Element[]
  /** The next code unit on from an offset that has a place, or the last before it; first of all in the same line. */
  readonly nearest: (offset: number) => number
  /** The paragraph of an offset, of those that have words, and the character in it; both from 1. */
  readonly paragraphAt: (offset: number) => ParagraphPosition
}

/** A position as a reader of the Word file counts. */
export interface ParagraphPosition {
  readonly paragraph: number
  readonly character: number
}

/** Answers for the words of a draft. */
export function createOrigin({text, from}: Words, {parts}: WordPackage, {numbers, notes}: Body): Origin {
  const inside = new Map<Element, readonly Element[]>()
  return {parts, notes, from, pathTo, nearest, paragraphAt}

  function pathTo(place: number): readonly Element[] {
    const path: Element[] = []
    const part = parts.findLast(({base}) => base <= place)
    for (let next = part?.root; next; next = childAt(next, place)) path.push(next)
    return path
  }

  function childAt(element: Element, place: number): Element | undefined {
    const children = inside.get(element) ?? childrenOf(element)
    inside.set(element, children)
    const child = children[firstFrom(children, ({start}) => place < start) - 1]
    return child && place < child.end ? child : undefined
  }

  function nearest(offset: number): number {
    const lineEnd = text.indexOf(NEW_LINE, offset)
    const ahead = nextPlaced(offset)
    if (ahead < (lineEnd < 0 ? text.length : lineEnd)) return ahead
    for (let before = offset; 0 <= before; before--) if (isPlaced(before)) return before
    return ahead
  }

  function nextPlaced(offset: number): number {
    let at = offset
    while (at < text.length && !isPlaced(at)) at++
    return at
  }

  function isPlaced(offset: number): boolean {
    return (from[offset] ?? NOWHERE) !== NOWHERE
  }

  function paragraphAt(offset: number): ParagraphPosition {
    const near = nearest(offset)
    const paragraph = pathTo(from[near] ?? NOWHERE).findLast(({start}) => numbers.has(start))
    const {start = 0, end = 0} = paragraph ?? {}
    let character = near < offset ? 2 : 1
    for (let before = near - 1; 0 <= before; before--) {
      const place = from[before] ?? NOWHERE
      if (place !== NOWHERE && (place < start || end <= place)) break
      if (place !== NOWHERE) character++
    }
    return {paragraph: numbers.get(start) ?? 1, character}
  }
}
