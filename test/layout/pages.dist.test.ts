import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {printPage} from '../../client/src/layout/layoutPage'
// @ts-expect-error scripts have no types
import {findChromium} from '../../scripts/machine.mjs'
import {LAYOUT_REQUEST, type LayoutAnswer} from '../../server/src/lsp/protocol'
import {openDraft, startServer} from '../client/desk'
import {builtProgram} from '../dist'
import {MILLIMETRE, pagesOf} from '../pdf'

vi.mock('vscode', () => import('../client/vscode'))

const executablePath: string | undefined = await findChromium()
const CAN_MEASURE = executablePath !== undefined && spawnSync('pdftotext', ['-v']).error === undefined
const DRAFTS = resolve(import.meta.dirname, '../drafts')
const PITCH = 28.95
const BODY = '要把各项工作抓紧抓实抓好落到基层一线见到实效'.repeat(60)
const FULL = `# 在全市工作会议上的讲话\n\n同志们：\n\n${BODY}\n\n${BODY}\n`

let folder = ''
let browser: Browser

const IS_SKIPPED = !CAN_MEASURE && process.env.CI !== 'true'

if (IS_SKIPPED)
  console.log(
    '本机没有 Chromium 或 pdftotext（apt-get install chromium poppler-utils），跳过“浏览器印出的页面”',
  )

// Where nothing may be skipped the tests run without them, and fail.
describe.skipIf(IS_SKIPPED)('浏览器印出的页面', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-layout-'))
    browser = await chromium.launch({executablePath: executablePath as string, args: ['--no-sandbox']})
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  test('每页22行，每行28字，版心不差1毫米，页码在外侧', async () => {
    const page = await open(FULL)
    const pages = await printed(page)
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const [index, {width, height, lines}] of pages.slice(1, -1).entries()) {
      const [number, text] = [lines.at(-1), lines.slice(0, -1)]
      expect(Math.abs(width / MILLIMETRE - 210)).toBeLessThan(0.5)
      expect(Math.abs(height / MILLIMETRE - 297)).toBeLessThan(0.5)
      expect(text).toHaveLength(22)
      const full = text.filter(({text}) => text.length === 28)
      expect(full.length).toBeGreaterThanOrEqual(20)
      for (const {left, right} of full) {
        expect(Math.abs(left / MILLIMETRE - 28)).toBeLessThan(1)
        expect(Math.abs((width - right) / MILLIMETRE - 26)).toBeLessThan(1)
      }
      expect((text[21]?.bottom ?? 0) - (text[0]?.bottom ?? 0)).toBeCloseTo(21 * PITCH, 0)
      const sheet = index + 2
      expect(number?.text).toBe(`—${sheet}—`)
      const fromOuterEdge =
        sheet % 2 === 1
          ? width - (number?.right ?? 0) - 26 * MILLIMETRE
          : (number?.left ?? 0) - 28 * MILLIMETRE
      expect(Math.abs(fromOuterEdge - 14)).toBeLessThan(MILLIMETRE)
    }
  })

  test('版心上下不差1毫米', async () => {
    const page = await open(FULL)
    await page.emulateMedia({media: 'print'})
    const edges = await page.locator('.paper').evaluateAll(papers =>
      papers.slice(1, -1).map(paper => {
        const [whole, text] = [paper, ...paper.querySelectorAll('[data-item]')].map(each =>
          each.getBoundingClientRect(),
        )
        const last = [...paper.querySelectorAll('[data-item]')].at(-1)?.getBoundingClientRect()
        return [(text?.top ?? 0) - (whole?.top ?? 0), (whole?.bottom ?? 0) - (last?.bottom ?? 0)]
      }),
    )
    for (const [top = 0, bottom = 0] of edges) {
      expect(Math.abs((top * 25.4) / 96 - 37)).toBeLessThan(1)
      expect(Math.abs((bottom * 25.4) / 96 - 35)).toBeLessThan(1)
    }
  })

  test('一字不少、一字不多', async () => {
    const name = 'rural-work-template-speech.md'
    const page = await open(readFileSync(join(DRAFTS, name), 'utf8'))
    const laid: LayoutAnswer = JSON.parse((await page.locator('body').getAttribute('data-laid')) ?? '')
    const said = laid.items.flatMap(wordsOf).join('')
    const shown = await page.locator('.paper > :not(.number)').allTextContents()
    expect(shown.join('')).toBe(said.replaceAll('\u2028', ''))
  })

  async function open(text: string): Promise<Page> {
    const document = openDraft(text, `file:///稿件/${Math.random()}.md`)
    const server = await startServer()
    const answer = await server.ask<LayoutAnswer>(LAYOUT_REQUEST, document)
    const [script, style] = ['layout.js', 'layout.css'].map(name => readFileSync(builtProgram(name), 'utf8'))
    const path = join(folder, 'print.html')
    writeFileSync(path, printPage('讲话', answer as LayoutAnswer, script as string, style as string))
    const page = await browser.newPage()
    // Nobody is there to answer the printer's questions.
    await page.addInitScript('window.print = () => undefined')
    await page.goto(pathToFileURL(path).href)
    await page.locator('body[data-ready]').waitFor()
    return page
  }

  async function printed(page: Page) {
    const path = join(folder, 'printed.pdf')
    await page.pdf({path, preferCSSPageSize: true, printBackground: false})
    return pagesOf(path)
  }
})

function wordsOf(item: LayoutAnswer['items'][number]): readonly string[] {
  const runs = item.kind === 'table' ? item.rows.flat(2) : item.runs
  return runs.map(({text}) => text)
}
