import type {Draft, OutlineNode} from '../draft/draft'
import {firstFrom} from '../firstFrom'

/**
 * Why sections are not moved: into themselves; where they are already; out of a sentence or paragraph; among numbers that are out of order; title,
 * address and the like; where such do not belong; deeper than there are levels; no further in this direction.
 */
export type Refusal = 'itself' | 'here' | 'sentence' | 'damaged' | 'frame' | 'kind' | 'deep' | 'end'

/** A node of the outline with the lines that move when it moves. */
export interface Section {
  readonly node: OutlineNode
  readonly parent: Section | undefined
  readonly children: readonly Section[]
  /** From the start of its first line to the end of its last line with text, whose break is not counted. */
  readonly start: number
  readonly end: number
  /** Whether it begins and ends with a line, so that it can be taken out. */
  readonly isWhole: boolean
}

/** What may stand before a marker in its line: markup and blanks. */
const MARKUP = /^[\s#*_>\uFEFF\u3000-]*$/
const BLANK = /[\s\uFEFF]/

/** The outline with its lines, in reading order and as a tree; `text` is that of the draft. */
export function sectionsOf(
  text: string,
  {outline}: Draft,
): {readonly roots: readonly Section[]; readonly all: readonly Section[]} {
  const all: Section[] = []
  return {roots: outline.map(node => grow(node, undefined)), all}

  function grow(node: OutlineNode, parent: Section | undefined): Section {
    const start = headOf(text, node.span.start)
    const until = headOf(text, node.span.end)
    const isWhole = isLineStart(text, start) && (until === text.length || isLineStart(text, until))
    const children: Section[] = []
    const section = {node, parent, children, start, end: endBefore(text, until), isWhole}
    all.push(section)
    for (const child of node.children) children.push(grow(child, section))
    return section
  }
}

/** The innermost section that an offset stands in or before the marker of, `###` included. */
export function sectionAt(all: readonly Section[], offset: number): Section | undefined {
  let found = all[firstFrom(all, ({start}) => offset < start) - 1]
  while (found && found.node.span.end < offset) found = found.parent
  return found
}

/** Tells whether an offset lies in the lines of one of the sections. */
export function holding(sections: readonly Section[]): (offset: number) => boolean {
  return offset => sections.some(({start, end}) => start <= offset && offset < end)
}

/** Where the last line with text before an offset ends, its break not counted; 0 where there is none. */
export function endBefore(text: string, offset: number): number {
  let at = offset
  while (0 < at && BLANK.test(text.charAt(at - 1))) at--
  if (at === 0) return 0
  while (at < text.length && !isBreak(text, at)) at++
  return at
}

/** Where the next line with text after an offset starts, its indent included; the end of the text where there is none. */
export function startAfter(text: string, offset: number): number {
  let at = offset
  while (at < text.length && BLANK.test(text.charAt(at))) at++
  return at === text.length ? at : lineStart(text, at)
}

/** Where the line starts that has nothing but markup before an offset; the offset itself where it has more. */
function headOf(text: string, offset: number): number {
  const start = lineStart(text, offset)
  return MARKUP.test(text.slice(start, offset)) ? start : offset
}

function lineStart(text: string, offset: number): number {
  let at = offset
  while (0 < at && !isBreak(text, at - 1)) at--
  return at
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || isBreak(text, offset - 1)
}

function isBreak(text: string, at: number): boolean {
  const character = text.charCodeAt(at)
  return character === 0x0a || character === 0x0d
}
