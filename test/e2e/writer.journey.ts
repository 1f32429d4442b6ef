import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {applyFix, checkWithCli, type Finding, type Heading, slotsIn} from './cli'
import {absentFrom, problemCounts, problemsOf, walking} from './findings'
import {type Row, SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

/** A draft of ours and, where the labelled seeds are at hand, a whole report run together in six lines. */
const DRAFTS = [
  {id: 'sample', title: '基层治理讲话', path: resolve('test/drafts/grassroots-governance-speech.md')},
  {id: 'seed', title: '务虚会议发言', path: resolve('../shared/seeds/002-misnumbered-report.md')},
].filter(({id, path}) => id === 'sample' || existsSync(path))
/** Screenshots are named by the key, the drafts' files by the words. */
const JOURNEYS = {
  problems: '问题',
  outline: '提纲',
  newSlot: '保存',
  nextSlot: '逐处填写',
  renumber: '重新编号',
}
/** In a window of this height the outline, above the other lists, shows some twenty rows. */
const ROWS_IN_SIGHT = 18
const CURSOR = /行 (\d+)，列 (\d+)/
const PART = /^(?:标题|称谓|开头|结尾|落款|附件)[\d,]+ 字/
const SLOTS_IN_STATUS_BAR = /待填 (\d+)/

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined).each(DRAFTS)('$title', ({id, title, path}) => {
  beforeAll(async () => {
    workbench = await openWorkbench(new Map(Object.values(JOURNEYS).map(words => [fileName(words), path])))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  const original = readFileSync(path)
  const checked = checkWithCli(path)
  const slots = slotsIn(checked)

  journey('problems', '打开稿件，“问题”面板列出命令行报告的每一处，含待填和编号差错', async () => {
    const expected = checked.diagnostics.filter(finding => finding.severity !== 'hint')
    expect(expected.map(finding => finding.rule)).toEqual(
      expect.arrayContaining(['writtenSlot', 'headingSequence']),
    )
    await workbench.command('workbench.actions.view.problems')
    await workbench.command('workbench.action.toggleMaximizedPanel')
    await expect.poll(async () => absentFrom(await problemsOf(workbench), expected), SLOW).toEqual([])
    expect(await problemsOf(workbench)).toHaveLength(expected.length)
    await workbench.screenshot(`${id}-problems`)
    await workbench.command('workbench.action.toggleMaximizedPanel')
  })

  journey('outline', '“提纲”按层次列出小标题和排比项', async () => {
    const expected = flatten(checked.outline, 1).slice(0, ROWS_IN_SIGHT)
    expect(expected.length).toBeGreaterThan(10)
    await workbench.command('nigao.outline.focus')
    // The tree opens branch by branch, and a row says more than its words: how long the part is, what is left to fill.
    await expect
      .poll(async () => withoutCounts((await headingRows()).slice(0, expected.length), expected), SLOW)
      .toEqual(expected)
    await workbench.screenshot(`${id}-outline`)
  })

  journey('newSlot', '新写的 XX 在保存前不算问题；保存后提示一次', async () => {
    await workbench.command('workbench.actions.view.problems')
    await expect
      .poll(async () => absentFrom(await problemsOf(workbench), slots.slice(0, 1)), SLOW)
      .toEqual([])
    const [errors = 0, warnings = 0] = await problemCounts(workbench)
    await expect.poll(slotsInStatusBar, SOON).toBe(slots.length)

    await workbench.typeAtEnd('另安排专项资金XX万元。')
    await expect.poll(slotsInStatusBar, SOON).toBe(slots.length + 1)
    expect(await problemCounts(workbench)).toEqual([errors, warnings])
    expect(await workbench.messages()).toEqual([])

    await workbench.save()
    await expect.poll(() => problemCounts(workbench), SOON).toEqual([errors, warnings + 1])
    await expect.poll(workbench.messages, SOON).toHaveLength(1)
    const [message] = await workbench.messages()
    expect(message?.text).toContain(`本稿还有 ${slots.length + 1} 处待填`)
    expect(message?.buttons).toEqual(['逐处填写', '查看清单', '本稿不再提醒'])
    await workbench.screenshot(`${id}-newSlot`)
  })

  journey('nextSlot', '“下一处待填”走遍每一处，然后回到第一处', async () => {
    expect(slots.length).toBeGreaterThan(1)
    await expect.poll(slotsInStatusBar, SLOW).toBe(slots.length)
    for (const slot of [...slots, ...slots.slice(0, 1)]) {
      await workbench.command('nigao.nextSlot')
      await expect.poll(async () => isAt(await workbench.cursor(), slot), SOON).toBe(true)
    }
    await workbench.screenshot(`${id}-nextSlot`)
  })

  journey('renumber', '快速修复重新编号，撤销后与原稿逐字节相同', async () => {
    const file = fileName(JOURNEYS.renumber)
    const fault = checked.diagnostics.find(finding => finding.rule === 'headingSequence')
    const fix = fault?.fixes[0]
    if (!fault || !fix) throw new Error('样稿中没有可修复的编号差错')
    await workbench.command('workbench.actions.view.problems')
    await expect.poll(async () => absentFrom(await problemsOf(workbench), [fault]), SLOW).toEqual([])

    await workbench.goToProblem(fault.message)
    await workbench.chooseQuickFix(fix.title)
    await expect.poll(async () => absentFrom(await problemsOf(workbench), [fault]), SOON).toEqual([fault])
    await workbench.screenshot(`${id}-renumber`)
    await workbench.save()
    expect(workbench.read(file).toString('utf8')).toBe(applyFix(original.toString('utf8'), fix))

    await workbench.undo()
    await workbench.save()
    expect(workbench.read(file).equals(original)).toBe(true)
  })

  /** Every journey has a copy of its own. */
  function fileName(words: string) {
    return `${title}-${words}.md`
  }

  /** One walk through the opened copy of this draft; what the screen showed when it failed is kept. */
  function journey(name: keyof typeof JOURNEYS, sentence: string, walk: () => Promise<void>) {
    test(sentence, async () => {
      await workbench.openDraft(fileName(JOURNEYS[name]))
      await walking(workbench, `${id}-${name}`, walk)
    })
  }
})

function flatten(headings: readonly Heading[], level: number): Row[] {
  return headings.flatMap(({marker, text, children}) => [
    ...(marker === '' ? [] : [{text: `${marker}${text}`, level}]),
    ...flatten(children, level + 1),
  ])
}

/** The rows cut to the words expected of them, where they begin with those. */
function withoutCounts(rows: readonly Row[], expected: readonly Row[]): Row[] {
  return rows.map(({text, level}, index) => {
    const words = expected[index]?.text ?? ''
    return {text: text.startsWith(words) ? words : text, level}
  })
}

/** The outline without title, salutation and the other parts, whose rows say first what they are. */
async function headingRows(): Promise<Row[]> {
  return (await workbench.outline()).filter(({text}) => !PART.test(text))
}

async function slotsInStatusBar(): Promise<number> {
  return Number(SLOTS_IN_STATUS_BAR.exec(await workbench.statusBar())?.[1] ?? 0)
}

/** Whether the status bar says that the cursor, or the end of the selection, stands in or at the edge of a slot. */
function isAt(cursor: string, {line, column, start, end}: Finding): boolean {
  const [, cursorLine, cursorColumn] = CURSOR.exec(cursor) ?? []
  return (
    Number(cursorLine) === line &&
    column <= Number(cursorColumn) &&
    Number(cursorColumn) <= column + end - start
  )
}
