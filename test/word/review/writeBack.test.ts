import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript} from '../../../server/src/core/index'
import {writeBack} from '../../../server/src/word/review/writeBack'
import {writeWord} from '../../../server/src/word/writeWord'
import {p, wordFile} from '../import/build'
import {NUMBERING_CASES} from '../import/numberingCases'
import {TEXT_CASES} from '../import/textCases'
import {filesIn} from '../package'
import {accepted, looksIn, rejected, remarksIn, textOf} from './marks'
import {type Reviewed, review, wordIn, wordsOf} from './review'
import {REVIEW_CASES} from './reviewCases'

const OTHERS = resolve(import.meta.dirname, '../import/others')
const DRAFTS = resolve(import.meta.dirname, '../../drafts')
const NAMES = readdirSync(DRAFTS).filter(name => name.endsWith('.md') && !name.includes('.marked.'))
/** What may change, and of these the notes only where there is something to mend in them. */
const MAY_CHANGE =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|comments|footnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

/** What holds for every file. */
function expectWhole({file, text, findings, edits, fixed, bytes, changes}: Reviewed): void {
  const [before, now] = [filesIn(file), filesIn(bytes)]
  for (const [path, content] of before)
    if (!MAY_CHANGE.test(path) || (path.includes('footnotes') && changes === 0))
      expect(now.get(path), path).toBe(content)
  expect([...now.keys()].filter(path => !before.has(path) && !MAY_CHANGE.test(path))).toEqual([])
  const remarks = remarksIn(bytes)
  expect(remarks.map(({text}) => text)).toEqual(findings.map(({message}) => message))
  expect(remarks.map(({words}) => words)).not.toContain('没有挂上')
  expect(changes).toBe(edits.length)
  for (const taken of [accepted(bytes), bytes]) expect(wordsOf(wordIn(taken).text)).toBe(wordsOf(fixed))
  expect(wordIn(rejected(bytes)).text).toBe(text)
  expect(looksIn(rejected(bytes))).toEqual(looksIn(file))
}

describe.each(REVIEW_CASES)('$name', ({words, changes, ...parts}) => {
  const reviewed = review(wordFile(parts))
  test('批注在那几个字上，修订可以接受、可以拒绝，别的都不动', () => expectWhole(reviewed))
  test('有几条、几处', () => {
    expect(remarksIn(reviewed.bytes).map(({words}) => words)).toEqual(words)
    expect(reviewed.changes).toBe(changes)
  })
})

test.each([...NUMBERING_CASES, ...TEXT_CASES])('$name', ({draft: _, losses: __, ...parts}) => {
  expectWhole(review(wordFile(parts)))
})

test.each(['pandoc.docx', 'libreoffice.docx'])('%s', name => {
  expectWhole(review(readFileSync(join(OTHERS, name))))
})

test.each(NAMES)('%s 导出的 Word 文件', async name => {
  const text = readFileSync(join(DRAFTS, name), 'utf8')
  expectWhole(review(await writeWord(layOutDraft(foldDraft(readManuscript(text))))))
})

test('别的文件连压缩过的字节也不动', () => {
  const {file, bytes} = review(readFileSync(join(OTHERS, 'libreoffice.docx')))
  const packed = Buffer.from(file)
  for (const path of ['word/styles.xml', 'word/numbering.xml', 'docProps/core.xml']) {
    const start = packed.indexOf(`PK\x03\x04`, packed.indexOf(path) - 31)
    const end = packed.indexOf('PK', start + 40)
    expect(Buffer.from(bytes).includes(packed.subarray(start, end)), path).toBe(true)
  }
})

describe('压缩包不寻常的', () => {
  const parts = {body: p('去年修堤,清渠。')}
  const named = (xml: string) => wordFile({...parts, more: {'word/_rels/document.xml.rels': xml}})
  const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'

  test('批注在别的文件里的，写在那里，空的也行', () => {
    const links = `<Relationships xmlns="${LINKS}"><Relationship Id="a" Type="${RELATION}" Target="/word/remarks.xml"/></Relationships>`
    const empty = '<y:comments xmlns:y="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    const more = {'word/_rels/document.xml.rels': links, 'word/remarks.xml': empty}
    const {bytes} = review(wordFile({...parts, more}))
    expect(filesIn(bytes).get('word/remarks.xml')).toMatch(
      /^<y:comments [^>]+><y:comment y:id="\d+".*<\/y:comments>$/,
    )
    expect(filesIn(bytes).get('word/_rels/document.xml.rels')).toBe(links)
    expect(filesIn(bytes).get('[Content_Types].xml')).toContain('PartName="/word/remarks.xml"')
  })

  test('关系用前缀写的、自己结束的', () => {
    const {bytes} = review(named(`<n:Relationships xmlns:n="${LINKS}"/>`))
    expect(filesIn(bytes).get('word/_rels/document.xml.rels')).toMatch(
      /^<n:Relationships [^>]+><n:Relationship Id="nigao1" [^>]+Target="comments.xml"\/><\/n:Relationships>$/,
    )
  })

  test('没有内容类型的打不开，改坏了一个字节的不抛出异常', () => {
    const file = wordFile(parts)
    const word = wordIn(file)
    const bare = zipSync({'word/document.xml': strToU8(textOf(file, 'word/document.xml'))})
    const remark = {span: {start: 0, end: 1}, text: '请核实'}
    const refused = {refusal: expect.stringContaining('打不开')}
    expect(writeBack(bare, word, [remark], [], new Date())).toEqual(refused)
    for (let at = 0; at < file.length; at += 3) {
      const bytes = file.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      expect(() => writeBack(bytes, word, [remark], [], new Date())).not.toThrow()
    }
  })
})
