import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const DRAFT = '预览.md'
const SLOT = '.nigao-slot'
/** Every slot of preview.md in reading order, as its writer wrote it. */
const SLOTS = [
  ...['20XX', 'X', 'X', '*', '*', '*', '*', '*', '____', '%', '亿元', '_', '**', '【待补】', 'XX'],
]

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('预览', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map([[DRAFT, resolve('test/e2e/preview.md')]]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('星号和下划线照原样显示，每一处待填都有标记，改稿时随之更新', async () => {
    await workbench.openDraft(DRAFT)
    await walking(workbench, 'preview', look)
  })

  async function look() {
    await workbench.command('markdown.showPreviewToSide')
    await expect.poll(slotsInPreview, SLOW).toEqual(SLOTS)
    const text = await textOfPreview()
    expect(text).toContain('去年*月*日以来，*医院、卫生院和*街道率先')
    expect(text).toContain('* 同志主持会议')
    expect(text).toContain('代码里的不动：XX万元，*月*日')
    await workbench.screenshot('preview')

    // The preview has taken the focus.
    await workbench.page.locator('.editor-instance .view-lines').click()
    await workbench.typeAtEnd('\n\n另安排资金*万元。')
    await expect.poll(slotsInPreview, SOON).toEqual([...SLOTS, '*'])
  }
})

async function slotsInPreview(): Promise<string[]> {
  return (await preview())?.locator(SLOT).allTextContents() ?? []
}

async function textOfPreview(): Promise<string> {
  return (await (await preview())?.locator('body').innerText()) ?? ''
}

/** The frame that VS Code renders the draft in; it is made anew whenever the preview opens. */
async function preview() {
  for (const frame of workbench.page.frames()) {
    if ((await frame.locator('.markdown-body').count()) > 0) return frame
  }
  return undefined
}
