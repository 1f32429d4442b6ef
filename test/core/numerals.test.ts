import {expect, test} from 'vitest'
import {formatNumeral, parseNumeral} from '../../server/src/core/numerals'

test('every number from 1 to 999 survives the way there and back', () => {
  for (let value = 1; value <= 999; value++) expect(parseNumeral(formatNumeral(value))).toBe(value)
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [999, '九百九十九'],
])('%d is written %s', (value, numeral) => {
  expect(formatNumeral(value)).toBe(numeral)
})

test.each(['', '零', '一一', '十百', '一百零十一', '百', '二三'])('%s is no numeral', numeral => {
  expect(parseNumeral(numeral)).toBeUndefined()
})
