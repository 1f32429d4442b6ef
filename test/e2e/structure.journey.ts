import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {applyFix, checkWithCli} from './cli'
import {absentFrom, problemCounts, problemsOf, walking} from './findings'
import {SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const SPEECH = resolve('test/drafts/reading-city-speech.md')
const RENUMBERED = '重新编号.md'
const PROMOTED = '提升一级.md'
/** Headings run together in one paragraph: a draft of ours and, where it is at hand, a page of the web. */
const FLATTENED = [
  {id: 'sample', name: '拆分-卫生健康讲话.md', path: resolve('test/drafts/flattened-health-speech.md')},
  {id: 'seed', name: '拆分-医疗工作讲话.md', path: resolve('../shared/seeds/000-flattened-speech.md')},
].filter(({id, path}) => id === 'sample' || existsSync(path))
const LINE_BREAKS = /[\r\n]/g

let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('稿件的结构', () => {
  beforeAll(async () => {
    const copies = FLATTENED.map(({name, path}) => [name, path] as const)
    workbench = await openWorkbench(new Map([[RENUMBERED, SPEECH], [PROMOTED, SPEECH], ...copies]))
  })
  afterEach(() => workbench.closeDraft())
  afterAll(() => workbench?.close())

  const speech = readFileSync(SPEECH, 'utf8')

  journey(
    'renumber',
    RENUMBERED,
    '删去第二部分，只报一处；重新编号，引用和项数一并改；撤销一次全部还原',
    async () => {
      const [first, next] = [lineOf('## 二、'), lineOf('## 三、')]
      const cut = speech
        .split('\n')
        .toSpliced(first - 1, next - first)
        .join('\n')
      const renumbered = replaced(cut, {
        '## 三、': '## 二、',
        '## 四、': '## 三、',
        第三部分: '第二部分',
        四点意见: '三点意见',
      })
      await workbench.command('workbench.actions.view.problems')
      await workbench.deleteLines(first, next - first)
      await expect
        .poll(() => problemsOf(workbench), SLOW)
        .toEqual([
          `序号写作“三、”，前一项是“一、”，应为“二、”；如果漏了文字，先补文字拟稿小标题序号[行 ${first}，列 4]`,
        ])
      await saveAs(RENUMBERED, cut)
      await workbench.screenshot('structure-cut')

      await workbench.press('Control+Alt+R')
      await expect
        .poll(pickedWords, SOON)
        .toEqual(['我讲四点意见 → 我讲三点意见', '对第三部分讲的几件事 → 对第二部分讲的几件事'])
      expect(await workbench.pickerTitle()).toBe('改 2 处序号，文中提到的 2 处一并改')
      await workbench.screenshot('structure-renumber-preview')
      await workbench.acceptPicker()
      await expect.poll(() => problemCounts(workbench), SOON).toEqual([0, 0])
      await workbench.screenshot('structure-renumber')
      await saveAs(RENUMBERED, renumbered)

      await workbench.undo()
      await expect.poll(() => problemCounts(workbench), SOON).toEqual([1, 0])
      await saveAs(RENUMBERED, cut)
    },
  )

  journey('promote', PROMOTED, '提升一个小标题，下面的跟着提升，其后的重编；撤销一次还原', async () => {
    const promoted = replaced(speech, {
      四点意见: '五点意见',
      '### （三）把数字': '## 四、把数字',
      '1.打通': '（一）打通',
      '2.办好': '（二）办好',
      '## 四、加强': '## 五、加强',
    })
    await workbench.command('nigao.outline.focus')
    await expect.poll(outline, SLOW).toContain('3 2.办好线上书房')
    await workbench.promoteInOutline('把数字资源用起来')
    await expect.poll(pickedWords, SOON).toEqual(['我讲四点意见 → 我讲五点意见'])
    await workbench.screenshot('structure-promote-preview')
    await workbench.acceptPicker()
    await expect
      .poll(outline, SOON)
      .toEqual(
        expect.arrayContaining([
          '1 四、把数字资源用起来',
          '2 （二）办好线上书房',
          '1 五、加强领导，形成齐抓共管的局面',
        ]),
      )
    await workbench.screenshot('structure-promote')
    await saveAs(PROMOTED, promoted)
    await workbench.undo()
    await saveAs(PROMOTED, speech)

    await workbench.goToLine(lineOf('### （三）把数字'))
    await workbench.press('Control+Alt+BracketLeft')
    await expect.poll(pickedWords, SOON).toHaveLength(1)
    await workbench.acceptPicker()
    await saveAs(PROMOTED, promoted)
  })

  for (const {id, name, path} of FLATTENED)
    journey(`split-${id}`, name, `“${name}”拆成段落，只加换行，撤销一次还原`, async () => {
      const original = readFileSync(path, 'utf8')
      const checked = checkWithCli(path)
      const heading = checked.outline.find(({kind}) => kind === 'heading')
      const fault = checked.diagnostics.find(({rule}) => rule === 'flattenedText')
      const fix = fault?.fixes[0]
      if (!heading || !fault || !fix) throw new Error('稿件中没有连成一段的小标题')
      const split = applyFix(original, fix)
      expect(split.replace(LINE_BREAKS, '')).toBe(original.replace(LINE_BREAKS, ''))
      await workbench.command('workbench.actions.view.problems')
      await expect.poll(() => problemCounts(workbench), SLOW).not.toEqual([0, 0])
      // What is only worth a look stands last, and the list shows some rows at a time.
      await workbench.press('End')
      await expect.poll(async () => absentFrom(await problemsOf(workbench), [fault]), SOON).toEqual([])
      await workbench.goToProblem(fault.message)
      await workbench.chooseQuickFix(fix.title)
      await workbench.command('nigao.outline.focus')
      await expect.poll(outline, SOON).toContain(`1 ${heading.marker}${heading.text}`)
      await workbench.screenshot(`structure-split-${id}`)
      await saveAs(name, split)

      await workbench.undo()
      await saveAs(name, original)
    })

  /** One walk through the opened copy of a draft. */
  function journey(id: string, name: string, sentence: string, walk: () => Promise<void>) {
    test(sentence, async () => {
      await workbench.openDraft(name)
      await walking(workbench, `structure-${id}`, walk)
    })
  }

  /** The number of the line that begins so, from 1. */
  function lineOf(start: string): number {
    return speech.split('\n').findIndex(line => line.startsWith(start)) + 1
  }
})

/** Saves until the file holds the text: a change may still be on its way into the editor. */
async function saveAs(name: string, text: string) {
  await workbench.save()
  await expect
    .poll(async () => {
      await workbench.save()
      return workbench.read(name).toString('utf8')
    }, SOON)
    .toBe(text)
}

/** What the list offers to change, without where it stands. */
async function pickedWords(): Promise<string[]> {
  return (await workbench.pickerRows()).map(({text}) => text.replace(/ ?第 \d+ 行.*$/, ''))
}

/** Level and words of the rows of the outline, without their counts. */
async function outline(): Promise<string[]> {
  return (await workbench.outline()).map(({text, level}) => `${level} ${text.replace(/[\d,]+ 字.*$/, '')}`)
}

/** The text with each of the words replaced, which it has to hold once. */
function replaced(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((result, [old, word]) => {
    expect(result.split(old), old).toHaveLength(2)
    return result.replace(old, word)
  }, text)
}
