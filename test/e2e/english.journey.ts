import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
// @ts-expect-error scripts have no types
import {startCodeServer} from '../../scripts/codeServer.mjs'
// @ts-expect-error scripts have no types
import {VSIX} from '../../scripts/package.mjs'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'
// @ts-expect-error scripts have no types
import {KEYBINDINGS} from './workbench.setup.mjs'

const NAME = '农村工作讲话-英文.md'
const DRAFTS = new Map([[NAME, resolve('test/drafts/rural-work-template-speech.md')]])

let place: string
let server: {url: string; extensions: string; stop(): Promise<void>}
let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('English', () => {
  // The language of a server is settled when it starts.
  beforeAll(async () => {
    const vsCode = inject('vsCode')
    if (!vsCode) return
    place = mkdtempSync(join(tmpdir(), 'nigao-english-'))
    const folder = join(place, 'drafts')
    mkdirSync(folder)
    server = await startCodeServer({vsix: VSIX, folder, locale: 'en', keybindings: KEYBINDINGS})
    const {url, extensions} = server
    workbench = await openWorkbench(DRAFTS, undefined, {...vsCode, url, extensions, folder, locale: 'en-US'})
  })
  afterAll(async () => {
    await workbench?.close()
    await server?.stop()
    rmSync(place, {recursive: true, force: true})
  })

  test('status bar, outline, list, form, page layout, rehearsal and frames speak English', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'english', async () => {
      const {page} = workbench
      await expect.poll(workbench.statusBar, SLOW).toMatch(/[\d,]+ characters · about \d+ min · \d+ to fill/)
      await workbench.command('nigao.outline.focus')
      await expect.poll(() => rowsUnder('Outline'), SLOW).toContain('Title')
      await expect.poll(() => rowsUnder('Outline'), SOON).toContain('Closing')
      await expect.poll(() => rowsUnder('To Fill'), SOON).toContain('XX')
      await workbench.command('workbench.actions.view.problems')
      await workbench.screenshot('english-views')
      await workbench.command('workbench.action.closePanel')

      await panel('Fill In: ', () => page.keyboard.press('Control+Alt+M'), 'Fill In All')
      await panel('Layout: ', () => workbench.command('nigao.showLayout'), 'Page 1 of')
      await panel('Rehearsal: ', () => workbench.command('nigao.rehearse'), 'syllables a minute')

      await workbench.command('nigao.newDraft')
      await page.locator('.quick-input-widget .monaco-list-row').first().waitFor({timeout: SOON.timeout})
      await workbench.screenshot('english-frames')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Alt+O')
      await page.locator('.getting-started-step').first().waitFor({timeout: SOON.timeout})
      await workbench.screenshot('english-walkthrough')
      await workbench.command('workbench.action.closeAllEditors')
    })
  })

  /** Opens a panel of ours, waits for words of its page, and goes back to the draft. */
  async function panel(tab: string, open: () => Promise<unknown>, words: string) {
    const {page} = workbench
    await open()
    await page.locator('.tab', {hasText: tab}).waitFor({timeout: SLOW.timeout})
    const body = page.frameLocator('iframe.webview').frameLocator('iframe').locator('body')
    await expect.poll(() => body.innerText(), SLOW).toContain(words)
    await workbench.screenshot(`english-${tab.slice(0, 4).trim().toLowerCase()}`)
    await workbench.command('workbench.action.closeAllEditors')
    await page.waitForSelector('.tab', {state: 'detached'})
    await workbench.openDraft(NAME)
  }

  async function rowsUnder(title: string): Promise<string> {
    const rows = workbench.page.locator(`.pane:has(> .pane-header[aria-label^="${title}"]) .monaco-list-row`)
    return (await rows.allTextContents()).join('\n')
  }
})
