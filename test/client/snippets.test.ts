import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const ROOT = resolve(import.meta.dirname, '../..')
const PINYIN = /^[a-z]+$/
const TAB_STOP = /\$\{?(\d+)/g
const HALF_WIDTH = /[,;:!?()]/
const SYNTAX = /\$\{\w+[:|]?|\|?\}|\$\d+/g

const snippets: readonly (readonly [string, Snippet])[] = ['frames', 'parts'].flatMap(name =>
  Object.entries(JSON.parse(readFileSync(resolve(ROOT, `snippets/${name}.json`), 'utf8'))),
) as [string, Snippet][]

it('has the frames and the skeleton under their pinyin', () => {
  const prefixes = snippets.flatMap(([, {prefix}]) => prefix)
  expect(prefixes).toEqual(expect.arrayContaining(['jianghua', 'zhuchi', 'biaotai', 'yishi']))
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

describe.each(snippets)('%s', (_, {prefix, description, body}) => {
  const text = body.join('\n')

  it('is called by pinyin and says what it inserts', () => {
    for (const word of prefix) expect(word).toMatch(PINYIN)
    expect(description).not.toBe('')
  })

  it('has tab stops 1, 2, 3… without a gap and ends at $0', () => {
    const stops = new Set([...text.matchAll(TAB_STOP)].map(match => Number(match[1])))
    expect([...stops].sort((a, b) => a - b)).toEqual(Array.from({length: stops.size}, (_, index) => index))
  })

  it('is written in full-width punctuation', () => {
    const inserted = text.replace(/\$\{1\|[^}]*\}/, '一').replaceAll(SYNTAX, '')
    expect(inserted).not.toMatch(HALF_WIDTH)
    expect(inserted).not.toContain('$')
  })
})
