import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {inject, vi} from 'vitest'
import type * as vscode from 'vscode'
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

interface Installed {
  readonly identifier: {readonly id: string}
}

/** A VS Code whose API a test can call. */
export type Host = Awaited<ReturnType<typeof openHost>>

/** The small extension, as VS Code lists what is installed. */
const OWN: Installed = {identifier: {id: 'test.host'}}
const SAYING =
  '.statusbar, .notifications-toasts, .part.sidebar, .part.panel, .review-widget, .quick-input-widget'
/** Milliseconds. */
const ANSWERED = {timeout: 10_000, interval: 20}
/** What lies in a folder of this name cannot be changed. */
const SETTINGS = {'files.readonlyInclude': {'**/只读/**': true}}

/**
 * Opens VS Code on a workspace of two folders with a small extension beside ours, which runs functions of a test inside the
 * extension host: with its own copy of the API, but in the same process.
 */
export async function openHost() {
  const vsCode = inject('vsCode')
  if (!vsCode) throw new Error('没有启动 VS Code')
  const {extensions, screenshots} = vsCode
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
  const extension = install()

  const browser = await chromium.launch({
    executablePath: vsCode.chromium,
    args: BROWSER_FLAGS,
  })
  const page = await browser.newPage({
    viewport: {width: 1400, height: 1000},
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.goto(`${vsCode.url}/?workspace=${encodeURIComponent(workspace)}`)
  const port = await vi.waitFor(() => readFileSync(join(extension, 'port'), 'utf8'), SLOW)
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
    // The windows of other tests are to be without it.
    writeList(list => list)
    for (const folder of [extension, place])
      rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }

  /** Puts the small extension beside ours, into the list that VS Code reads for each window. */
  function install(): string {
    const folder = join(extensions, 'test.host')
    rmSync(folder, {recursive: true, force: true})
    cpSync(import.meta.dirname, folder, {recursive: true})
    const location = {$mid: 1, path: folder, scheme: 'file'}
    writeList(list => [...list, {...OWN, version: '0.0.1', location, relativeLocation: 'test.host'}])
    return folder
  }

  /** Writes that list; the one given to the function is without ours. */
  function writeList(change: (list: Installed[]) => Installed[]) {
    const file = join(extensions, 'extensions.json')
    const list: Installed[] = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(
      file,
      JSON.stringify(change(list.filter(({identifier}) => identifier.id !== OWN.identifier.id))),
    )
  }
}
