import {describe, expect, it, test} from 'vitest'
import {
  deepestOf,
  depthOf,
  growTree,
  nodeAt,
  type OutlineNode,
  visibleNode,
} from '../../client/src/outline/outlineTree'
import type {OutlineEntry} from '../../server/src/lsp/protocol'

/** Lines 2–9: 一、 with （一） and （二） and a second （二）; lines 10–12: 二、. */
const OUTLINE = [
  entry('一、', 2, 10, [entry('（一）', 3, 5), entry('（二）', 5, 7), entry('（二）', 7, 10)]),
  entry('二、', 10, 12),
]

describe('growTree', () => {
  it('knows parents and gives equal markers different ids', () => {
    const [first, second] = growTree(OUTLINE)
    expect(first?.children.map(node => node.parent)).toEqual([first, first, first])
    const ids = [first, ...(first?.children ?? []), second].map(node => node?.id)
    expect(ids).toEqual([
      '/一、#0+',
      '/一、#0+/（一）#0',
      '/一、#0+/（二）#0',
      '/一、#0+/（二）#1',
      '/二、#0',
    ])
  })

  it('keeps ids when words change', () => {
    const renamed = OUTLINE.map(({marker, range, children}) =>
      entry(marker, range.start.line, range.end.line, [...children], '另一句话'),
    )
    expect(growTree(renamed).map(node => node.id)).toEqual(growTree(OUTLINE).map(node => node.id))
  })

  it('gives an entry that gets children an id of its own, so that it opens', () => {
    const [leaf] = growTree([entry('二、', 10, 12)])
    const [branch] = growTree([entry('二、', 10, 12, [entry('（一）', 11, 12)])])
    expect(branch?.id).not.toBe(leaf?.id)
  })
})

describe('nodeAt', () => {
  const roots = growTree(OUTLINE)
  const at = (line: number, character = 0) => nodeAt(roots, {line, character})?.id

  it('finds the innermost node', () => {
    expect(at(4)).toBe('/一、#0+/（一）#0')
    expect(at(2, 8)).toBe('/一、#0+')
    expect(at(9, 99)).toBe('/一、#0+/（二）#1')
  })

  it('gives a border to the node that begins there', () => {
    expect(at(5)).toBe('/一、#0+/（二）#0')
    expect(at(10)).toBe('/二、#0')
  })

  it('counts the end of the draft to the last node and nothing before the first', () => {
    expect(at(12)).toBe('/二、#0')
    expect(at(1)).toBeUndefined()
    expect(at(13)).toBeUndefined()
  })
})

describe('visibleNode', () => {
  const child = nodeAt(growTree([entry('一、', 0, 9, [entry('（一）', 1, 9, [entry('一是', 2, 9)])])]), {
    line: 3,
    character: 0,
  }) as OutlineNode

  it('is the node itself while its branches are open', () => {
    expect(visibleNode(child, () => false).id).toBe(child.id)
    expect(visibleNode(child, ({id}) => id === child.id).id).toBe(child.id)
  })

  it('is the outermost closed branch otherwise', () => {
    expect(visibleNode(child, ({id}) => id === '/一、#0+/（一）#0+').id).toBe('/一、#0+/（一）#0+')
    expect(visibleNode(child, () => true).id).toBe('/一、#0+')
  })
})

test('一行在第几层，一共几层', () => {
  const roots = growTree(OUTLINE)
  expect(roots.map(depthOf)).toEqual([1, 1])
  expect(roots[0]?.children.map(depthOf)).toEqual([2, 2, 2])
  expect([deepestOf(roots), deepestOf([])]).toEqual([2, 0])
})

function entry(
  marker: string,
  from: number,
  to: number,
  children: readonly OutlineEntry[] = [],
  text = '小标题',
): OutlineEntry {
  const start = {line: from, character: 0}
  return {
    kind: 'heading',
    level: 1,
    marker,
    text,
    range: {start, end: {line: to, character: 0}},
    children,
    characters: 100,
    minutes: 0.5,
    slots: 0,
    errors: 0,
    warnings: 0,
  }
}
