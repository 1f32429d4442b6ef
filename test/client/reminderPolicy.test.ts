import {expect, it} from 'vitest'
import {isWorthSaying} from '../../client/src/filling/reminderPolicy'

const MINUTE = 60_000

it('says nothing about a finished draft', () => {
  expect(isWorthSaying(0, 0, undefined)).toBe(false)
})

it('speaks up at a save while something is open', () => {
  expect(isWorthSaying(12, 0, undefined)).toBe(true)
})

it('does not pile up messages while one waits for an answer', () => {
  expect(isWorthSaying(12, MINUTE, {at: 0, slots: 12})).toBe(false)
  expect(isWorthSaying(11, MINUTE, {at: 0, slots: 12})).toBe(false)
})

it('repeats itself when slots were added or the message is old', () => {
  expect(isWorthSaying(13, MINUTE, {at: 0, slots: 12})).toBe(true)
  expect(isWorthSaying(11, 6 * MINUTE, {at: 0, slots: 12})).toBe(true)
})
