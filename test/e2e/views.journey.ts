import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const SPEECH = resolve('test/drafts/grassroots-governance-speech.md')
const DRAFTS = new Map(['预览', '两边', '提纲', '右键', '双击'].map(words => [`看稿-${words}.md`, SPEECH]))
const OUTLINE_ROW = '.pane:has(> .pane-header[aria-label^="提纲"]) .monaco-list-row'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('提纲和清单', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  journey('preview', '预览', '预览、表单在前时，提纲和清单还在；点一行，回到稿件', async () => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    await workbench.command('nigao.outline.focus')
    await expect.poll(async () => (await workbench.outline()).length, SLOW).toBeGreaterThan(5)
    const rows = (await workbench.outline()).length
    await workbench.focusEditor()
    await workbench.command('markdown.showPreview')
    await page.locator('.tab.active', {hasText: '预览'}).waitFor({timeout: SOON.timeout})
    await page.waitForTimeout(1500)
    expect((await workbench.outline()).length).toBe(rows)
    expect(await workbench.slotsInStatusBar()).toBe(total)
    await workbench.screenshot('views-preview')
    await page.locator(OUTLINE_ROW).nth(4).click()
    await page.waitForSelector('.tab.active[data-resource-name="看稿-预览.md"]')
    expect(await page.locator('.tab').count()).toBe(2)
  })

  journey('split', '两边', '同一稿件开两边，提纲跟着在用的一边，点一行也只动那一边', async () => {
    const {page} = workbench
    await workbench.slotsOnceRead()
    await workbench.command('nigao.outline.focus')
    await expect.poll(async () => (await workbench.outline()).length, SLOW).toBeGreaterThan(5)
    await workbench.focusEditor()
    await workbench.command('workbench.action.splitEditor')
    await expect.poll(() => page.locator('.editor-group-container').count(), SOON).toBe(2)
    await page.keyboard.press('Control+End')
    await expect.poll(chosenRow, SOON).toContain('结尾')
    await workbench.screenshot('views-split')
    await workbench.focusEditor()
    await expect.poll(chosenRow, SOON).toContain('标题')
    await page.locator('.editor-group-container').nth(1).locator('.view-lines').click()
    await page.keyboard.press('Control+End')
    await page.locator(OUTLINE_ROW).nth(3).click()
    await expect
      .poll(() => page.locator('.editor-group-container').nth(1).getAttribute('class'), SOON)
      .toContain('active')
    await expect.poll(workbench.cursor, SOON).toMatch(/^行 \d\b/)
    await workbench.focusEditor()
    await expect.poll(workbench.cursor, SOON).toContain('行 1，列 1')
  })

  journey('outline', '提纲', '标题、称谓、开头、结尾都在，有差错的小标题变色并标出几处', async () => {
    await workbench.slotsOnceRead()
    await workbench.command('nigao.outline.focus')
    await expect.poll(async () => (await workbench.outline()).length, SLOW).toBeGreaterThan(5)
    const texts = (await workbench.outline()).map(({text}) => text)
    for (const part of ['标题', '称谓', '开头', '结尾'])
      expect(
        texts.some(text => text.startsWith(part)),
        part,
      ).toBe(true)
    const label = workbench.page.locator(
      `${OUTLINE_ROW} .monaco-icon-label[class*="monaco-decoration-itemColor"]`,
    )
    await expect.poll(() => label.count(), SOON).toBeGreaterThan(0)
    await workbench.screenshot('views-outline')
  })

  journey('menu', '右键', '右键菜单里有拟稿', async () => {
    const {page} = workbench
    await workbench.slotsOnceRead()
    await workbench.command('nigao.nextSlot')
    await expect.poll(workbench.cursor, SOON).toContain('已选择')
    await page.keyboard.press('Shift+F10')
    const entry = page.locator('.monaco-menu .action-label', {hasText: /^拟稿$/})
    await entry.waitFor({timeout: SOON.timeout})
    await entry.hover()
    await page.locator('.monaco-menu .action-label', {hasText: '这不是待填'}).waitFor({timeout: SOON.timeout})
    await workbench.page.screenshot({path: resolve('.cache/e2e/views-menu.png')})
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  journey('word', '双击', '双击选中一个词，不是半句话；英文的名称照旧', async () => {
    const {page} = workbench
    await workbench.slotsOnceRead()
    await workbench.typeAtEnd('统筹推进基层治理各项工作 foo_bar.baz')
    const line = page.locator('.view-line', {hasText: 'foo_bar.baz'})
    const {width = 0, height = 0} = (await line.locator('span span').last().boundingBox()) ?? {}
    await line
      .locator('span span')
      .first()
      .dblclick({position: {x: 40, y: height / 2}})
    await expect.poll(workbench.cursor, SOON).toMatch(/已选择 ?[1-4]\)/)
    await workbench.screenshot('views-word')
    await line
      .locator('span span')
      .last()
      .dblclick({position: {x: width - 60, y: height / 2}})
    await expect.poll(workbench.cursor, SOON).toMatch(/已选择 ?7\)/)
  })

  async function chosenRow(): Promise<string> {
    const chosen = workbench.page.locator(`${OUTLINE_ROW}.selected`)
    return (await chosen.count()) === 0 ? '' : ((await chosen.textContent()) ?? '')
  }

  function journey(id: string, words: string, sentence: string, walk: () => Promise<void>) {
    test(sentence, async () => {
      await workbench.openDraft(`看稿-${words}.md`)
      await walking(workbench, `views-${id}`, walk)
    })
  }
})
