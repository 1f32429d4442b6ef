import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {problemsOf, walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const HEALTHY = '好稿.md'
const WORST = '坏稿.md'
const LEFT_OUT = `“${WORST}”长时间检查不完，已停止检查这一份，其他稿件照常检查。`
/** A server with an expression that does not come to an end on one line. */
const ENDLESS = `
const {matchAll} = String.prototype
String.prototype.matchAll = function (...patterns) {
  if (this.includes('卡住检查的一行')) for (;;);
  return matchAll.apply(this, patterns)
}
require('./whole.js')
`
/** Milliseconds in which nobody finds typing slow. */
const FLUID = 1500
/** How much longer than with a server at rest it may take on a machine that does much else. */
const MUCH_LONGER = 2

/** What stands in the outline where there is none to show. */
const WELCOME = '.pane:has(> .pane-header[aria-label^="提纲"]) .welcome-view'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('服务器不再回答', () => {
  beforeAll(async () => {
    const [server, whole] = [join(distFolder(), 'server.js'), join(distFolder(), 'whole.js')]
    renameSync(server, whole)
    writeFileSync(server, ENDLESS)
    const worst = resolve('test/e2e/worst-line.md')
    workbench = await openWorkbench(
      new Map([
        [HEALTHY, resolve('test/drafts/grassroots-governance-speech.md')],
        [WORST, worst],
      ]),
    )
  })
  afterEach(() => workbench.closeDraft())
  afterAll(async () => {
    await workbench?.close()
    rmSync(join(distFolder(), 'server.js'))
    renameSync(join(distFolder(), 'whole.js'), join(distFolder(), 'server.js'))
  })

  test('一份稿件检查不完：只说一次，跳过它，旁边的照常检查，打字不卡', () =>
    walking(workbench, 'watchdog-worst', async () => {
      await workbench.openDraft(HEALTHY)
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBeGreaterThan(0)
      const slots = (await workbench.slotsInStatusBar()) + 1
      const usual = await typeSlot('先安排XX万元。', slots)
      await workbench.openDraft(WORST)
      await workbench.openDraft(HEALTHY)
      expect(await typingTime('另安排XX万元，')).toBeLessThan(atMost(usual.typed))
      await expect.poll(messages, SLOW).toEqual([{text: LEFT_OUT, buttons: ['重试']}])
      await workbench.screenshot('watchdog-worst')
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(slots + 1)
      const {typed, checked} = await typeSlot('再安排XX万元。', slots + 2)
      expect(typed).toBeLessThan(atMost(usual.typed))
      expect(checked).toBeLessThan(atMost(usual.checked))
      await workbench.command('workbench.actions.view.problems')
      await expect.poll(async () => (await problemsOf(workbench)).length, SLOW).toBeGreaterThan(0)

      // Typing in the draft that is left out does not stop the server again.
      await toTab(WORST)
      await workbench.command('nigao.outline.focus')
      await expect.poll(welcome, SOON).toContain('这份稿件长时间检查不完')
      await workbench.typeAtEnd('又一行。')
      await toTab(HEALTHY)
      await workbench.page.waitForTimeout(13_000)
      // The first message may have gone by itself meanwhile.
      expect((await messages()).length).toBeLessThanOrEqual(1)
      await workbench.command('notifications.clearAll')
      await workbench.typeAtEnd('还安排XX万元。')
      await expect.poll(workbench.slotsInStatusBar, SOON).toBe(slots + 3)

      // Without the line it is checked as soon as it is tried again.
      await toTab(WORST)
      await workbench.deleteLines(5, 1)
      await workbench.page.locator(WELCOME).getByText('重试', {exact: true}).click()
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(1)
      expect(await messages()).toEqual([])
      await workbench.focusEditor()
      await workbench.command('workbench.action.files.revert')
      await workbench.page.waitForSelector('.tab.active.dirty', {state: 'detached'})
      await expect.poll(messages, SLOW).toHaveLength(1)
      await toTab(HEALTHY)
      await workbench.save()
    }))

  test.each(['SIGKILL', 'SIGSTOP'] as const)('服务器被 %s，稿件照样有人检查，字都在', signal =>
    walking(workbench, `watchdog-${signal}`, async () => {
      await workbench.openDraft(HEALTHY)
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBeGreaterThan(0)
      const slots = (await workbench.slotsInStatusBar()) + 1
      const {typed} = await typeSlot('先拨付XX万元。', slots)
      // A window that was left may still have its own server: whichever is ours, it is among them.
      const struck = servers()
      for (const process of struck) globalThis.process.kill(process, signal)
      expect(await typingTime('另安排XX万元。')).toBeLessThan(atMost(typed))
      await expect.poll(() => servers().filter(process => !struck.includes(process)), SLOW).not.toEqual([])
      if (signal === 'SIGSTOP') {
        await expect.poll(messages, SLOW).toHaveLength(1)
        await workbench.page.locator('.notifications-toasts .monaco-button', {hasText: '重试'}).click()
      }
      await expect.poll(workbench.slotsInStatusBar, SLOW).toBe(slots + 1)
      expect(await messages()).toEqual([])
      for (const process of servers().filter(process => struck.includes(process)))
        globalThis.process.kill(process, 'SIGKILL')
    }),
  )
})

/** Milliseconds from the first key until all the words stand on the screen. */
async function typingTime(words: string): Promise<number> {
  await workbench.focusEditor()
  await workbench.press('Control+End')
  await workbench.press('Enter')
  const start = Date.now()
  await workbench.page.keyboard.type(words)
  await workbench.page
    .locator('.editor-instance .view-line', {hasText: words})
    .waitFor({timeout: SOON.timeout})
  return Date.now() - start
}

/** Types words with a place to fill; milliseconds until they stand on the screen, and until there are so many places. */
async function typeSlot(words: string, slots: number) {
  const start = Date.now()
  const typed = await typingTime(words)
  await expect.poll(workbench.slotsInStatusBar, {...SLOW, interval: 50}).toBe(slots)
  return {typed, checked: Date.now() - start}
}

function atMost(usual: number): number {
  return Math.max(FLUID, MUCH_LONGER * usual)
}

/** Both drafts stay open; the explorer may be out of sight. */
async function toTab(name: string): Promise<void> {
  await workbench.page.locator(`.tab[data-resource-name="${name}"]`).click()
  await workbench.focusEditor()
}

async function messages() {
  return (await workbench.messages()).filter(({text}) => !text.includes('处待填'))
}

function welcome(): Promise<string> {
  return workbench.page.locator(WELCOME).innerText()
}

function distFolder(): string {
  const extensions = inject('vsCode')?.extensions ?? ''
  const [own = ''] = readdirSync(extensions).filter(name => name.startsWith('nigao'))
  return join(extensions, own, 'dist')
}

/** The ids of the language servers that run out of the installed extension. */
function servers(): number[] {
  const script = join(distFolder(), 'server.js')
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && commandOf(name).includes(script))
    .map(Number)
}

function commandOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
