import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {inject, vi} from 'vitest'
import type * as vscode from 'vscode'
import {createScreen, SLOW} from '../screen'
import {BROWSER_FLAGS} from '../workbench'

/** A VS Code whose API a test can call. */
export type Host = Awaited<ReturnType<typeof openHost>>

const TRIES = 20
/** Milliseconds. */
const ANSWERED = {timeout: 10_000, interval: 250}
/** What lies in a folder of this name cannot be changed. */
const SETTINGS = {'files.readonlyInclude': {'**/只读/**': true}}

/**
 * Opens VS Code on a workspace of two folders with a small extension beside ours, which runs functions of a test inside the
 * extension host: with its own copy of the API, but in the same process.
 */
export async function openHost() {
  const vsCode = inject('vsCode')
  if (!vsCode) throw new Error('没有启动 VS Code')
  const {screenshots} = vsCode
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
  const extension = install(vsCode.extensions)

  const browser = await chromium.launch({
    executablePath: vsCode.chromium,
    args: BROWSER_FLAGS,
  })
  const page = await browser.newPage({
    viewport: {width: 1400, height: 1000},
    locale: 'zh-CN',
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
    close,
  }

  async function screenshot(name: string) {
    await page.screenshot({path: join(screenshots, `${name}.png`)})
  }

  /** What the function gives inside the extension host; it knows nothing but its arguments. */
  async function evaluate<Argument, Value>(
    run: (api: typeof vscode, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Awaited<Value>> {
    const body = JSON.stringify({source: String(run), argument})
    const response = await fetch(`http://127.0.0.1:${port}`, {method: 'POST', body})
    const {value, error} = (await response.json()) as {value: Awaited<Value>; error?: string}
    if (error) throw new Error(error)
    return value
  }

  /** Types into the box that VS Code asks with, and Enter; nothing typed takes what is there. What begins with `/` is a path. */
  async function answer(text: string) {
    const box = page.locator('.quick-input-widget')
    const input = box.locator('input[type="text"]')
    await input.and(page.locator(':focus')).waitFor({timeout: SLOW.timeout})
    const isPath = text.startsWith('/')
    const title = await box.locator('.quick-input-title').innerText()
    // While it reads a folder it writes its own path over the typed one.
    for (let tries = 0; tries < TRIES && text !== '' && (await input.inputValue()) !== text; tries++) {
      await input.fill(text)
      if (isPath) await page.waitForTimeout(200)
    }
    const shown = await box.innerText()
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => {
      if (!(await box.isVisible()) || (await box.locator('.quick-input-title').innerText()) !== title) return
      if ((await input.inputValue()) === text && (await box.innerText()) === shown)
        throw new Error(`没有答上：${shown}`)
    }, ANSWERED)
  }

  async function close() {
    await browser.close()
    rmSync(extension, {
      recursive: true,
      force: true,
      maxRetries: 5,
      retryDelay: 200,
    })
    rmSync(place, {
      recursive: true,
      force: true,
      maxRetries: 5,
      retryDelay: 200,
    })
  }
}

/** Puts the small extension beside ours, into the list that VS Code reads for each window. */
function install(extensions: string): string {
  const extension = join(extensions, 'test.host')
  rmSync(extension, {recursive: true, force: true})
  cpSync(import.meta.dirname, extension, {recursive: true})
  const listFile = join(extensions, 'extensions.json')
  const list: {identifier: {id: string}}[] = JSON.parse(readFileSync(listFile, 'utf8'))
  if (!list.some(({identifier}) => identifier.id === 'test.host'))
    list.push({
      identifier: {id: 'test.host'},
      ...{
        version: '0.0.1',
        location: {$mid: 1, path: extension, scheme: 'file'},
        relativeLocation: 'test.host',
      },
    })
  writeFileSync(listFile, JSON.stringify(list))
  return extension
}
