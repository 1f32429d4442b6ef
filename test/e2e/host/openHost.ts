import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {inject, vi} from 'vitest'
import type * as vscode from 'vscode'
import type {VsCode} from '../provided'
import {createScreen, SLOW} from '../screen'
import {BROWSER_FLAGS} from '../workbench'

/** What the small extension knows of ours (overhear.cjs, questions.cjs) and can do for a function (tools.cjs). */
export interface Inside {
  readonly registered: readonly {
    readonly name: string
    readonly threads?: readonly vscode.CommentThread[]
  }[]
  readonly questions: {
    readonly words: readonly string[]
    readonly isOpen: boolean
    give?(address?: string): void
  }[]
  /** What the first registration of this name was given; nothing where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the calls of the API take.
  argsOf(name: string): readonly any[]
  placeOf(asked: {
    readonly address: string
    readonly offset: number
  }): Promise<{readonly document: vscode.TextDocument; readonly at: vscode.Position}>
  textAfter(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string
  rowsOf<Row>(provider: vscode.TreeDataProvider<Row>): Promise<readonly TreeRow<Row>[]>
  tokensIn(
    document: vscode.TextDocument,
    tokens: vscode.SemanticTokens,
    legend: vscode.SemanticTokensLegend,
  ): readonly string[]
}

interface TreeRow<Row> {
  readonly row: Row
  readonly words: string
  readonly resourceUri?: vscode.Uri
}

/** A VS Code whose API a test can call. */
export type Host = Awaited<ReturnType<typeof openWindow>>

const SAYING =
  '.statusbar, .notifications-toasts, .part.sidebar, .part.panel, .review-widget, .quick-input-widget'
/** Milliseconds: what is to be seen is seen soon. */
export const SOON = {timeout: 20_000, interval: 50}
const ANSWERED = {timeout: 10_000, interval: 20}
/** What lies in a folder of this name cannot be changed. */
const SETTINGS = {'files.readonlyInclude': {'**/只读/**': true}, 'editor.cursorBlinking': 'solid'}

/** Opens VS Code in so many windows at once, each beside the small extension; closed, they leave nothing behind. */
export async function openHosts(count: number) {
  const vsCode = inject('vsCode')
  if (!vsCode) throw new Error('没有启动 VS Code')
  const uninstall = install(vsCode)
  const windows = await Promise.all(Array.from({length: count}, () => openWindow(vsCode)))
  return {windows, close}

  async function close() {
    await Promise.all(windows.map(window => window.close()))
    uninstall()
  }
}

/**
 * Opens VS Code on a workspace of two folders with a small extension beside ours, which runs functions of a test inside the
 * extension host: with its own copy of the API, but in the same process.
 */
async function openWindow({url, screenshots, chromium: executablePath}: VsCode) {
  const place = mkdtempSync(join(tmpdir(), 'nigao-host-'))
  const folders = ['甲', '乙'].map(name => join(place, name))
  for (const folder of folders) mkdirSync(join(folder, '只读'), {recursive: true})
  const workspace = join(place, '两处.code-workspace')
  writeFileSync(
    workspace,
    JSON.stringify({
      folders: folders.map(path => ({path})),
      settings: SETTINGS,
    }),
  )

  const browser = await chromium.launch({executablePath, args: BROWSER_FLAGS})
  const page = await browser.newPage({
    viewport: {width: 1000, height: 800},
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.goto(`${url}/?workspace=${encodeURIComponent(workspace)}`)
  const port = await vi.waitFor(portIn, SLOW)
  return {
    folders: folders as [string, string],
    page,
    ...createScreen(page),
    screenshot,
    evaluate,
    answer,
    said,
    pages,
    close,
  }

  /** There before it has been written. */
  function portIn(): string {
    const written = readFileSync(join(place, 'port'), 'utf8')
    if (written === '') throw new Error('扩展主机还没有接上')
    return written
  }

  async function screenshot(name: string) {
    await page.screenshot({path: join(screenshots, `${name}.png`)})
  }

  /** What the function gives inside the extension host, as JSON has it; it knows nothing but its arguments. */
  async function evaluate<Argument, Value>(
    run: (api: typeof vscode, argument: Argument, inside: Inside) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Awaited<Value>> {
    const body = JSON.stringify({source: String(run), argument})
    const response = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      body,
    })
    const {value, error} = (await response.json()) as {
      value: Awaited<Value>
      error?: string
    }
    if (error) throw new Error(error)
    return value
  }

  /**
   * Waits for a question and answers it: one about files with an address, where this is one; else it types the text into the
   * box on the screen, and Enter. Nothing typed takes what is there.
   */
  async function answer(text: string, address?: string) {
    const words = await evaluate(async (_, address, {questions}) => {
      for (let tries = 0; tries < 600; tries++) {
        const asked = questions.find(({isOpen}) => isOpen)
        if (asked?.give && address === undefined) throw new Error(`问的是文件：${asked.words}`)
        asked?.give?.(address)
        if (asked) return asked.isOpen ? asked.words : undefined
        await new Promise(rest => setTimeout(rest, 10))
      }
      throw new Error('什么也没有问')
    }, address)
    if (!words) return
    const box = page.locator('.quick-input-widget')
    const input = box.locator('input[type="text"]')
    await vi.waitFor(async () => {
      const shown = await box.innerText()
      if (!words.every(word => shown.includes(word))) throw new Error(`问的不是${words}：${shown}`)
    }, ANSWERED)
    await input.and(page.locator(':focus')).waitFor({timeout: SLOW.timeout})
    if (text !== '') await input.fill(text)
    await page.keyboard.press('Enter')
    await evaluate(async (_, words, {questions}) => {
      const asked = questions.find(question => String(question.words) === words && question.isOpen)
      for (let tries = 0; asked?.isOpen; tries++) {
        if (tries === 600) throw new Error(`没有答上：${words}`)
        await new Promise(rest => setTimeout(rest, 10))
      }
    }, String(words))
  }

  /** All that VS Code says in words just now, outside of editors. */
  async function said(): Promise<string> {
    const texts: string[] = await page.evaluate(
      `[...document.querySelectorAll('${SAYING}')].map(part => part.innerText)`,
    )
    return texts.join('\n').replaceAll('\u00a0', ' ')
  }

  /** The words of the pages in panels. */
  async function pages(): Promise<string> {
    const words = page
      .frames()
      .slice(1)
      .map(frame => frame.evaluate<string>('document.body?.innerText ?? ""').catch(() => ''))
    return (await Promise.all(words)).join('\n')
  }

  async function close() {
    await browser.close()
    remove(place)
  }
}

/** Puts the small extension beside ours, into the list that VS Code reads for each window; gives what takes it away again. */
function install({extensions}: VsCode): () => void {
  const folder = join(extensions, 'test.host')
  const file = join(extensions, 'extensions.json')
  const installed = readFileSync(file, 'utf8')
  const location = {$mid: 1, path: folder, scheme: 'file'}
  const own = {identifier: {id: 'test.host'}, version: '0.0.1', location, relativeLocation: 'test.host'}
  cpSync(import.meta.dirname, folder, {recursive: true})
  writeFileSync(file, JSON.stringify([...JSON.parse(installed), own]))
  return () => {
    // The windows of other tests are to be without it.
    writeFileSync(file, installed)
    remove(folder)
  }
}

/** What VS Code may be writing yet. */
function remove(folder: string) {
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
}
