import fc from 'fast-check'
import {expect, test} from 'vitest'
import {holdsAny} from '../../server/src/core/holdsAny'

const SETS = ['（(', '年月日', '*＊★', '一二三', '0123456789', '，。']
const ASK = SETS.map(holdsAny)

test('一段里有没有这几个字，与逐字去找相同，问的次序不论', () => {
  const texts = fc.array(fc.string({unit: fc.constantFrom(...SETS.join(''), '会', '议', '\n', '👍')}))
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat({max: SETS.length - 1})), (all, order) => {
      for (const text of all)
        for (const set of [...order.take(4)])
          expect(ASK[set]?.(text)).toBe(
            [...(SETS[set] as string)].some(character => text.includes(character)),
          )
    }),
  )
})

test('后添的一组字不误前面问过的', () => {
  const text = '在全市会议上的讲话'
  const [first] = ASK
  expect(first?.(text)).toBe(false)
  const later = holdsAny('话（')
  expect([later(text), first?.(text), later('话'), first?.('（')]).toEqual([true, false, true, true])
})
