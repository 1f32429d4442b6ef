import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Blank, checkDraft, foldDraft, readBlanks, readManuscript} from '../../server/src/core'
import {DEFAULT, HEADING_SIGN, insertedText} from './snippetText'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const ROOT = resolve(import.meta.dirname, '../..')
const PINYIN = /^[a-z]+$/
const TAB_STOP = /\$\{?(\d+)/g
const HALF_WIDTH = /[,;:!?()]/
const TO_FILL = /【待补[^】]*】|X(?=[月日])/g
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
    const inserted = text
      .replaceAll(HEADING_SIGN, '')
      .replace(/\$\{1\|[^}]*\}/, '一')
      .replaceAll(SYNTAX, '')
    expect(inserted).not.toMatch(HALF_WIDTH)
    expect(inserted).not.toContain('$')
  })

  it.each(['# ', ''])(
    'starts as a draft with nothing wrong in it but what is still to fill, its title after “%s”',
    sign => {
      const inserted = insertedText(text.replaceAll(HEADING_SIGN, sign))
      const draft = foldDraft(readManuscript(inserted))
      expect(draft.slots.map(({start, end}) => inserted.slice(start, end))).toEqual(inserted.match(TO_FILL))
      const {findings} = checkDraft(draft, {})
      expect(findings.filter(({category}) => category !== 'placeholder')).toEqual([])
    },
  )

  it('asks for each place by itself, and once for what a tab stop repeats', () => {
    const counts = new Map<string, number>()
    for (const [, stop = ''] of text.matchAll(TAB_STOP)) counts.set(stop, (counts.get(stop) ?? 0) + 1)
    const filled = [...text.matchAll(DEFAULT)].filter(match => match[2]?.match(TO_FILL) || match[2] === 'X')
    const places = text.replaceAll(DEFAULT, '').match(TO_FILL)?.length ?? 0
    const sizes = [...Array(places).fill(1), ...filled.map(([, stop = '']) => counts.get(stop))]
    expect(
      blanksOf(insertedText(text))
        .map(({slots}) => slots.length)
        .sort(),
    ).toEqual(sizes.sort())
  })
})

it('marks titles as headings in Markdown alone', () => {
  const titles = snippets.map(([, {body}]) => body[0] ?? '').filter(line => /#|BLOCK/.test(line))
  expect(titles.length).toBeGreaterThan(2)
  for (const title of titles) expect(title.replace(HEADING_SIGN, '')).not.toContain('#')
  for (const title of titles) expect(title).toMatch(HEADING_SIGN)
})

it.each(snippets.filter(([, {body}]) => body.length < 10))('%s again is to be filled anew', (_, {body}) => {
  const text = body.join('\n')
  const twice = blanksOf(`${insertedText(text)}\n\n${insertedText(text, 3)}`)
  expect(twice).toHaveLength(2 * blanksOf(insertedText(text)).length)
})

function blanksOf(text: string): readonly Blank[] {
  return readBlanks(foldDraft(readManuscript(text)))
}
