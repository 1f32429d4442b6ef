import {expect, it} from 'vitest'
import {isWorthSaying} from '../../client/src/filling/reminderPolicy'

it('says nothing about a finished draft', () => {
  expect(isWorthSaying(0, undefined)).toBe(false)
  expect(isWorthSaying(0, 12)).toBe(false)
})

it('speaks up at the first save while something is open', () => {
  expect(isWorthSaying(12, undefined)).toBe(true)
})

it('does not say it again while the writer fills one after the other', () => {
  expect(isWorthSaying(12, 12)).toBe(false)
  expect(isWorthSaying(11, 12)).toBe(false)
})

it('speaks up again when there are more than at the last save', () => {
  expect(isWorthSaying(13, 12)).toBe(true)
  expect(isWorthSaying(1, 0)).toBe(true)
})
