import {describe, expect, it} from 'vitest'
import {fillRange, slotAfter, slotBefore, slotFrom} from '../../client/src/slotOrder'
import type {LineRange, SlotEntry} from '../../server/src/lsp/protocol'

const FIRST = slot('written', 0, 0, 2)
const LOST = slot('lost', 1, 4, 5)
const LAST = slot('written', 1, 9, 11)
const SLOTS = [FIRST, LOST, LAST]

describe('fillRange', () => {
  it('replaces a sign, and keeps the unit behind a lost number', () => {
    expect(fillRange(FIRST)).toEqual(FIRST.range)
    expect(fillRange(LOST)).toEqual(range(1, 4, 4))
    expect(fillRange({...LOST, text: '第'})).toEqual(range(1, 5, 5))
  })
})

describe('slotAfter', () => {
  it('takes a slot right at the cursor', () => {
    expect(slotAfter(SLOTS, range(0, 0, 0))).toBe(FIRST)
    expect(slotAfter(SLOTS, range(1, 9, 9))).toBe(LAST)
  })

  it('walks all slots once and comes round', () => {
    let selection = range(0, 0, 0)
    const walked = SLOTS.concat(FIRST).map(() => {
      const next = slotAfter(SLOTS, selection) as SlotEntry
      selection = fillRange(next)
      return next
    })
    expect(walked).toEqual([FIRST, LOST, LAST, FIRST])
  })

  it('stays on the only slot, and finds none where none is', () => {
    expect(slotAfter([FIRST], FIRST.range)).toBe(FIRST)
    expect(slotAfter([], range(0, 0, 0))).toBeUndefined()
  })
})

describe('slotFrom', () => {
  it('stays on the slot that is selected, or takes the next', () => {
    expect(slotFrom(SLOTS, FIRST.range)).toBe(FIRST)
    expect(slotFrom(SLOTS, range(1, 5, 5))).toBe(LAST)
    expect(slotFrom(SLOTS, range(2, 0, 0))).toBe(FIRST)
  })
})

describe('slotBefore', () => {
  it('walks backwards and comes round', () => {
    expect(slotBefore(SLOTS, LAST.range)).toBe(LOST)
    expect(slotBefore(SLOTS, fillRange(LOST))).toBe(FIRST)
    expect(slotBefore(SLOTS, FIRST.range)).toBe(LAST)
    expect(slotBefore([], range(0, 0, 0))).toBeUndefined()
  })

  it('leaves a gap behind 第', () => {
    const ordinal = {...LOST, text: '第'}
    expect(slotBefore([FIRST, ordinal, LAST], fillRange(ordinal))).toBe(FIRST)
    expect(slotAfter([FIRST, ordinal, LAST], fillRange(ordinal))).toBe(LAST)
  })
})

function slot(form: SlotEntry['form'], line: number, start: number, end: number): SlotEntry {
  return {form, range: range(line, start, end), text: 'XX', before: '', after: ''}
}

function range(line: number, start: number, end: number): LineRange {
  return {start: {line, character: start}, end: {line, character: end}}
}
