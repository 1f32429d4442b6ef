import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {describeShared} from '../shared'
import {startingDrafts} from '../startingDrafts'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const DRAFT = '预览.md'
const LIST = '列表.md'
const SLOT = '.nigao-slot'
/** Every slot of preview.md in reading order, as its writer wrote it. */
const SLOTS = [
  ...['20XX', 'X', 'X', '*', '*', '*', '*', '*', '____', '%', '亿元', '_', '**', '【待补】', 'XX'],
]

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('预览', () => {
  beforeAll(async () => {
    const sources = {[DRAFT]: 'test/e2e/preview.md', [LIST]: 'test/e2e/list.md'}
    workbench = await openWorkbench(
      new Map(Object.entries(sources).map(([name, path]) => [name, resolve(path)])),
    )
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  test('星号和下划线照原样显示，每一处待填都有标记，改稿时随之更新', async () => {
    await workbench.openDraft(DRAFT)
    await walking(workbench, 'preview', look)
  })

  test('有待填，列表又不从 1 起，预览照样显示，VS Code 自己的大纲、链接和折叠都在', async () => {
    await workbench.openDraft(LIST)
    await walking(workbench, 'preview-list', lookAtList)
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

  async function lookAtList() {
    const {page} = workbench
    await workbench.command('markdown.showPreviewToSide')
    await expect.poll(slotsInPreview, SLOW).toEqual(['XX', 'XX'])
    expect((await textOfPreview()).split(/\n+/)).toEqual([
      ...['全县经济工作情况', '今年完成投资XX亿元。', '加强管理，见附件。', '抓好落实。', '下步打算'],
      ...['各位代表：', '　　现在报告工作。', '一是抓项目。二是抓招商。由XX同志牵头。'],
    ])
    expect(await (await preview())?.locator('strong').allTextContents()).toEqual(['二是抓招商。'])
    await workbench.focusEditor()
    await workbench.command('outline.focus')
    // VS Code's own outline stands under ours, out of sight.
    await page.keyboard.press('End')
    await expect
      .poll(() => page.locator('.outline-pane .monaco-list').innerText(), SOON)
      .toContain('## 下步打算')
    await expect
      .poll(() => page.locator('.editor-instance .detected-link').allTextContents(), SOON)
      .toContain('附件.md')
    await workbench.screenshot('preview-list')
    await workbench.focusEditor()
    await workbench.command('editor.foldAll')
    await expect.poll(() => page.locator('.editor-instance .inline-folded').count(), SOON).toBeGreaterThan(0)
    expect(await workbench.messages()).toEqual([])
  }
})

describeShared('starts', '预览里的网上稿件', () => describeDrafts('starts', 10))
describeShared('seeds', '预览里的原始稿件', () => describeDrafts('seeds', 5))

function describeDrafts(folder: 'seeds' | 'starts', count: number): void {
  const drafts = startingDrafts(folder).slice(0, count)

  describe.skipIf(inject('vsCode') === undefined)('每一篇', () => {
    let place: string
    beforeAll(async () => {
      place = mkdtempSync(join(tmpdir(), 'nigao-drafts-'))
      for (const {name, text} of drafts) writeFileSync(join(place, name), text)
      workbench = await openWorkbench(new Map(drafts.map(({name}) => [name, join(place, name)])))
    })
    afterEach(() => workbench.closeDraft())
    afterAll(async () => {
      await workbench?.close()
      rmSync(place, {recursive: true, force: true})
    })

    test.each(drafts)('$name 显示得出来，一处不少，没有代码块，没有报错', async ({name}) => {
      await workbench.openDraft(name)
      await walking(workbench, `preview-${name}`, async () => {
        const slots = await readSlotCount()
        await workbench.command('markdown.showPreviewToSide')
        await expect.poll(async () => (await slotsInPreview()).length, SLOW).toBe(slots)
        await expect.poll(async () => (await textOfPreview()).length, SLOW).toBeGreaterThan(100)
        const frame = await preview()
        expect(await frame?.locator('pre').count()).toBe(0)
        expect(await textOfPreview()).not.toContain('**一是')
        expect(await workbench.messages()).toEqual([])
        await workbench.screenshot(`preview-${name}`)
      })
    })
  })
}

/** What the status bar says, once the draft is read. */
async function readSlotCount(): Promise<number> {
  await expect.poll(workbench.slotsInStatusBar, SLOW).not.toBeNaN()
  return workbench.slotsInStatusBar()
}

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
