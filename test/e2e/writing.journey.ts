import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const NAMES = ['接着编号.md', '接着写.md']
const SUGGESTIONS = '.suggest-widget.visible .monaco-list-row'
/** Milliseconds between a sentence and the next key, as somebody types. */
const BREATH = 400
/** Milliseconds after which VS Code, just opened, has time for a key. */
const SETTLED = 3000

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('边写边帮', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map(NAMES.map(name => [name, resolve('test/e2e/writing.md')])))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  journey(
    'enter',
    '接着编号.md',
    'Enter 写上下一个序号，空序号上 Tab 降级、Enter 去掉；撤销一次还原',
    async () => {
      await workbench.press('Control+End')
      await workbench.press('Backspace')
      await workbench.page.waitForTimeout(SETTLED)
      await press('Enter', '二、')
      await workbench.page.keyboard.insertText('落实责任')
      await press('Enter', '三、')
      await press('Tab', '（一）')
      await workbench.page.keyboard.insertText('压实责任链条。镇村干部分片包干。')
      await press('Enter', '（二）')
      await workbench.page.keyboard.insertText('备足物资装备。沙袋、冲锋舟提前到位。')
      await press('Enter', '（三）')
      await press('Shift+Tab', '三、')
      await workbench.page.keyboard.insertText('严明纪律')
      await press('Enter', '')
      await workbench.page.keyboard.insertText('一是值班不离岗。')
      await press('Enter', '二是')
      await workbench.screenshot('writing-enter')
      await workbench.page.keyboard.insertText('令行禁止。')
      await press('Enter', '三是')
      await press('Enter', '二是令行禁止。', '')
      await workbench.page.keyboard.insertText('散会以后，请大家抓紧落实。')
      await saved(
        '接着编号.md',
        `一、认清形势

二、落实责任

（一）压实责任链条。镇村干部分片包干。

（二）备足物资装备。沙袋、冲锋舟提前到位。

三、严明纪律
一是值班不离岗。
二是令行禁止。
散会以后，请大家抓紧落实。`,
      )
      await workbench.screenshot('writing-enter-done')
      for (const end of ['二是令行禁止。\n', '二是令行禁止。\n三是', '二是令行禁止。']) {
        await workbench.undo()
        await saved('接着编号.md', end)
      }
    },
  )

  journey(
    'completion',
    '接着写.md',
    '写完一项提供下一项，按 Tab 写上；输入法组字时不打扰，字一个不少；说好的几项写完就不再提供',
    async () => {
      const ime = await workbench.page.context().newCDPSession(workbench.page)
      const compose = (text: string) =>
        ime.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length})
      const {keyboard} = workbench.page
      await workbench.press('Control+End')
      await keyboard.insertText('各单位要做到三点：一是值班不离岗。')
      await expect.poll(suggestions, SOON).toEqual(['二是下一项'])
      await workbench.screenshot('writing-completion')
      await workbench.press('Tab')
      await expect.poll(lastWords, SOON).toBe('一是值班不离岗。二是')

      for (const typed of ['r', 'ren', "ren'yuan"]) await compose(typed)
      await expect.poll(lastWords, SOON).toBe("一是值班不离岗。二是ren'yuan")
      await workbench.page.waitForTimeout(BREATH)
      expect(await suggestions()).toEqual([])
      await workbench.screenshot('writing-completion-composing')
      await keyboard.insertText('人员到位。')
      await expect.poll(suggestions, SOON).toEqual(['三是最后一项'])

      for (const typed of ['t', 'ti', 'tian']) await compose(typed)
      await workbench.page.waitForTimeout(BREATH)
      await expect.poll(lastWords, SOON).toBe('一是值班不离岗。二是人员到位。tian')
      await keyboard.insertText('天天在岗。')
      await expect.poll(suggestions, SOON).toEqual(['三是最后一项'])
      await workbench.press('Tab')
      await expect.poll(lastWords, SOON).toBe('一是值班不离岗。二是人员到位。天天在岗。三是')
      await keyboard.insertText('物资到位。')
      await workbench.page.waitForTimeout(BREATH)
      expect(await suggestions()).toEqual([])
      await saved('接着写.md', '各单位要做到三点：一是值班不离岗。二是人员到位。天天在岗。三是物资到位。')
    },
  )
})

/** What the last line says after its lead-in. */
async function lastWords(): Promise<string | undefined> {
  return (await lines()).at(-1)?.split('：').at(-1)
}

/** The list of what may come next, as it reads on the screen. */
function suggestions(): Promise<string[]> {
  return workbench.page.locator(SUGGESTIONS).allTextContents()
}

/** Presses a key after the break that a writer makes, and waits until the last lines read so. */
async function press(key: string, ...last: string[]): Promise<void> {
  await workbench.page.waitForTimeout(BREATH)
  await workbench.press(key)
  await expect.poll(async () => (await lines()).slice(-last.length), SOON).toEqual(last)
}

async function lines(): Promise<string[]> {
  const all = await workbench.page
    .locator('.editor-instance .view-line')
    .evaluateAll(found =>
      found.map(line => ({top: Number.parseFloat(line.style.top), text: line.textContent ?? ''})),
    )
  return all.sort((one, other) => one.top - other.top).map(({text}) => text)
}

/** Waits until the draft, saved, ends so. */
async function saved(name: string, end: string): Promise<void> {
  await workbench.save()
  await expect
    .poll(() => workbench.read(name).toString(), SOON)
    .toSatisfy((text: string) => text.endsWith(end))
}

function journey(name: string, file: string, title: string, walk: () => Promise<void>): void {
  test(title, {timeout: 150_000}, async () => {
    await workbench.openDraft(file)
    await expect.poll(workbench.slotsInStatusBar, SLOW).not.toBeNaN()
    await walking(workbench, `writing-${name}`, walk)
  })
}
