import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {violationsIn} from './violations'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '农村工作讲话-试讲.md'
const SOURCE = resolve('test/drafts/rural-work-template-speech.md')

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('试讲', () => {
  beforeAll(async () => {
    // Set in the folder, the rate is set there again, and no other journey has it.
    workbench = await openWorkbench(new Map([[NAME, SOURCE]]), {'nigao.speakingRate': 180})
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('念到的一句在中间三分之一，能停、能跳、能调，讲完有各部分的用时，稿件不动', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'rehearsal', async () => {
      const {page} = workbench
      await workbench.slotsOnceRead()
      await workbench.command('nigao.rehearse')
      await panel().locator('.sentence[aria-current]').waitFor({timeout: SLOW.timeout})
      await workbench.screenshot('rehearsal-waiting')
      expect(await violationsIn(panel())).toEqual([])
      await page.keyboard.press('Space')
      await expect.poll(() => text('#go'), SOON).toContain('暂停')
      await expect.poll(() => text('#elapsed'), SOON).toMatch(/0:0[2-9]/)
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => text('#section'), SOON).toContain('一、肯定成绩')
      for (const key of ['ArrowDown', 'PageDown', 'BracketRight', 'BracketRight', 'Equal'])
        await page.keyboard.press(key)
      await expect.poll(() => text('#rate'), SOON).toContain('每分钟 200 音节')
      await expect.poll(heightOfCurrent, SOON).toBeGreaterThan(1 / 3)
      await expect.poll(heightOfCurrent, SOON).toBeLessThan(2 / 3)
      await workbench.screenshot('rehearsal')
      await page.keyboard.press('KeyM')
      await panel().locator('#speech.mirrored').waitFor()
      await workbench.screenshot('rehearsal-mirrored')
      // Who looks at something else is not speaking.
      await page.locator(`.tab[data-resource-name="${NAME}"]`).click()
      await workbench.focusEditor()
      await page.locator('.tab', {hasText: '试讲：'}).click()
      await expect.poll(() => text('#go'), SOON).toContain('开始')
      // A click on the tab does not always give the keyboard to the page.
      await panel().locator('#go').press('Escape')
      await expect
        .poll(() => panel().locator('th[scope="row"]').allTextContents(), SOON)
        .toContain('一、肯定成绩，坚定抓好农村工作的信心')
      await workbench.screenshot('rehearsal-report')
      expect(await violationsIn(panel())).toEqual([])
      await page.keyboard.press('Enter')
      await expect.poll(() => text('#note'), SOON).toBe('已复制')
      await page.keyboard.press('Escape')
      await page.locator('.tab', {hasText: '试讲：'}).waitFor({state: 'detached', timeout: SOON.timeout})
      expect(workbench.read(NAME)).toEqual(readFileSync(SOURCE))
    })
  })

  test('讲过半分钟，按实测的设定语速：问过才设，设了不再问，再讲一遍就照它，状态栏也照它', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'rehearsal-rate', async () => {
      const {page} = workbench
      await workbench.slotsOnceRead()
      const before = await workbench.statusBar()
      await workbench.command('nigao.rehearse')
      await panel().locator('.sentence[aria-current]').waitFor({timeout: SLOW.timeout})
      for (let faster = 0; faster < 18; faster++) await page.keyboard.press('BracketRight')
      await expect.poll(() => text('#rate'), SOON).toContain('每分钟 360 音节')
      await panel().locator('#go').click()
      await expect.poll(() => text('#elapsed'), SLOW).toMatch(/0:3[1-9]/)
      await panel().locator('#finish').click()
      await expect.poll(() => text('#measured'), SOON).toBe('实测每分钟 360 音节')
      await panel().locator('#setRate').click()
      const question = page.locator('.monaco-dialog-box', {hasText: '以后按每分钟 360 音节估算时长？'})
      await question.waitFor({timeout: SOON.timeout})
      await workbench.screenshot('rehearsal-rate')
      await question.locator('.monaco-button', {hasText: '按此设定语速'}).click()
      await expect.poll(() => text('#note'), SOON).toBe('语速已设定')
      expect(await panel().locator('#setRate').isVisible()).toBe(false)
      await panel().locator('#again').click()
      await expect.poll(() => text('#rate'), SOON).toContain('每分钟 360 音节')
      await panel().locator('#finish').click()
      await panel().locator('#close').click()
      await expect.poll(workbench.statusBar, SOON).toMatch(/约 \d+ 分钟/)
      await expect.poll(workbench.statusBar, SOON).not.toContain(/约 \d+ 分钟/.exec(before)?.[0])
    })
  })

  /** How far down the sentence begins, of the height of the speech. */
  async function heightOfCurrent(): Promise<number> {
    const [sentence, speech] = await Promise.all(
      ['.sentence[aria-current]', '#speech'].map(selector => panel().locator(selector).boundingBox()),
    )
    return sentence && speech ? (sentence.y - speech.y) / speech.height : Number.NaN
  }

  async function text(selector: string): Promise<string> {
    return (await panel().locator(selector).textContent()) ?? ''
  }

  function panel() {
    return workbench.page.frameLocator('iframe.webview').frameLocator('iframe')
  }
})
