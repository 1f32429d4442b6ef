import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript, textOf} from '../../../server/src/core/index'

const DRAFTS = resolve(import.meta.dirname, '../../drafts')
const NAMES = readdirSync(DRAFTS).filter(name => name.endsWith('.md') && !name.includes('.marked.'))
/** Space and what covers markup; the colon between 附件1 and its title is left out where both stand in one line. */
const UNPRINTED = /[\s\uFFFC]|(?<=附件\d)[：:]/g

/** All words of a draft, read from its prose and from its layout. */
function words(text: string): {written: string; printed: string} {
  const draft = foldDraft(readManuscript(text))
  const written = Array.from(draft.places, ({block}) => block.facts.prose).join('')
  const printed = layOutDraft(draft).items.map(item =>
    item.kind === 'table' ? item.rows.map(row => row.map(textOf).join('')).join('') : textOf(item.runs),
  )
  return {written: written.replaceAll(UNPRINTED, ''), printed: printed.join('').replaceAll(UNPRINTED, '')}
}

test.each(NAMES)('%s 一字不少、一字不多', name => {
  const {written, printed} = words(readFileSync(resolve(DRAFTS, name), 'utf8'))
  expect(printed).toBe(written)
})

test('拼在一起、截断、少了换行的，也一字不少', () => {
  const lines = NAMES.flatMap(name => readFileSync(resolve(DRAFTS, name), 'utf8').split('\n'))
  const line = fc.constantFrom(
    ...lines,
    '',
    '附件1',
    '附件2：办法',
    '2025年3月5日',
    '| 甲 | **乙**XX |',
    '|---|---|',
    '**',
  )
  const draft = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '')), {maxLength: 25})
  fc.assert(
    fc.property(draft, parts => {
      const {written, printed} = words(parts.flat().join(''))
      expect(printed).toBe(written)
    }),
    {numRuns: 300},
  )
})
