import fc from 'fast-check'
import {expect, test} from 'vitest'
import {p, r, table, wordFile} from '../import/build'
import {accepted, looksIn, rejected, remarksIn} from './marks'
import {review, wordIn, wordsOf} from './review'

/** What something is found in, among what Markdown and XML make something of. */
const PIECES = [
  ...[
    '水利',
    '投资',
    '亿元',
    'XX',
    '一、',
    '（一)',
    '一是',
    '三是',
    '（',
    '）',
    '(',
    ')',
    ',',
    ':',
    '。',
    '，',
  ],
  ...['&amp;', '&lt;', '*', '#', '|', ' ', '　', '同志们', '第一、', '的的', '2025.3.5', '张三'],
]
const WORDS = fc
  .array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 9})
  .map(pieces => pieces.join(''))
const RUN = fc.tuple(WORDS, fc.constantFrom('', '<w:b/>', '<w:i/>')).map(([text, look]) => r(text, look))
const CONTENT = fc.array(
  fc.oneof(
    RUN,
    RUN.map(run => `<w:hyperlink r:id="x">${run}</w:hyperlink>`),
    RUN.map(run => `<w:ins w:id="1" w:author="王">${run}</w:ins>`),
    fc.constant('<w:r><w:tab/></w:r>'),
    fc.constant('<w:r><w:br/></w:r>'),
  ),
  {minLength: 1, maxLength: 6},
)
const PARAGRAPH = CONTENT.map(runs => p(`<w:bookmarkStart w:id="7" w:name="a"/>${runs.join('')}`))
const BODY = fc
  .array(
    fc.oneof(
      PARAGRAPH,
      fc.tuple(PARAGRAPH, PARAGRAPH).map(row => table([row, row])),
    ),
    {minLength: 1, maxLength: 5},
  )
  .map(parts => parts.join(''))
const TIMES = {numRuns: 100, seed: Number(process.env.NIGAO_SEED ?? 1)}

test('任意的 Word 文件写回以后，批注一条不少，接受、拒绝修订都对', () => {
  fc.assert(
    fc.property(BODY, body => {
      const {file, text, findings, fixed, bytes} = review(wordFile({body: p('同志们：') + body}))
      const remarks = remarksIn(bytes)
      expect(remarks.map(remark => remark.text)).toEqual(findings.map(({message}) => message))
      expect(remarks.map(({words}) => words)).not.toContain('没有挂上')
      expect(wordsOf(wordIn(accepted(bytes)).text)).toBe(wordsOf(fixed))
      expect(wordIn(rejected(bytes)).text).toBe(text)
      expect(looksIn(rejected(bytes))).toEqual(looksIn(file))
    }),
    TIMES,
  )
})
