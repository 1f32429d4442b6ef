import {expect, test} from 'vitest'
import {applyEdits, fillBlanks, foldDraft, readBlanks, readManuscript} from '../../server/src/core/index'

test('同名的待填合为一项，数字各是一项', () => {
  const text = '同志们，XX县完成投资XX亿元，同比增长%。XX县要再接再厉。\n'
  const blanks = readBlanks(foldDraft(readManuscript(text)))
  expect(blanks.map(({label, kind, slots}) => [label, kind, slots.length])).toEqual([
    ['XX县', 'place', 2],
    ['X县完成投资XX亿元', 'number', 1],
    ['同比增长%', 'number', 1],
  ])
  const {edits, open} = fillBlanks(
    blanks,
    new Map([
      ['XX县', '青山'],
      ['同比增长%', '8.5'],
      ['没有这项', ''],
    ]),
  )
  expect(applyEdits(text, edits)).toBe('同志们，青山县完成投资XX亿元，同比增长8.5%。青山县要再接再厉。\n')
  expect(open.map(({label}) => label)).toEqual(['X县完成投资XX亿元'])
})
