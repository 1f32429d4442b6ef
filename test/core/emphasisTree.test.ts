import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {emphasisTree} from '../../server/src/core/blocks/emphasisTree'
import {findMarkup} from '../../server/src/core/blocks/markup'
import {askRemark} from '../../server/src/core/blocks/parseMarkdown'

const PIECES = [
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '*_',
    ' ',
    '　',
    '\t',
    '，',
    '。',
    '（',
    '）',
    '“',
    '”',
    '.',
    ')',
    '1',
    '#',
    '##',
  ],
  ...[
    '年',
    '月',
    '要点：',
    '同志',
    'word',
    '👍',
    '$',
    '-',
    '>',
    '=',
    '+',
    '~~~',
    '&nbsp;',
    '!',
    '|',
    '\uFEFF',
  ],
]
const BREAKS = ['', '\n', '\r\n', '  \n']

/** The emphases of a tree with what is in each, as text. */
function emphasesOf(node: Nodes): readonly string[] {
  const inside = 'children' in node ? node.children.flatMap(emphasesOf) : []
  if (node.type !== 'emphasis' && node.type !== 'strong') return inside
  return [`${node.type} ${node.position?.start.offset}-${node.position?.end.offset}`, ...inside]
}

test('只有强调记号的一行，不问 remark 也读出同样的强调，留下同样的正文', () => {
  let read = 0
  let all = 0
  const lines = fc
    .array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 14})
    .map(pieces => pieces.join(''))
  fc.assert(
    fc.property(lines, fc.constantFrom(...BREAKS), (line, end) => {
      const text = line + end
      const own = emphasisTree(text)
      all++
      if (!own) return
      read++
      const asked = askRemark(text)
      expect(emphasesOf(own)).toEqual(emphasesOf(asked))
      expect(findMarkup(text, own)).toEqual(findMarkup(text, asked))
    }),
    {numRuns: 4000},
  )
  expect(read / all).toBeGreaterThan(0.3)
})

test.each([
  ['**要点**说明：*月*日前', ['strong 0-6', 'emphasis 9-12']],
  ['**要点：**说明，**甲**', ['strong 10-15']],
  ['***甲**乙*', ['emphasis 0-8', 'strong 1-6']],
  ['snake_case_name', []],
  ['# **讲话**', ['strong 2-8']],
])('%s 的强调', (text, emphases) => {
  expect(emphasesOf(emphasisTree(text) as Nodes)).toEqual(emphases)
})

test.each([
  '见[附件](a.md)',
  '用`npm`',
  '<br>甲',
  '\\*甲*',
  '* 甲',
  '- 甲',
  '> 甲',
  '***',
  '# 甲 #',
  '甲\n乙',
])('%s 仍由 remark 来读', text => {
  expect(emphasisTree(text)).toBeUndefined()
})
