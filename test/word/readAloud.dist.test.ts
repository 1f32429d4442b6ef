import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {foldDraft, layOutAs, readManuscript} from '../../server/src/core/index'
import {writeWord} from '../../server/src/word/writeWord'
import {convertAll, describeOffice} from '../office/office'
import {MILLIMETRE, type PdfPage, pagesOf, wordsOf} from '../pdf'

const SENTENCES = [
  '备料要早。',
  '要把各项工作抓紧抓实抓好落到基层一线见到实效。',
  '各级各部门要扑下身子立足本职把矛盾纠纷化解在萌芽状态把惠民政策送到群众家门口。',
]
const PARAGRAPHS = Array.from({length: 12}, (_, at) => SENTENCES.slice(at % 2).join('')).join('\n\n')
const DRAFT = `---
注音: 厍 she4
---

# 在全县水利工作会议上的讲话

县长 厍长河

同志们：

${PARAGRAPHS}

投资XX亿元。

${'要把各项工作抓紧抓实抓好落到基层一线见到实效'.repeat(40)}
`
const LINES = 15
const CHARACTERS = 19
const SENTENCE_END = /[。：]$/

let folder = ''
let pages: readonly PdfPage[] = []

describeOffice('LibreOffice 画出的台前朗读件', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-read-aloud-'))
    const {layout, profile} = layOutAs(foldDraft(readManuscript(DRAFT)), 'read-aloud')
    writeFileSync(join(folder, 'a.docx'), await writeWord(layout, profile))
    expect(convertAll([join(folder, 'a.docx')], 'pdf', folder)).not.toMatch(/warn|error/i)
    pages = pagesOf(join(folder, 'a.pdf')).map(page => ({
      ...page,
      lines: page.lines.filter(({text}) => !/^—\d+—$/.test(text)),
    }))
  }, 120_000)
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('每页15行，每行19字，四周空出31毫米以上', () => {
    // The last paragraph has no full stop: its pages are full.
    const full = pages.slice(-3, -1)
    for (const {width, height, lines} of full) {
      expect(lines).toHaveLength(LINES)
      for (const {left, right, top, bottom, text} of lines) {
        expect(text).toHaveLength(CHARACTERS)
        for (const margin of [left, width - right, top, height - bottom])
          expect(margin / MILLIMETRE).toBeGreaterThan(30)
      }
    }
  })

  test('没有哪一句分在两页', () => {
    const ends = pages.slice(0, -4).map(({lines}) => lines.at(-1)?.text ?? '')
    expect(ends.length).toBeGreaterThanOrEqual(4)
    expect(ends.filter(end => !SENTENCE_END.test(end))).toEqual([])
  })

  test('正文22磅，标题28磅，拼音印在字的上面，待填标黄', () => {
    const words = wordsOf(join(folder, 'a.pdf'))
    const sizeOf = (start: string) => words.find(({text}) => text.startsWith(start))?.size
    expect(sizeOf('备料要早')).toBeCloseTo(22, 0)
    expect(sizeOf('在全县水利')).toBeCloseTo(28, 0)
    expect(sizeOf('shè')).toBeCloseTo(12, 0)
    const at = (text: string) => pages[0]?.lines.find(line => line.text.includes(text))
    const [pinyin, line] = [at('shè'), at('长河')]
    expect(pinyin?.bottom).toBeLessThan((line?.top ?? 0) + 11)
    expect(pinyin?.left).toBeGreaterThan(line?.left ?? 0)
  })
})
