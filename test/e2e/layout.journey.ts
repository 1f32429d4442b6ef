import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {violationsIn} from './violations'
import {openWorkbench, type Workbench} from './workbench'

const NAME = '安全生产讲话-版式.md'
const DRAFTS = new Map([[NAME, resolve('test/drafts/safety-production-speech.md')]])
/** Lines of the draft, counted from 1. */
const SECOND_HEADING = 27
const LAST_HEADING = 59

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('公文版式预览', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('打开就是一页页的纸，光标两边跟着走，改稿随之更新，印得出', async () => {
    await workbench.openDraft(NAME)
    await walking(workbench, 'layout', walk)
  })

  async function walk() {
    const {page} = workbench
    await workbench.goToLine(1)
    await workbench.command('nigao.showLayout')
    await expect.poll(() => pages().locator('#pageOf').textContent(), SLOW).toMatch(/^第 1 页，共 \d+ 页$/)
    await expect.poll(() => pages().locator('.paper .title').textContent(), SOON).toContain('安全生产')
    await workbench.screenshot('layout-light')
    expect(await violationsIn(pages())).toEqual([])

    // The keyboard has stayed in the draft.
    await workbench.goToLine(LAST_HEADING)
    await expect.poll(marked, SOON).toBe('三、加强组织领导，推动各项任务落地见效')
    await expect(pages().locator('#pageOf').textContent()).resolves.not.toContain('第 1 页')
    await workbench.screenshot('layout-follows')

    await workbench.goToLine(SECOND_HEADING)
    await expect.poll(marked, SOON).toContain('二、突出工作重点')
    await expect.poll(cursorAfterClick, SOON).toContain(`行 ${SECOND_HEADING + 2}`)
    await expect.poll(marked, SOON).toContain('今年是治本攻坚三年行动')

    await workbench.goToLine(SECOND_HEADING + 2)
    await page.keyboard.insertText('请大家注意：')
    await expect.poll(marked, SOON).toContain('请大家注意：今年是治本攻坚')
    await themes()
    await print()
  }

  /** Where the cursor is once the paragraph has been clicked; empty where VS Code still waits for the page. */
  async function cursorAfterClick(): Promise<string> {
    const paragraph = pages().locator('.paper p', {hasText: '今年是治本攻坚三年行动'}).first()
    await paragraph.click({position: {x: 60, y: 12}})
    const cursor = workbench.page.locator('[id="status.editor.selection"]')
    return (await cursor.textContent({timeout: 3000}).catch(() => null)) ?? ''
  }

  async function themes() {
    await workbench.command('workbench.action.toggleLightDarkThemes')
    await expect.poll(() => pages().locator('body.vscode-dark').count(), SOON).toBe(1)
    await workbench.screenshot('layout-dark')
    expect(await violationsIn(pages())).toEqual([])
    // VS Code follows the system into high contrast.
    await workbench.page.emulateMedia({forcedColors: 'active'})
    await expect.poll(() => pages().locator('body.vscode-high-contrast').count(), SOON).toBe(1)
    await workbench.screenshot('layout-high-contrast')
    await workbench.page.emulateMedia({forcedColors: 'none'})
    await expect.poll(() => pages().locator('body.vscode-high-contrast').count(), SOON).toBe(0)
    await workbench.command('workbench.action.toggleLightDarkThemes')
    await expect.poll(() => pages().locator('body.vscode-light').count(), SOON).toBe(1)
  }

  /** Here the browser is on another machine, as far as VS Code knows. */
  async function print() {
    const target = join(workbench.folder, '打印.html')
    await workbench.command('nigao.printLayout')
    await workbench.chooseFile('存成打印用的网页', target)
    await expect
      .poll(workbench.messages, SOON)
      .toContainEqual(expect.objectContaining({text: '请用浏览器打开 打印.html 来打印'}))
    expect(readFileSync(target, 'utf8')).toContain('请大家注意：今年是治本攻坚')
    // The desktop's browser does with the page what this one does: it shows it and asks for the printer.
    const browser = await workbench.page.context().browser()?.newPage()
    if (!browser) throw new Error('浏览器已经关了')
    await browser.addInitScript('window.print = () => { document.body.dataset.asked = "yes" }')
    await browser.goto(`file://${target}`)
    await browser.locator('body[data-asked="yes"]').waitFor({timeout: SOON.timeout})
    expect(await browser.locator('.paper').count()).toBeGreaterThan(1)
    await browser.close()
  }

  /** What is marked, if it stands in view. */
  async function marked(): Promise<string> {
    return pages()
      .locator('body')
      .evaluate(body => {
        const all = [...body.querySelectorAll('.marked')]
        const {clientHeight} = body.ownerDocument.documentElement
        const seen = all.find(element => {
          const {top, bottom} = element.getBoundingClientRect()
          return 0 < bottom && top < clientHeight
        })
        return seen?.textContent ?? ''
      })
  }

  function pages() {
    return workbench.page.frameLocator('iframe.webview').frameLocator('iframe')
  }
})
