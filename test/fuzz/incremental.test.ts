import fc from 'fast-check'
import {expect, test} from 'vitest'
import {maskMarkdown, maskMarkup} from '../../server/src/core/blocks/markdownMask'
import {checkDraft} from '../../server/src/core/check'
import {foldDraft} from '../../server/src/core/draft/foldDraft'
import {editManuscript, type Manuscript, readManuscript, sliceText} from '../../server/src/core/manuscript'

const LINES = [
  '# 在全区春季造林动员会上的讲话',
  '## 一、认清形势',
  '同志们：',
  '一、提高认识，压实责任',
  '（二）狠抓落实。一是抓进度。二是抓质量。',
  '1. 完善台账',
  '今年*月*日，**市**区新增绿地**亩。',
  '**要点**：落实河长制，__巡河__不少于`7`次',
  '把**“三件实事”**办好。',
  '会议由**同志主持',
  '**这一句加粗跨过',
  '换行**才结束，',
  '[方案全文',
  '见网页](https://example.cn/a)',
  '`代码跨',
  '行`结束',
  '* 同志作了发言',
  '- 清单一项',
  '> 引用一段**话',
  '    缩进的一段',
  '```',
  '~~~md',
  '~~~',
  '---',
  '...',
  '文种: 讲话',
  '| 项目 | 数量 |',
  '|---|:-:|',
  '| 造林 | *亩 |',
  '竖线 | 在句中',
  '<!-- 备注',
  '备注完 -->',
  '<!-- 拟稿：忽略 writtenSlot -->',
  '<p>段落</p>',
  '<script>',
  '</script>',
  '联系 zhang@example.cn，网址 www.example.cn/a?b=1。',
  '𠮷林村🌲植树𠀋亩',
  '\uFEFF# 标题',
  '　　',
  '',
  '',
]
const BREAKS = ['\n', '\n\n', '\r\n', '\r']
const SCRAPS = [
  '*',
  '**',
  '`',
  '```',
  '\n',
  '\r',
  '\r\n',
  '---\n',
  '<!--',
  '-->',
  '|',
  '|--',
  '[',
  '](',
  '#',
  ' ',
  '月',
  '树',
  '𠮷',
  '\ud842',
  '\0',
  '',
]

const line = fc.constantFrom(...LINES)
const draft = fc
  .array(fc.tuple(line, fc.constantFrom(...BREAKS)), {maxLength: 8})
  .map(lines => lines.flat().join(''))
const inserted = fc.oneof(
  fc.constantFrom(...SCRAPS),
  line,
  draft.filter(text => text.length < 80),
)
/** Places are drawn as fractions, because the text they point into grows and shrinks. */
const edits = fc.array(
  fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    length: fc.oneof({weight: 6, arbitrary: fc.nat(3)}, {weight: 1, arbitrary: fc.nat(120)}),
    text: inserted,
  }),
  {minLength: 20, maxLength: 20},
)

test('an edited draft equals the same text read afresh', () => {
  fc.assert(
    fc.property(draft, edits, (text, edits) => {
      let manuscript = readManuscript(text)
      for (const edit of edits) {
        const start = Math.floor(edit.at * text.length)
        const end = Math.min(text.length, start + edit.length)
        text = text.slice(0, start) + edit.text + text.slice(end)
        manuscript = editManuscript(manuscript, {start, end, text: edit.text})
        expect(sliceText(manuscript, 0, manuscript.length)).toBe(text)
        expect(observe(manuscript)).toBe(observe(readManuscript(text)))
      }
    }),
    {numRuns: 500},
  )
}, 120_000)

test('a line without Markdown characters reads the same through remark', () => {
  const plain = fc.stringMatching(
    /^[一二三（）、。，是要讲话稿年月日市县a-z0-9 .:%&;!()\]|@/"'\u3000-]{1,40}$/u,
  )
  fc.assert(
    fc.property(plain, fc.constantFrom(...BREAKS, ''), (text, end) => {
      expect(maskMarkdown(text + end, 'prose')).toEqual(maskMarkup(text + end))
    }),
    {numRuns: 2000},
  )
})

/** All that the rest of the product can see, as text: quick to compare, and fixes are made out on the way. */
function observe(manuscript: Manuscript): string {
  const draft = foldDraft(manuscript)
  const {places, length, lines} = manuscript
  const {outline, headingFaults, seriesFaults, slots, stats} = draft
  const seen = {
    places,
    length,
    lines,
    outline,
    headingFaults,
    seriesFaults,
    slots,
    stats,
    ...checkDraft(draft, {}),
  }
  return JSON.stringify(seen, (_, value) => {
    if (typeof value === 'function') return value()
    return value === Number.POSITIVE_INFINITY ? 'to the end' : value
  })
}
