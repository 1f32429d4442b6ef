import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  foldDraft,
  isColophon,
  type LaidItem,
  layOutDraft,
  readManuscript,
  textOf,
} from '../../server/src/core/index'
import {writeWord} from '../../server/src/word/writeWord'
import {convertAll, describeOffice} from '../office/office'
import {MILLIMETRE, type PdfPage, pagesOf, wordsOf} from '../pdf'
import {sharedFolder} from '../shared'

const PITCH = 28.95
const LINES = 22
const CHARACTERS = 28
const SAMPLES = [resolve(import.meta.dirname, '../drafts'), sharedFolder('seeds')].filter(existsSync)
const BODY = '要把各项工作抓紧抓实抓好落到基层一线见到实效'.repeat(60)
const HAN = /^\p{sc=Han}+$/u
const OWN = {
  full: `# 在全市工作会议上的讲话\n\n同志们：\n\n${BODY}\n\n${BODY}\n`,
  levels: `# 在全县水利工作会议上的讲话

（2025年三月五日）

县长 王长河

同志们：

第一部分　总体情况

一、抓好投入

（一）备料要早。开工要快。

1.修堤三十里。

（1）先修险段。

| 县 | 投资 |
| --- | --- |
| 清河 | 两千万 |
`,
  official: `---
版头: 清河县人民政府文件
发文字号: 清政发〔2025〕8号
签发人: 王长河
抄送: 县委办公室
印发机关: 清河县人民政府办公室
印发日期: 2025年3月6日
---

# 关于做好春季水利工作的通知

各乡镇人民政府：

现就有关事项通知如下。

一、修好堤防

险段先修。

附件：值班表

清河县人民政府

2025年3月5日

附件1

值班表

各县照此值班。
`,
} as const

/** The drafts by name: our samples, the seeds where they are at hand, and those above. */
const DRAFTS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OWN),
  ...SAMPLES.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.md') && !name.includes('.marked.'))
      .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const),
  ),
])

let folder = ''
let said = ''

