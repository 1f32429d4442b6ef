import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const SPEECH = resolve('test/drafts/reading-city-speech.md')
const DRAGGED = '拖动.md'
const NESTED = '拖进另一节.md'
const KEYED = '上移下移.md'
const CUT = '删除提取.md'
const LEVELS = '列到第几层.md'

/** The group of editors that a draft of its own is opened in. */
const UNTITLED = '.editor-group-container:has(.tab[data-resource-name^="Untitled-"])'

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('移动小节', () => {
  beforeAll(async () => {
    workbench = await openWorkbench(
      new Map([DRAGGED, NESTED, KEYED, CUT, LEVELS].map(name => [name, SPEECH])),
    )
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  const speech = readFileSync(SPEECH, 'utf8')

  journey(
    'drag',
    DRAGGED,
    '把三拖到一上：连正文、下级移到前面，序号和“第三部分”跟着改；撤销一次还原',
    async () => {
      await workbench.command('nigao.outline.focus')
      await expect.poll(headings, SLOW).toHaveLength(4)
      const before = await headings()
      await workbench.dragInOutline('三、', '一、')
      await expect
        .poll(headings, SOON)
        .toEqual([renamed(before[2], '一'), renamed(before[0], '二'), renamed(before[1], '三'), before[3]])
      await expect.poll(workbench.outlineSelection, SOON).toContain('一、突出重点')
      await workbench.screenshot('move-drag')
      const text = await savedText(DRAGGED)
      expect(text).toContain('对第一部分讲的几件事')
      expect(linesOf(text)).toEqual(linesOf(speech))
      await workbench.undo()
      expect(await savedText(DRAGGED)).toBe(speech)
    },
  )

  journey('nest', NESTED, '把一个（二）拖到另一个一级小标题上：进到它里面，两边重新编号', async () => {
    await workbench.command('nigao.outline.focus')
    await expect.poll(headings, SLOW).toHaveLength(4)
    await workbench.dragInOutline('（三）把数字', '四、')
    await expect.poll(outline, SOON).toContain('2 （一）把数字资源用起来')
    await workbench.screenshot('move-nest')
    const text = await savedText(NESTED)
    expect(text.indexOf('把数字资源用起来')).toBeGreaterThan(text.indexOf('## 四、'))
    expect(linesOf(text)).toEqual(linesOf(speech))
    await workbench.undo()
    expect(await savedText(NESTED)).toBe(speech)
  })

  journey('keys', KEYED, '光标在哪一节，就上移、下移哪一节；到头了，说到头了', async () => {
    await workbench.command('nigao.outline.focus')
    await expect.poll(headings, SLOW).toHaveLength(4)
    const before = await headings()
    await workbench.goToLine(speech.split('\n').findIndex(line => line.startsWith('## 二、')) + 1)
    await workbench.press('Control+Alt+PageUp')
    await expect
      .poll(headings, SOON)
      .toEqual([renamed(before[1], '一'), renamed(before[0], '二'), before[2], before[3]])
    await workbench.press('Control+Alt+PageUp')
    await expect.poll(() => workbench.statusBar(), SOON).toContain('已经到头了')
    await workbench.screenshot('move-keys')
    await workbench.press('Control+Alt+PageDown')
    await expect.poll(headings, SOON).toEqual(before)
    expect(await savedText(KEYED)).toBe(speech)
  })

  journey(
    'view',
    CUT,
    '键盘在提纲里：上移、改小标题、删除都是这一行的；提取的另成一稿；逐次撤销还原',
    async () => {
      await workbench.command('nigao.outline.focus')
      await expect.poll(headings, SLOW).toHaveLength(4)
      const before = await headings()
      await workbench.focusInOutline('二、')
      await workbench.press('Control+Alt+PageUp')
      await expect.poll(async () => (await headings())[0], SOON).toBe(renamed(before[1], '一'))
      await expect.poll(workbench.outlineFocus, SOON).toContain('一、找准差距')
      await workbench.press('F2')
      await workbench.page.waitForSelector('.quick-input-widget input[type="text"]:focus')
      await workbench.page.keyboard.insertText('认清差距')
      await workbench.screenshot('move-rename')
      await workbench.press('Enter')
      await expect.poll(headings, SOON).toContain('一、认清差距')
      await workbench.focusInOutline('三、')
      await workbench.press('Delete')
      await expect
        .poll(headings, SOON)
        .toEqual(['一、认清差距', renamed(before[0], '二'), renamed(before[3], '三')])
      expect(await workbench.statusBar()).toContain('已删除 · 文中提到的 1 处一并改 · 还有 1 处提到它')
      await workbench.screenshot('move-delete')
      await workbench.goToLine(9)
      await workbench.command('nigao.extractSection')
      // The keyboard comes to the new draft after its tab.
      await workbench.page.waitForSelector(`${UNTITLED} .monaco-editor.focused`)
      await workbench.screenshot('move-extract')
      await workbench.press('Control+A')
      await workbench.press('Delete')
      await workbench.page.waitForSelector(`${UNTITLED} .tab.dirty`, {state: 'detached'})
      await workbench.page.locator(`${UNTITLED} .tab`).click({button: 'middle'})
      await workbench.page.waitForSelector(UNTITLED, {state: 'detached'})
      for (let step = 0; step < 4; step++) await workbench.undo()
      expect(await savedText(CUT)).toBe(speech)
    },
  )

  journey(
    'levels',
    LEVELS,
    '列到第一层；按 F3 输入几个字，只列有这几个字的；读屏软件读得出占比',
    async () => {
      await workbench.command('nigao.outline.focus')
      await expect.poll(headings, SLOW).toHaveLength(4)
      const rows = (await outline()).length
      await workbench.focusInOutline('一、')
      await workbench.press('F3')
      await workbench.page.waitForSelector('.monaco-tree-type-filter input:focus')
      await workbench.page.keyboard.insertText('数字资源')
      const mode = workbench.page.locator('.monaco-tree-type-filter .codicon-list-filter')
      // VS Code keeps it: on a second walk it is on already.
      if ((await mode.getAttribute('aria-checked')) !== 'true') await mode.click()
      await expect
        .poll(outline, SOON)
        .toEqual(['1 三、突出重点，办好阅读服务的关键小事', '2 （三）把数字资源用起来'])
      await workbench.screenshot('move-filter')
      await workbench.page.locator('.monaco-tree-type-filter input').focus()
      await workbench.press('Escape')
      await workbench.press('Escape')
      await expect.poll(async () => (await outline()).length, SOON).toBe(rows)

      await workbench.command('nigao.showLevels')
      await expect.poll(workbench.pickerRows, SOON).toHaveLength(3)
      await workbench.screenshot('move-levels-list')
      await workbench.press('Enter')
      await expect.poll(async () => (await outline()).every(row => row.startsWith('1 ')), SOON).toBe(true)
      const first = workbench.page.locator('.customview-tree .monaco-list-row[aria-label^="一、"]')
      expect(await first.getAttribute('aria-label')).toMatch(
        /^一、提高认识，把全民阅读摆上重要位置，\d+ 字，占全稿 \d+%，/,
      )
      await workbench.screenshot('move-levels')
      await workbench.command('nigao.showLevels')
      await expect.poll(workbench.pickerRows, SOON).toHaveLength(3)
      await workbench.press('ArrowUp')
      await workbench.press('Enter')
      await expect.poll(async () => (await outline()).length, SOON).toBe(rows)
    },
  )

  function journey(id: string, name: string, sentence: string, walk: () => Promise<void>) {
    test(sentence, async () => {
      await workbench.openDraft(name)
      await walking(workbench, `move-${id}`, walk)
    })
  }
})

async function savedText(name: string): Promise<string> {
  await workbench.save()
  return workbench.read(name).toString('utf8')
}

/** The headings of the first level, without their counts. */
async function headings(): Promise<string[]> {
  return (await outline()).filter(row => /^1 [一二三四五]、/.test(row)).map(row => row.slice(2))
}

async function outline(): Promise<string[]> {
  return (await workbench.outline()).map(({text, level}) => `${level} ${text.replace(/[\d,]+ 字.*$/, '')}`)
}

function renamed(heading = '', numeral: string): string {
  return heading.replace(/^./, numeral)
}

/** The lines with text, without their numerals, in no order. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/[#一二三四五六七八九十\d]/g, '').trim())
    .filter(line => line !== '')
    .sort()
}
