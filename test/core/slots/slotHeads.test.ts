import {describe, expect, test} from 'vitest'
import {HEAD_ROWS, slotHeadAt} from '../../../server/src/core/slots/slotHeads'
import {slotsOf} from '../../slots'

describe('待填之处后面的词，每一行都少不了', () => {
  test.each(HEAD_ROWS.map(([kind = '', word = '', others = '']) => [word, kind, others] as const))(
    '%s',
    (word, kind, others) => {
      expect(slotHeadAt(`${word}，`, 0)?.word).toBe(word)
      for (const other of others) expect(slotHeadAt(word + other, 0)?.word).not.toBe(word)
      const [slot] = slotsOf(`共计×${word}，`)
      if (kind === 'unit') expect(slot).toMatchObject({start: 2, end: 3})
    },
  )

  test('一个词只有一行，字不重复', () => {
    const words = HEAD_ROWS.map(([, word]) => word)
    expect(new Set(words).size).toBe(words.length)
    for (const [, word, others = ''] of HEAD_ROWS) expect(new Set(others).size, word).toBe(others.length)
  })
})
