import fc from 'fast-check'
import {expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript, textOf} from '../../../server/src/core/index'
import {readWord} from '../../../server/src/word/import/readWord'
import {p, r, table, wordFile} from './build'

/** What Markdown, XML and drafts make something of, among plain words. */
const PIECES = [
  ...['*', '**', '_', '`', '#', '>', '<', '&', '|', '~', '\\', '[', ']', '(', ')', '!', '+', '-', '=', '1.'],
  ...[' ', '　', '水利', '投资', '亿元', 'XX', '一、', '（一）', '一是', '“', '”', '。', '，', 'http://a.cn'],
]
const WORDS = fc
  .array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 12})
  .map(pieces => pieces.join(''))

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** What is printed of a draft, of a table the cells. */
function printed(text: string): string[] {
  return layOutDraft(foldDraft(readManuscript(text))).items.flatMap(item =>
    item.kind === 'paragraph' ? [textOf(item.runs)] : item.rows.flat().map(textOf),
  )
}

function imported(body: string): string[] {
  const word = readWord(wordFile({body}))
  return printed('text' in word ? word.text : '')
}

const RUNS = fc
  .array(fc.tuple(WORDS, fc.boolean()), {minLength: 1, maxLength: 4})
  .map(runs => ({
    xml: p(runs.map(([text, isBold]) => r(escaped(text), isBold ? '<w:b/>' : '')).join('')),
    text: runs
      .map(([words]) => words)
      .join('')
      .trim(),
  }))
  .filter(({text}) => text !== '')
const TIMES = {numRuns: 300, seed: Number(process.env.NIGAO_SEED ?? 1)}

test('任意文字、任意加粗导入以后，印出来与 Word 里一字不差', () => {
  fc.assert(
    fc.property(RUNS, ({xml, text}) => {
      expect(
        imported(p('同志们：') + xml)
          .slice(1)
          .join(''),
      ).toBe(text)
    }),
    TIMES,
  )
})

test('表格里的也是', () => {
  fc.assert(
    fc.property(RUNS, RUNS, (head, cell) => {
      const rows = [
        [head.xml, p('数')],
        [cell.xml, p('1')],
      ]
      expect(imported(p('同志们：') + table(rows)).slice(1)).toEqual([head.text, '数', cell.text, '1'])
    }),
    TIMES,
  )
})
