import {describe, expect, test} from 'vitest'
import {type Block, paginate} from '../../client/webview/paginate'

/** Pages of ten lines, each fragment as `block:from-to`, with what is free above it. */
function pagesOf(blocks: readonly Block[], foot = 0): string[] {
  return paginate(blocks, 10, foot).map(page =>
    page.map(({block, from, to, above}) => `${block}:${from}-${to}${'+'.repeat(above)}`).join(' '),
  )
}

function lines(count: number, more: Partial<Block> = {}): Block {
  const parts = Array.from({length: count}, () => 1)
  return {above: 0, parts, repeated: 0, startsPage: false, keepsNext: false, ...more}
}

describe('分页', () => {
  test('排满一页转下一页，一段从行间断开', () => {
    expect(pagesOf([lines(4), lines(12), lines(5)])).toEqual(['0:0-4 1:0-6', '1:6-12 2:0-4', '2:4-5'])
  })

  test('没有内容也有一页', () => {
    expect(pagesOf([])).toEqual([''])
  })

  test('段前的空行不留在转过来的页首，写明另起一页的、第一页的照留', () => {
    const spaced = lines(2, {above: 2})
    expect(pagesOf([spaced])).toEqual(['0:0-2++'])
    expect(pagesOf([lines(5), spaced])).toEqual(['0:0-5 1:0-2++'])
    expect(pagesOf([lines(9), spaced])).toEqual(['0:0-9', '1:0-2'])
    expect(pagesOf([lines(3), lines(2, {above: 2, startsPage: true})])).toEqual(['0:0-3', '1:0-2++'])
  })

  test('小标题不单独留在页末，几个连着的一起走', () => {
    const heading = lines(1, {keepsNext: true})
    expect(pagesOf([lines(8), heading, lines(2)])).toEqual(['0:0-8 1:0-1 2:0-1', '2:1-2'])
    expect(pagesOf([lines(9), heading, lines(2)])).toEqual(['0:0-9', '1:0-1 2:0-2'])
    expect(pagesOf([lines(8), heading, heading, lines(2)])).toEqual(['0:0-8', '1:0-1 2:0-1 3:0-2'])
  })

  test('表格从行间断开，每页再印一遍表头，表头不单独留在页末', () => {
    const table = lines(12, {repeated: 1})
    expect(pagesOf([lines(4), table])).toEqual(['0:0-4 1:0-6', '1:6-12'])
    expect(pagesOf([lines(4), lines(24, {repeated: 1})])).toEqual(['0:0-4 1:0-6', '1:6-15', '1:15-24'])
    expect(pagesOf([lines(9), table])).toEqual(['0:0-9', '1:0-10', '1:10-12'])
  })

  test('比一页还高的一行独占一页', () => {
    const tall = {...lines(1), parts: [14, 3]}
    expect(pagesOf([lines(2), tall, lines(1)])).toEqual(['0:0-2', '1:0-1', '1:1-2 2:0-1'])
  })

  test('版记放不下的，另起一页', () => {
    expect(pagesOf([lines(7)], 3)).toEqual(['0:0-7'])
    expect(pagesOf([lines(8)], 3)).toEqual(['0:0-8', ''])
  })
})
