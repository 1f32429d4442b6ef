import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {checkWithCli} from './cli'
import {openWorkbench, SLOW, SOON, type Workbench} from './workbench'

/** 23 slots that ask for 22 things. */
const TEMPLATE = resolve('test/drafts/rural-work-template-speech.md')
const SEED = resolve('../shared/seeds/002-misnumbered-report.md')
const WALKED = [
  {id: 'sample', title: '农村工作讲话', path: TEMPLATE},
  {id: 'seed', title: '务虚会议汇报', path: SEED},
].filter(({id, path}) => id === 'sample' || existsSync(path))

const DRAFTS = new Map([
  ...WALKED.map(({title, path}) => [`${title}-逐处.md`, path] as const),
  ...['一并', '表单', '提醒', '清单'].map(words => [`农村工作讲话-${words}.md`, TEMPLATE] as const),
])
const NEXT_SLOT = 'Control+Alt+N'
const FILL_FORM = 'Control+Alt+M'
const SLOTS_IN_STATUS_BAR = /待填 (\d+)/
const INPUT = '.quick-input-widget input[type="text"]'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('填写', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(DRAFTS)
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  const original = readFileSync(TEMPLATE)

  for (const {id, title} of WALKED)
    journey(`${id}-walk`, `${title}-逐处.md`, '只用键盘走遍每一处待填，填一处少一处', async name => {
      const {page} = workbench
      const total = await slotsOnceRead()
      expect(total).toBeGreaterThanOrEqual(13)
      await workbench.command('nigao.showSlots')
      for (let left = total; 0 < left; left--) {
        // The first time the keyboard is still in the list: the key works from anywhere.
        const before = await workbench.cursor()
        await page.keyboard.press(NEXT_SLOT)
        await expect.poll(workbench.cursor, SOON).not.toBe(before)
        if (left === Math.ceil(total / 2)) await workbench.screenshot(`filling-${id}-walk`)
        await page.keyboard.insertText('12')
        await expect.poll(slotsInStatusBar, SOON).toBe(left - 1)
      }
      await expect.poll(workbench.slots, SOON).toEqual([])
      await workbench.screenshot(`filling-${id}-done`)
      await workbench.save()
      expect(placeholdersIn(name)).toEqual([])
    })

  journey('equal', '农村工作讲话-一并.md', '相同的一并填写，一次撤销全部还原', async name => {
    const {page} = workbench
    const total = await slotsOnceRead()
    await page.keyboard.press(NEXT_SLOT)
    await expect.poll(workbench.cursor, SOON).toContain('已选择')
    await workbench.command('nigao.fillEqualSlots')
    await page.locator(INPUT).fill('青山')
    await expect.poll(() => page.locator('.quick-input-message').textContent(), SOON).toContain('⟦青山')
    await workbench.screenshot('filling-equal')
    await page.keyboard.press('Enter')
    await expect.poll(slotsInStatusBar, SOON).toBe(total - 2)
    expect(await workbench.statusBar()).toContain('已填写 2 处')
    await workbench.save()
    expect(workbench.read(name).toString()).toBe(original.toString().replaceAll('XX县', '青山县'))
    await workbench.undo()
    await workbench.save()
    expect(workbench.read(name).equals(original)).toBe(true)
  })

  journey('list', '农村工作讲话-清单.md', '待填清单随手更新：筛选、跳转、填一处少一处', async () => {
    const {page} = workbench
    const total = await slotsOnceRead()
    await workbench.command('nigao.showSlots')
    await expect.poll(shownSlots, SOON).toHaveLength(total)
    await workbench.screenshot('filling-list')

    await workbench.command('nigao.filterSlots')
    await page.locator('.quick-input-widget .monaco-list-row', {hasText: '日期'}).waitFor()
    await page
      .locator('.quick-input-check-all, .quick-input-widget .quick-input-header input')
      .first()
      .click()
    await page.locator('.quick-input-widget .monaco-list-row', {hasText: '日期'}).click()
    await page.keyboard.press('Enter')
    await expect.poll(shownSlots, SOON).toHaveLength(3)
    await workbench.screenshot('filling-filter')
  })

  journey('form', '农村工作讲话-表单.md', '用表单一次填完，一次撤销逐字节还原', async name => {
    const {page} = workbench
    const total = await slotsOnceRead()
    await page.keyboard.press(FILL_FORM)
    const form = page.frameLocator('iframe.webview').frameLocator('iframe')
    const inputs = form.locator('input')
    await expect.poll(() => inputs.count(), SOON).toBe(total - 1)
    await workbench.screenshot('filling-form-empty')
    const answers = [...Array(total - 1).keys()].map(index => String(index + 1))
    for (const answer of answers) {
      await page.keyboard.insertText(answer)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => form.locator('#progress').textContent(), SOON).toContain(`已填 ${total - 1} 项`)
    await workbench.screenshot('filling-form')
    await page.keyboard.press('Control+Enter')
    await expect.poll(slotsInStatusBar, SOON).toBe(0)
    await workbench.screenshot('filling-form-applied')
    await workbench.save()
    expect(placeholdersIn(name)).toEqual([])
    await workbench.undo()
    await workbench.save()
    expect(workbench.read(name).equals(original)).toBe(true)
  })

  /** One walk through a draft of its own; what the screen showed when it failed is kept. */
  function journey(id: string, name: string, sentence: string, walk: (name: string) => Promise<void>) {
    test(`${name} ${sentence}`, async () => {
      await workbench.openDraft(name)
      try {
        await walk(name)
      } catch (error) {
        await workbench.screenshot(`filling-${id}-failed`)
        throw error
      }
    })
  }
})

/** The rows of slots; those of sections stand above them. */
async function shownSlots() {
  return (await workbench.slots()).filter(({level}) => level === 2)
}

async function slotsOnceRead(): Promise<number> {
  await expect.poll(slotsInStatusBar, SLOW).toBeGreaterThan(0)
  return slotsInStatusBar()
}

async function slotsInStatusBar(): Promise<number> {
  const bar = await workbench.statusBar()
  // Without a count of characters the draft is not read yet.
  if (!bar.includes('字')) return Number.NaN
  return Number(SLOTS_IN_STATUS_BAR.exec(bar)?.[1] ?? 0)
}

function placeholdersIn(name: string) {
  const {folder} = inject('vsCode') ?? {folder: ''}
  return checkWithCli(resolve(folder, name)).diagnostics.filter(({category}) => category === 'placeholder')
}
