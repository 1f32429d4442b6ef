import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

/** Its tab bears the name of the page while all walkthroughs are listed, and of the walkthrough afterwards. */
const TAB = /欢迎|演练/
/** Bound in workbench.setup.mjs. */
const OPEN = 'Control+Alt+O'
const FORM_TAB = '填写：'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('入门演练', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map([['演练.md', resolve('test/e2e/list.md')]]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('五步，按着做就打上勾', () => walking(workbench, 'walkthrough', walk))

  async function walk() {
    await workbench.press(OPEN)
    await step('open').waitFor({timeout: SLOW.timeout})

    await doStep('open', '打开样稿')
    await expect.poll(workbench.slotsInStatusBar, SLOW).toBeGreaterThan(5)
    await expectTick('open')
    await workbench.screenshot('walkthrough-open')

    await doStep('outline', '打开提纲')
    await expect.poll(outline, SOON).toContain('四、落实责任')
    await expectTick('outline')
    await workbench.screenshot('walkthrough-outline')

    await doStep('slots', '下一处待填')
    await expect.poll(workbench.cursor, SOON).toContain('已选择')
    await expectTick('slots')

    await doStep('form', '用表单填写')
    await tab(FORM_TAB).waitFor({timeout: SOON.timeout})
    await expectTick('form')

    await doStep('renumber', '重新编号')
    await expect.poll(outline, SOON).toContain('三、落实责任')
    await expectTick('renumber')
    await workbench.screenshot('walkthrough-done')

    await closeTab(TAB)
    await closeTab(FORM_TAB)
  }

  /** Unfolds a step that is still to do and presses its first button. */
  async function doStep(id: string, button: string) {
    await expectTick(id, false)
    if ((await step(id).getAttribute('aria-expanded')) !== 'true') await step(id).click()
    await step(id).locator('.monaco-button', {hasText: button}).click({timeout: SOON.timeout})
  }

  /** The page may be behind the draft, or have gone back to the list of all walkthroughs, which no longer has one that is done. */
  async function expectTick(id: string, isThere = true) {
    await tab(TAB).click()
    // The steps of a walkthrough that was left stay on the page, out of sight and out of use.
    for (let tries = 0; tries < 5 && !(await step(id).isEnabled()); tries++) {
      await workbench.press(OPEN)
      await workbench.page.waitForTimeout(1000)
    }
    const state = isThere ? 'checked' : 'unchecked'
    await step(id).locator(`.codicon-getting-started-step-${state}`).waitFor({timeout: SOON.timeout})
  }

  function step(id: string) {
    return workbench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`)
  }

  function tab(title: string | RegExp) {
    return workbench.page.locator('.tab', {hasText: title})
  }

  async function closeTab(title: string | RegExp) {
    await tab(title).click({button: 'middle'})
    await tab(title).waitFor({state: 'detached'})
  }

  async function outline(): Promise<string> {
    return (await workbench.outline()).map(({text}) => text).join('\n')
  }
})
