import {expect, test} from 'vitest'
import {missingWords} from '../../server/src/core/index'
import {readMarks} from '../marks'

const FORMULAS = ['聚力打造产业强县', '以党建引领乡村善治', '打造产业强镇', '一件接着一件办']

test.each([
  ['全县上下⟦_⟧打造产业强县。', '聚力'],
  ['聚力打造⟦*⟧强县，干部要带头。', '产业'],
  ['聚力打造产业⟦\\_⟧。', '强县'],
  ['要以党建⟦__⟧乡村善治。', '引领'],
  ['事情要一件⟦*⟧一件办。', '接着'],
])('%s 补上“%s”', (marked, expected) => {
  const {text, spans} = readMarks(marked)
  expect(spans.map(span => missingWords(FORMULAS, text, span))).toEqual([expected])
})

test.each(['以⟦*⟧善治。', '打造⟦XX⟧镇。', '⟦XX⟧县。', '投资⟦*⟧亿元。'])(
  '%s 与哪一句都对不上，不猜',
  marked => {
    const {text, spans} = readMarks(marked)
    expect(spans.map(span => missingWords(FORMULAS, text, span))).toEqual([undefined])
  },
)

test('几句都对得上，取原文留下最多的一句', () => {
  const {text, spans} = readMarks('聚力打造产业⟦_⟧县。')
  expect(spans.map(span => missingWords(['打造产业大县', ...FORMULAS], text, span))).toEqual(['强'])
})