describeOffice('LibreOffice 画出的页面', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-word-'))
    for (const [name, text] of DRAFTS) writeFileSync(fileOf(name, 'docx'), await writeWord(laid(text)))
    const files = [...DRAFTS.keys()].map(name => fileOf(name, 'docx'))
    said = convertAll(files, 'pdf', folder) + convertAll(files, 'txt:Text (encoded):UTF8', folder)
  }, 240_000)
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('没有一句警告，一份不少', () => {
    expect(said).not.toMatch(/warn|error/i)
    expect([...DRAFTS.keys()].filter(name => !existsSync(fileOf(name, 'pdf')))).toEqual([])
  })

  test('每页22行，每行28字，版心不差1毫米', () => {
    const pages = pagesOf(fileOf('full', 'pdf'))
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const {height, lines} of pages.slice(1, -1)) {
      const text = lines.slice(0, -1)
      expect(text).toHaveLength(LINES)
      expect(text.filter(({text}) => text.length === CHARACTERS).length).toBeGreaterThanOrEqual(20)
      const [first, last] = [text[0]?.bottom ?? 0, text.at(-1)?.bottom ?? 0]
      expect(Math.abs((first - PITCH) / MILLIMETRE - 37)).toBeLessThan(1)
      expect(Math.abs((height - last) / MILLIMETRE - 35)).toBeLessThan(1)
      expect(last - first).toBeCloseTo((LINES - 1) * PITCH, 0)
    }
  })

  test.each([...DRAFTS.keys()])('%s 的每一页在版心里，页码在外侧，满行28字', name => {
    const text = DRAFTS.get(name) ?? ''
    const pages = pagesOf(fileOf(name, 'pdf'))
    expect(linesOf(pages[0]).join('')).toContain(laid(text).title.replaceAll(/\s/g, ''))
    for (const [index, {width, height, lines}] of pages.entries()) {
      const number = lines.find(({text}) => text === `—${index + 1}—`)
      const fromOuterEdge =
        index % 2 === 0
          ? width - (number?.right ?? 0) - 26 * MILLIMETRE
          : (number?.left ?? 0) - 28 * MILLIMETRE
      expect(Math.abs(fromOuterEdge - 14)).toBeLessThan(MILLIMETRE)
      for (const line of lines) {
        if (line === number) continue
        const {left, right, top, bottom, text} = line
        expect(left / MILLIMETRE, text).toBeGreaterThan(27)
        expect(top / MILLIMETRE, text).toBeGreaterThan(36)
        expect((height - bottom) / MILLIMETRE, text).toBeGreaterThan(34)
        // A full stop may stand outside the text.
        const hanging = /[。，、；：”》）]$/.test(text) ? 16 : 0
        expect((width - right + hanging) / MILLIMETRE, text).toBeGreaterThan(25)
        if (HAN.test(text) && CHARACTERS <= text.length) expect(text).toHaveLength(CHARACTERS)
      }
    }
  })

  test('版记在末页版心下边', () => {
    const {height, lines} = pagesOf(fileOf('official', 'pdf')).at(-1) as PdfPage
    const printed = lines.find(({text}) => text.endsWith('印发'))
    expect(Math.abs((height - (printed?.bottom ?? 0)) / MILLIMETRE - 35)).toBeLessThan(2)
  })

  test('各级各有规定的字体、字号', () => {
    const words = wordsOf(fileOf('levels', 'pdf'))
    const of = (start: string) => words.find(({text}) => text.startsWith(start))
    const looks = {
      小标宋: ['在全县水利'],
      黑体: ['第一部分', '一、抓好'],
      楷体: ['（', '县长', '（一）备料要早。'],
      仿宋: ['同志们', '开工要快', '修堤三十里', '）先修险段', '清河'],
      宋体: ['— 1 —'],
    }
    const fonts = Object.values(looks).map(starts => new Set(starts.map(start => of(start)?.font)))
    for (const font of fonts) expect(font.size).toBe(1)
    expect(new Set(fonts.flatMap(font => [...font])).size).toBe(fonts.length)
    expect(of('第一部分')?.font).toContain('Sans')
    expect(of('在全县水利')?.size).toBeCloseTo(22, 0)
    for (const start of ['（', '同志们', '一、抓好', '开工要快']) expect(of(start)?.size).toBeCloseTo(16, 0)
    for (const start of ['清河', '— 1 —']) expect(of(start)?.size).toBeCloseTo(14, 0)
  })

  test.each([...DRAFTS.keys()])('%s：LibreOffice 和 pandoc 读出来与稿件一字不差', name => {
    const {items} = laid(DRAFTS.get(name) ?? '')
    const words = (some: typeof items) => withoutSpace(some.flatMap(wordsIn).join(''))
    // Its plain text leaves out what has a place of its own on the page.
    const inText = items.filter(item => !isColophon(item))
    expect(withoutSpace(readFileSync(fileOf(name, 'txt'), 'utf8'))).toBe(words(inText))
    expect(withoutSpace(pandocText(fileOf(name, 'docx')))).toBe(words(items))
  })

  function fileOf(name: string, extension: string): string {
    return join(folder, `${name.replace(/\.md$/, '')}.${extension}`)
  }
})

function laid(text: string) {
  return layOutDraft(foldDraft(readManuscript(text)))
}

function linesOf(page: PdfPage | undefined): readonly string[] {
  return page?.lines.map(({text}) => text) ?? []
}

function wordsIn(item: LaidItem): readonly string[] {
  if (item.kind === 'table') return item.rows.flat().map(textOf)
  return [textOf(item.runs), textOf(item.atRight ?? [])]
}

function withoutSpace(text: string): string {
  return text.replaceAll(/[\s\ufeff]/g, '')
}

/** All strings of the document that pandoc reads, in their order. */
function pandocText(path: string): string {
  const json = execFileSync('pandoc', ['--from', 'docx', '--to', 'json', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const {meta, blocks} = JSON.parse(json)
  // What it takes for data of the document stands above its text.
  return stringsIn([meta.title, meta.subtitle, blocks]).join('')
}

function stringsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('t' in node && 'c' in node && node.t === 'Str') return [String(node.c)]
  return Object.values(node).flatMap(stringsIn)
}
