import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript} from '../../server/src/core/index'
import {writeWord} from '../../server/src/word/writeWord'

const DRAFTS = resolve(import.meta.dirname, '../drafts')
const HAS_OFFICE = ['soffice', 'pdftotext'].every(
  program => spawnSync(program, ['--help']).error === undefined,
)
/** Points to a millimetre. */
const MILLIMETRE = 72 / 25.4
const PITCH = 28.95

interface Line {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly text: string
}

interface Page {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

let folder = ''

/** Draws the drafts as PDF, one run of LibreOffice for all. */
async function draw(texts: ReadonlyMap<string, string>): Promise<string> {
  for (const [name, text] of texts)
    writeFileSync(join(folder, `${name}.docx`), await writeWord(layOutDraft(foldDraft(readManuscript(text)))))
  const {stderr} = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
      ...[...texts.keys()].map(name => join(folder, `${name}.docx`)),
    ],
    {encoding: 'utf8'},
  )
  // LibreOffice speaks of the Java that it does without.
  return stderr.replaceAll(/.*javaldx.*/g, '')
}

function pagesOf(name: string): Page[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
  })
  return html
    .split('<page ')
    .slice(1)
    .map(page => {
      const lines = page
        .split('<line ')
        .slice(1)
        .map(line => {
          const [left = 0, , right = 0, bottom = 0] = numbersIn(line)
          return {
            left,
            right,
            bottom,
            text: Array.from(line.matchAll(/<word [^>]*>(.*?)<\/word>/g), ([, word]) => word).join(''),
          }
        })
      const [width = 0, height = 0] = numbersIn(page)
      return {width, height, lines}
    })
}

/** The first attributes of a tag; a line has xMin, yMin, xMax and yMax. */
function numbersIn(tag: string): number[] {
  return Array.from(tag.slice(0, tag.indexOf('>')).matchAll(/"([\d.]+)"/g), ([, number]) => Number(number))
}

if (!HAS_OFFICE)
  test('本机没有 LibreOffice（apt-get install libreoffice-writer-nogui poppler-utils），不量页面', () => {})

describe.runIf(HAS_OFFICE)('LibreOffice 画出的页面', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-word-'))
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('每页22行，每行28字，版心不差1毫米，页码在外侧', async () => {
    const body = '要把各项工作抓紧抓实抓好落到基层一线见到实效'.repeat(60)
    await draw(new Map([['full', `# 在全市工作会议上的讲话\n\n同志们：\n\n${body}\n\n${body}\n`]]))
    const pages = pagesOf('full')
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const [index, {width, height, lines}] of pages.slice(1, -1).entries()) {
      const [number, text] = [lines.at(-1), lines.slice(0, -1)]
      expect(text).toHaveLength(22)
      const full = text.filter(({text}) => text.length === 28)
      expect(full.length).toBeGreaterThanOrEqual(20)
      for (const {left, right} of full) {
        expect(Math.abs(left / MILLIMETRE - 28)).toBeLessThan(1)
        expect(Math.abs((width - right) / MILLIMETRE - 26)).toBeLessThan(1)
      }
      expect(Math.abs(((text[0]?.bottom ?? 0) - PITCH) / MILLIMETRE - 37)).toBeLessThan(1)
      expect(Math.abs((height - (text[21]?.bottom ?? 0)) / MILLIMETRE - 35)).toBeLessThan(1)
      expect((text[21]?.bottom ?? 0) - (text[0]?.bottom ?? 0)).toBeCloseTo(21 * PITCH, 0)
      const page = index + 2
      expect(number?.text).toBe(`—${page}—`)
      const fromOuterEdge =
        page % 2 === 1
          ? width - (number?.right ?? 0) - 26 * MILLIMETRE
          : (number?.left ?? 0) - 28 * MILLIMETRE
      expect(Math.abs(fromOuterEdge - 14)).toBeLessThan(MILLIMETRE)
    }
  }, 120_000)

  test('样稿都画得出，没有一句警告，标题在第一页', async () => {
    const names = readdirSync(DRAFTS).filter(name => name.endsWith('.md') && !name.includes('.marked.'))
    const texts = new Map(names.map(name => [name, readFileSync(join(DRAFTS, name), 'utf8')]))
    expect(await draw(texts)).not.toMatch(/warn|error/i)
    for (const [name, text] of texts) {
      const {title} = layOutDraft(foldDraft(readManuscript(text)))
      const words = pagesOf(name)[0]
        ?.lines.map(line => line.text)
        .join('')
      expect(words, name).toContain(title.replaceAll(' ', ''))
    }
  }, 240_000)
})
