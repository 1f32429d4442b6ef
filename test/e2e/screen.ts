import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/** A row of a list or tree as the drafter sees it; `level` counts from 1. */
export interface Row {
  readonly text: string
  readonly level: number
}

/** A notification: its words and its buttons from left to right. */
export interface Message {
  readonly text: string
  readonly buttons: readonly string[]
}

/** The first finding waits for a cold extension host; on two cores that has taken nine seconds. */
export const SLOW = {timeout: 60_000, interval: 200}
/** Lists follow the editor within a second or so. */
export const SOON = {timeout: 20_000, interval: 200}

/** Rows of the two trees in our container, told apart by the headers above them. */
const OUTLINE = '.pane:has(> .pane-header[aria-label^="提纲"]) .monaco-list-row'
const SLOTS = '.pane:has(> .pane-header[aria-label^="待填"]) .monaco-list-row'
const SLOTS_IN_STATUS_BAR = /待填 (\d+)/
const NO_BREAK_SPACE = /\u00a0/g

/** Reads the screen of VS Code; everything it returns is what stands there at that moment. */
export function createScreen(page: Page) {
  return {
    pickerRows: () => rows('.quick-input-widget .monaco-list-row'),
    pickerTitle: () => textOf('.quick-input-widget .quick-input-title'),
    problems: () => rows('.markers-panel .monaco-list-row'),
    outline: () => rows(OUTLINE),
    outlineFocus: () => textOf(`${OUTLINE}.focused`),
    outlineSelection: () => textOf(`${OUTLINE}.selected`),
    slots: () => rows(SLOTS),
    /** Errors and warnings, as the status bar counts them: unlike the list it never has rows out of sight. */
    problemCounts: () => textOf('[id="status.problems"]'),
    cursor: () => textOf('[id="status.editor.selection"]'),
    statusBar,
    slotsInStatusBar,
    slotsOnceRead,
    messages,
  }

  function statusBar(): Promise<string> {
    return textOf('.statusbar')
  }

  /** Not a number while the draft is not read yet, which is when there is no count of characters. */
  async function slotsInStatusBar(): Promise<number> {
    const bar = await statusBar()
    return bar.includes('字') ? Number(SLOTS_IN_STATUS_BAR.exec(bar)?.[1] ?? 0) : Number.NaN
  }

  async function slotsOnceRead(): Promise<number> {
    await expect.poll(slotsInStatusBar, SLOW).toBeGreaterThan(0)
    return slotsInStatusBar()
  }

  async function messages(): Promise<Message[]> {
    const items = await page.locator('.notifications-toasts .notification-list-item').all()
    return Promise.all(
      items.map(async item => ({
        text: (await item.locator('.notification-list-item-message').textContent()) ?? '',
        buttons: await item.locator('.monaco-button').allTextContents(),
      })),
    )
  }

  async function textOf(selector: string): Promise<string> {
    return plain((await page.locator(selector).textContent()) ?? '')
  }

  async function rows(selector: string): Promise<Row[]> {
    const found = await page
      .locator(selector)
      .filter({visible: true})
      .evaluateAll(elements =>
        elements.map(element => ({
          text: element.textContent ?? '',
          level: Number(element.getAttribute('aria-level')),
          // The list keeps its rows in no order; only their place on the screen tells it.
          top: element.getBoundingClientRect().top,
        })),
      )
    return found.toSorted((a, b) => a.top - b.top).map(({text, level}) => ({text: plain(text), level}))
  }
}

/** VS Code draws spaces as no-break spaces. */
function plain(text: string): string {
  return text.replace(NO_BREAK_SPACE, ' ').trim()
}
