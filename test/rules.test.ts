import {describe, expect, test} from 'vitest'
import {CATEGORIES} from '../server/src/core/finding'
import type {Rule} from '../server/src/core/rule'
import {rules} from '../server/src/core/rules/index'
import {findingsOf, mend, mendSafely} from './examples'
import {readMarks, writeMarks} from './marks'

const FILES = import.meta.glob<Record<string, unknown>>('../server/src/core/rules/*/*.ts', {eager: true})
/** What a message quotes from the draft stands as it was written there. */
const QUOTED = /“[^”]*”/g
const HALF_WIDTH = /[,;:!?()]/

test('有规则可查', () => {
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.length).toBe(Object.keys(FILES).length)
})

describe.each(Object.entries(FILES))('%s', (path, exports) => {
  const [category, id] = path
    .split('/')
    .slice(-2)
    .map(part => part.replace('.ts', '')) as [string, string]

  test('文件、导出、标识、目录各用同一个名称', () => {
    expect(Object.keys(exports)).toEqual([id])
    expect(exports[id]).toMatchObject({id, category})
    expect(CATEGORIES).toContain(category)
  })

  test('说明完整', () => {
    const rule = exports[id] as Rule
    expect(rule.title).toMatch(/[^。.！!]$/)
    expect(rule.title.replace(QUOTED, '')).not.toMatch(HALF_WIDTH)
    expect(rule.why).toMatch(/。$/)
    expect(rule.basis).not.toBe('')
    expect(rule.good.length).toBeGreaterThan(0)
    expect(rule.bad.length).toBeGreaterThan(0)
  })
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, {good, bad}) => {
  test.each(good)('不报：$text', ({text}) => {
    expect(text).not.toMatch(/[⟦⟧]/)
    expect(marked(id, text)).toBe(text)
  })

  test.each(bad)('报：$text', ({text: example, fixed}) => {
    const {text, spans} = readMarks(example)
    expect(spans).not.toEqual([])
    expect(marked(id, text)).toBe(writeMarks(text, spans))

    const findings = findingsOf(id, text)
    for (const {message} of findings) {
      expect(message.replace(QUOTED, '')).not.toMatch(HALF_WIDTH)
      expect(message).toMatch(/[^。！]$/)
    }
    const safely = mendSafely(text, id)
    if (fixed === undefined) expect(safely).toBe(text)
    else {
      expect(mend(text, findings)).toBe(fixed)
      expect(marked(id, fixed)).toBe(fixed)
      expect([text, fixed]).toContain(safely)
    }
  })
})

/** The text with marks around all that the rule finds. */
function marked(id: string, text: string): string {
  return writeMarks(
    text,
    findingsOf(id, text).map(({span}) => span),
  )
}
