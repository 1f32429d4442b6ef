import type {PageItem} from '../src/layout/layoutMessages'
import {itemElement, rowLength, textsIn} from './itemElements'
import type {Block} from './paginate'

/** An item with what was measured of it. */
export interface Measured {
  /** Another one whenever it is measured. */
  readonly id: number
  readonly item: PageItem
  readonly block: Block
}

/** Measures items in a column as wide as the text of a page, out of sight. Lengths are pixels. */
export interface Ruler {
  /** The items as blocks, measured together. */
  measure(items: readonly PageItem[]): readonly Measured[]
  /** How high an element is in the column. */
  heightOf(element: HTMLElement): number
  /** How many code units of the text of an item stand before a line or row of it. */
  startOf(measured: Measured, part: number): number
}

/** A ruler in the column. */
export function createRuler(column: HTMLElement): Ruler {
  const starts = new WeakMap<Measured, Map<number, number>>()
  let measuredOnes = 0
  /** What stands in the column, with how long the texts of its nodes are up to each. */
  let standing: {readonly of: Measured; readonly lines: Lines} | undefined
  return {measure, heightOf, startOf}

  function measure(items: readonly PageItem[]): readonly Measured[] {
    const elements = items.map(item => itemElement(item))
    put(elements)
    return items.map((item, index) => ({
      id: measuredOnes++,
      item,
      block: blockOf(item, elements[index] as HTMLElement),
    }))
  }

  function heightOf(element: HTMLElement): number {
    put([element])
    return column.getBoundingClientRect().height
  }

  function startOf(measured: Measured, part: number): number {
    const {item} = measured
    if (item.kind === 'table') return item.rows.slice(0, part).reduce((all, row) => all + rowLength(row), 0)
    if (part === 0) return 0
    const known = starts.get(measured) ?? new Map<number, number>()
    starts.set(measured, known)
    const start = known.get(part) ?? linesOf(measured).startOf(part)
    known.set(part, start)
    return start
  }

  function linesOf(measured: Measured): Lines {
    if (standing?.of !== measured) {
      const element = itemElement(measured.item)
      put([element])
      standing = {of: measured, lines: createLines(element)}
    }
    return standing.lines
  }

  function put(elements: readonly HTMLElement[]): void {
    standing = undefined
    column.replaceChildren()
    for (const element of elements) column.append(element)
  }
}

function blockOf(item: PageItem, element: HTMLElement): Block {
  if (item.kind === 'table') {
    const rows = [...element.querySelectorAll('tr')].map(row => row.getBoundingClientRect().height)
    return {
      above: 0,
      parts: rows,
      repeated: Math.min(1, rows.length - 1),
      startsPage: false,
      keepsNext: false,
    }
  }
  const {height} = element.getBoundingClientRect()
  const line = lineHeight(element)
  const count = Math.max(1, Math.floor(height / line + 0.1))
  const parts = Array.from({length: count}, () => line)
  // A line drawn below it belongs to its last one.
  parts[count - 1] = height - (count - 1) * line
  const {above = 0, startsPage = false, keepsNext = false} = item
  return {above: pixels(above), parts, repeated: 0, startsPage, keepsNext}
}

/** The lines of an element that stands in the column. */
interface Lines {
  startOf(line: number): number
}

function createLines(element: HTMLElement): Lines {
  const {top} = element.getBoundingClientRect()
  const pitch = lineHeight(element)
  const nodes = [...textsIn(element)]
  const ends: number[] = []
  for (const node of nodes) ends.push((ends.at(-1) ?? 0) + (node instanceof Text ? node.length : 1))
  return {startOf}

  /** Lines follow each other in the text, so it is halved again and again. */
  function startOf(line: number): number {
    let [low, high] = [0, ends.at(-1) ?? 0]
    while (low < high) {
      const middle = (low + high) >> 1
      if (lineAt(middle) < line) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A line break has no place of its own; it ends the line of what stands before it. */
  function lineAt(offset: number): number {
    for (let at = offset; 0 <= at; at--) {
      const rect = rectAt(at)
      if (rect) return Math.floor((rect.top + rect.height / 2 - top) / pitch)
    }
    return 0
  }

  function rectAt(offset: number): DOMRect | undefined {
    const index = ends.findIndex(end => offset < end)
    const node = nodes[index]
    if (!(node instanceof Text)) return undefined
    const start = offset - (ends[index - 1] ?? 0)
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + 1)
    return [...range.getClientRects()].at(-1)
  }
}

function lineHeight(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight)
}

/** Points as pixels. */
export function pixels(points: number): number {
  return (points * 96) / 72
}
