import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {checkWithCli, slotsIn} from './cli'
import {walking} from './findings'
import {SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

/** 23 slots that ask for 22 things. */
const TEMPLATE = resolve('test/drafts/rural-work-template-speech.md')
const SEED = resolve('../shared/seeds/002-misnumbered-report.md')
const WALKED = [
  {id: 'sample', title: '农村工作讲话', path: TEMPLATE},
  {id: 'seed', title: '务虚会议汇报', path: SEED},
].filter(({id, path}) => id === 'sample' || existsSync(path))

const DRAFTS = new Map([
  ...WALKED.map(({title, path}) => [`${title}-逐处.md`, path] as const),
  ...['一并', '提醒', '清单', '逐处填写', '表格', '重命名'].map(
    words => [`农村工作讲话-${words}.md`, TEMPLATE] as const,
  ),
])
/** On the web, where the other key makes a new file. */
const NEXT_SLOT = 'Control+Alt+J'
const CHOSEN_ROW = '.pane:has(> .pane-header[aria-label^="待填"]) .monaco-list-row.selected'
const PICKER_ROW = '.quick-input-widget .monaco-list-row'
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
      const total = await workbench.slotsOnceRead()
      expect(total).toBeGreaterThanOrEqual(13)
      await workbench.command('nigao.showSlots')
      // The first time the keyboard is still in the list: the key works from anywhere.
      await page.locator(CHOSEN_ROW).waitFor()
      for (let left = total; 0 < left; left--) {
        const before = await workbench.cursor()
        await page.keyboard.press(NEXT_SLOT)
        await expect.poll(workbench.cursor, SOON).not.toBe(before)
        if (left === Math.ceil(total / 2)) await workbench.screenshot(`filling-${id}-walk`)
        await page.keyboard.insertText('12')
        await expect.poll(workbench.slotsInStatusBar, SOON).toBe(left - 1)
      }
      await expect.poll(workbench.slots, SOON).toEqual([])
      await workbench.screenshot(`filling-${id}-done`)
      await workbench.save()
      expect(slotsOf(name)).toEqual([])
    })

  journey('equal', '农村工作讲话-一并.md', '相同的一并填写，一次撤销全部还原', async name => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    await page.keyboard.press(NEXT_SLOT)
    await expect.poll(workbench.cursor, SOON).toContain('已选择')
    await workbench.command('nigao.fillEqualSlots')
    await page.locator(INPUT).fill('青山')
    await expect.poll(() => page.locator('.quick-input-message').textContent(), SOON).toContain('⟦青山')
    await workbench.screenshot('filling-equal')
    await page.keyboard.press('Enter')
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total - 2)
    expect(await workbench.statusBar()).toContain('已填写 2 处')
    await workbench.save()
    expect(workbench.read(name).toString()).toBe(original.toString().replaceAll('XX县', '青山县'))
    await workbench.undo()
    await workbench.save()
    expect(workbench.read(name).equals(original)).toBe(true)
  })

  journey('rename', '农村工作讲话-重命名.md', '按 F2 填一处，相同的一并填上', async name => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    await page.keyboard.press(NEXT_SLOT)
    await expect.poll(workbench.cursor, SOON).toContain('已选择')
    await page.keyboard.press('F2')
    await page.locator('.rename-box input').fill('白水', {timeout: SOON.timeout})
    await workbench.screenshot('filling-rename')
    await page.keyboard.press('Enter')
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total - 2)
    await workbench.save()
    expect(workbench.read(name).toString()).toBe(original.toString().replaceAll('XX县', '白水县'))
  })

  journey('list', '农村工作讲话-清单.md', '待填清单：到该处、填一个字就少一处、按类别筛选', async () => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    await workbench.command('nigao.showSlots')
    await page.locator(CHOSEN_ROW).waitFor()
    await expect.poll(badge, SOON).toBe(total)
    const [first, second] = await shownSlots()
    await workbench.screenshot('filling-list')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(workbench.cursor, SOON).toContain('行 3，列 6 (已选择4)')
    await page.keyboard.press('2')
    await expect.poll(badge, SOON).toBe(total - 1)
    await expect.poll(shownSlots, SOON).not.toContainEqual(second)
    expect((await shownSlots())[0]).toEqual(first)

    await workbench.command('nigao.filterSlots')
    await page.locator(PICKER_ROW, {hasText: '日期'}).waitFor()
    await page.locator('.quick-input-header [role="checkbox"]').first().click()
    await page.locator(PICKER_ROW, {hasText: '日期'}).click()
    await page.keyboard.press('Enter')
    // All of them stand at the beginning, and one section by itself is not named.
    await expect.poll(workbench.slots, SOON).toHaveLength(2)
    await workbench.screenshot('filling-filter')
  })

  journey('reminder', '农村工作讲话-提醒.md', '保存时提醒一次，选“本稿不再提醒”后不再出现', async name => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    await saveWith('另安排资金XX万元。', total + 1)
    await expect.poll(reminders, SOON).toEqual([`本稿还有 ${total + 1} 处待填`])
    await workbench.screenshot('filling-reminder')
    await saveWith('另引进企业12家。', total + 1)
    expect(await reminders()).toHaveLength(1)

    const toast = page.locator('.notifications-toasts .notification-list-item', {hasText: '处待填'})
    await toast.hover()
    await toast.locator('.codicon-notifications-clear').click()
    await expect.poll(reminders, SOON).toEqual([])
    await saveWith('另扩建厂房。', total + 1)
    expect(await reminders()).toEqual([])
    await saveWith('另培训XX人次。', total + 2)
    await expect.poll(reminders, SOON).toEqual([`本稿还有 ${total + 2} 处待填`])

    await page.locator('.notifications-toasts .monaco-button', {hasText: '本稿不再提醒'}).click()
    await expect.poll(reminders, SOON).toEqual([])
    await saveWith('另招聘XX人。', total + 3)
    await workbench.screenshot('filling-silenced')
    expect(await reminders()).toEqual([])
    expect(slotsOf(name)).toHaveLength(total + 3)
  })

  journey('walk-input', '农村工作讲话-逐处填写.md', '提醒里的“逐处填写”一处接一处地问', async () => {
    const {page} = workbench
    const total = await workbench.slotsOnceRead()
    await saveWith('请审定。', total)
    await page.locator('.notifications-toasts .monaco-button', {hasText: '逐处填写'}).click()
    // The cursor stands at the end, and after the last slot comes the first.
    for (const [step, answer] of ['青山', '2026', ''].entries()) {
      await page
        .locator('.quick-input-title', {hasText: `(${step + 1}/${total})`})
        .waitFor({timeout: SOON.timeout})
      await page.locator(INPUT).fill(answer)
      if (step === 1) await workbench.screenshot('filling-one-by-one')
      await page.keyboard.press('Enter')
    }
    await page.locator('.quick-input-title', {hasText: `(4/${total})`}).waitFor({timeout: SOON.timeout})
    await page.keyboard.press('Escape')
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(total - 2)
  })

  journey('rows', '农村工作讲话-表格.md', '按表格一行生成一篇', async () => {
    const {page, folder} = workbench
    await workbench.slotsOnceRead()
    const ragged = join(folder, '参差.csv')
    writeFileSync(ragged, 'XX县,20XX年\n青山,2026,3.5\n')
    await workbench.command('nigao.fillRows')
    await workbench.chooseFile('选择表格', ragged)
    await expect
      .poll(workbench.messages, SOON)
      .toEqual([{text: expect.stringContaining('第2行有3列'), buttons: ['打开表格']}])
    await workbench.command('notifications.clearAll')

    const table = join(folder, '各县.csv')
    writeFileSync(table, 'XX县,20XX年,总投资亿元\n青山,2026,3.5\n白水,2026,\n')
    mkdirSync(join(folder, '各县'))
    await workbench.command('nigao.fillRows')
    await workbench.chooseFile('选择表格', table)
    await page.locator('.quick-input-title', {hasText: '生成的稿件叫什么'}).waitFor({timeout: SOON.timeout})
    await page.locator(INPUT).fill('{电话}讲话')
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-message', {hasText: '不是数据的一列'}).waitFor({timeout: SOON.timeout})
    await page.locator(INPUT).fill('{XX县}县讲话')
    await workbench.screenshot('filling-rows-names')
    await page.keyboard.press('Enter')
    await workbench.chooseFile('生成的稿件放在哪里', `${join(folder, '各县')}/`)
    const message = page.locator('.notifications-toasts', {hasText: '已生成 2 份稿件，其中 2 份还有待填'})
    await message.waitFor({timeout: SOON.timeout})
    await workbench.screenshot('filling-rows')
    await message.locator('.monaco-button', {hasText: '打开第一份'}).click()
    await page.waitForSelector('.tab.active[data-resource-name="青山县讲话.md"]')
    const written = readFileSync(join(folder, '各县', '青山县讲话.md'), 'utf8')
    expect(written).toContain('青山县农村工作会议')
    expect(written).toContain('总投资3.5亿元')
  })

  /** Adds a line, saves, and waits until the problems show what was saved; a reminder would have come with them. */
  async function saveWith(line: string, slots: number) {
    await workbench.typeAtEnd(line)
    await expect.poll(workbench.slotsInStatusBar, SOON).toBe(slots)
    await workbench.save()
    await expect.poll(workbench.problemCounts, SOON).toContain(String(slots))
  }

  /** One walk through a draft of its own; what the screen showed when it failed is kept. */
  function journey(id: string, name: string, sentence: string, walk: (name: string) => Promise<void>) {
    test(`${name} ${sentence}`, async () => {
      await workbench.openDraft(name)
      await walking(workbench, `filling-${id}`, () => walk(name))
    })
  }
})

/** The rows of slots; those of sections stand above them. */
async function shownSlots() {
  return (await workbench.slots()).filter(({level}) => level === 2)
}

/** The number on our icon in the activity bar. */
async function badge(): Promise<number> {
  const icon = workbench.page.locator('.activitybar .action-item', {
    has: workbench.page.locator('[aria-label^="拟稿"]'),
  })
  return Number(await icon.locator('.badge-content').textContent())
}

async function reminders(): Promise<string[]> {
  return (await workbench.messages()).map(({text}) => text).filter(text => text.includes('处待填'))
}

function slotsOf(name: string) {
  return slotsIn(checkWithCli(resolve(workbench.folder, name)))
}
