import {describe, expect, it} from 'vitest'
import {slotAfter, slotAt, slotBefore} from '../../client/src/filling/slotOrder'
import type {LineRange, SlotEntry} from '../../server/src/lsp/protocol'

const FIRST = slot(range(0, 0, 2))
const LOST = slot(range(1, 4, 5), range(1, 4, 4))
const LAST = slot(range(1, 9, 11))
const SLOTS = [FIRST, LOST, LAST]

describe('slotAfter', () => {
  it('takes a slot right at the cursor', () => {
    expect(slotAfter(SLOTS, range(0, 0, 0))).toBe(FIRST)
    expect(slotAfter(SLOTS, range(1, 9, 9))).toBe(LAST)
  })

  it('walks all slots once and comes round', () => {
    let selection = range(0, 0, 0)
    const walked = SLOTS.concat(FIRST).map(() => {
      const next = slotAfter(SLOTS, selection) as SlotEntry
      selection = next.fill
      return next
    })
    expect(walked).toEqual([FIRST, LOST, LAST, FIRST])
  })

  it('stays on the only slot, and finds none where none is', () => {
    expect(slotAfter([FIRST], FIRST.range)).toBe(FIRST)
    expect(slotAfter([], range(0, 0, 0))).toBeUndefined()
  })
})

describe('slotAt', () => {
  it('takes the slot that the position touches, or the next', () => {
    expect(slotAt(SLOTS, {line: 0, character: 0})).toBe(FIRST)
    expect(slotAt(SLOTS, {line: 0, character: 2})).toBe(FIRST)
    expect(slotAt(SLOTS, {line: 1, character: 5})).toBe(LOST)
    expect(slotAt(SLOTS, {line: 1, character: 6})).toBe(LAST)
  })

  it('prefers the slot that begins there to one that ends there', () => {
    const next = slot(range(0, 2, 4))
    expect(slotAt([FIRST, next], {line: 0, character: 2})).toBe(next)
  })

  it('comes round, and finds none where none is', () => {
    expect(slotAt(SLOTS, {line: 2, character: 0})).toBe(FIRST)
    expect(slotAt([], {line: 0, character: 0})).toBeUndefined()
  })
})

describe('slotBefore', () => {
  it('walks backwards and comes round', () => {
    expect(slotBefore(SLOTS, LAST.range)).toBe(LOST)
    expect(slotBefore(SLOTS, LOST.fill)).toBe(FIRST)
    expect(slotBefore(SLOTS, FIRST.range)).toBe(LAST)
    expect(slotBefore([], range(0, 0, 0))).toBeUndefined()
  })

  it('leaves a gap behind 第', () => {
    const ordinal = slot(range(1, 4, 5), range(1, 5, 5))
    expect(slotBefore([FIRST, ordinal, LAST], ordinal.fill)).toBe(FIRST)
    expect(slotAfter([FIRST, ordinal, LAST], ordinal.fill)).toBe(LAST)
  })
})

function slot(range: LineRange, fill = range): SlotEntry {
  return {kind: 'text', range, fill, label: '', text: '', before: '', after: ''}
}

function range(line: number, start: number, end: number): LineRange {
  return {start: {line, character: start}, end: {line, character: end}}
}
