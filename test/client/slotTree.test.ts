import {describe, expect, it} from 'vitest'
import {growSlotTree, slotNodeAt, slotWords} from '../../client/src/filling/slotTree'
import type {SlotEntry, SlotKind} from '../../server/src/lsp/protocol'

const ALL: ReadonlySet<SlotKind> = new Set<SlotKind>(['number', 'name', 'place', 'date', 'unit', 'text'])

const SLOTS = [
  slot({line: 0, label: '会议名称'}),
  slot({line: 2, label: 'XX县', kind: 'place', heading: '一、回顾'}),
  slot({line: 3, label: '增长%', kind: 'number', heading: '一、回顾'}),
  slot({line: 4, label: 'XX县', kind: 'place', heading: '一、回顾'}),
  slot({line: 6, label: 'XX县', kind: 'place', heading: '二、打算'}),
]

describe('growSlotTree', () => {
  it('hangs slots under their headings and counts those that ask for the same', () => {
    const tree = growSlotTree(SLOTS, ALL, 'a.md')
    expect(tree.map(({heading, slots}) => [heading, slots.map(({equal}) => equal)])).toEqual([
      ['', [1]],
      ['一、回顾', [3, 1, 3]],
      ['二、打算', [3]],
    ])
  })

  it('gives every row an id that stays when another slot is filled', () => {
    const ids = idsOf(SLOTS)
    expect(new Set(ids).size).toBe(ids.length)
    expect(idsOf(SLOTS.filter(({label}) => label !== '增长%'))).toEqual(
      ids.filter(id => !id.includes('增长%')),
    )
  })

  it('shows only the kinds that are wanted, but counts all', () => {
    const [section, ...others] = growSlotTree(SLOTS.slice(0, 4), new Set<SlotKind>(['place']), '')
    expect(others).toEqual([])
    expect(section?.slots.map(({entry, equal}) => [entry.kind, equal])).toEqual([
      ['place', 2],
      ['place', 2],
    ])
  })

  it('keeps headings of the same words apart', () => {
    const again = slot({line: 8, label: '增长%', heading: '一、回顾'})
    const tree = growSlotTree([...SLOTS, again], ALL, '')
    expect(tree.map(({heading}) => heading)).toEqual(['', '一、回顾', '二、打算', '一、回顾'])
    expect(new Set(tree.map(({id}) => id)).size).toBe(4)
  })
})

describe('slotNodeAt', () => {
  const tree = growSlotTree(SLOTS, ALL, '')
  const at = (line: number, from: number, to: number) =>
    slotNodeAt(tree, {start: {line, character: from}, end: {line, character: to}})?.entry

  it('finds the slot that the selection touches', () => {
    expect(at(3, 4, 6)).toBe(SLOTS[2])
    expect(at(3, 6, 6)).toBe(SLOTS[2])
    expect(at(3, 7, 7)).toBeUndefined()
    expect(at(3, 3, 6)).toBeUndefined()
  })
})

describe('slotWords', () => {
  it('sets off the sign', () => {
    expect(marked(slot({before: '今年完成投资', text: 'XX', after: '亿元'}))).toBe('今年完成投资⟦XX⟧亿元')
  })

  it('cuts what stands before it, which a narrow side bar would show instead of the slot', () => {
    expect(marked(slot({before: '全年固定资产投资完成额达到', text: 'XX'}))).toBe('…产投资完成额达到⟦XX⟧')
  })

  it('draws a gap where the number is lost', () => {
    const lost = {before: '增长', text: '%', after: '。'}
    expect(marked(slot({...lost, fill: [4, 4]}))).toBe('增长⟦＿＿⟧%。')
    expect(marked(slot({...lost, text: '第', after: '届', fill: [5, 5]}))).toBe('增长第⟦＿＿⟧届')
  })
})

function idsOf(slots: readonly SlotEntry[]): string[] {
  return growSlotTree(slots, ALL, 'a.md').flatMap(section => section.slots.map(({id}) => id))
}

function marked(entry: SlotEntry): string {
  const {words, start, end} = slotWords(entry)
  return `${words.slice(0, start)}⟦${words.slice(start, end)}⟧${words.slice(end)}`
}

/** A slot at character 4; `fill` in characters. */
function slot({
  line = 0,
  fill = [4, 6],
  ...more
}: Partial<Omit<SlotEntry, 'fill'>> & {line?: number; fill?: readonly [number, number]}): SlotEntry {
  const at = (character: number) => ({line, character})
  const range = {start: at(4), end: at(4 + (more.text ?? 'XX').length)}
  const [from, to] = fill
  return {
    kind: 'text',
    range,
    fill: {start: at(from), end: at(to)},
    label: '',
    text: 'XX',
    before: '',
    after: '',
    ...more,
  }
}
