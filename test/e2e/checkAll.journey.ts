import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {checkWithCli, slotsIn} from './cli'
import {walking} from './findings'
import {type Row, SLOW, SOON} from './screen'
import {openWorkbench, type Workbench} from './workbench'

const SAMPLES = ['gapped-work-summary.md', 'grassroots-governance-speech.md'].map(name =>
  resolve('test/drafts', name),
)
/** 总投资XX亿元。 in GB18030. */
const OLD_ENCODING = Buffer.from('d7dccdb6d7ca5858d2dad4aaa1a3', 'hex')
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])
const COUNTS = /\d+/g

const folder = mkdtempSync(join(tmpdir(), 'nigao-check-all-'))
let workbench: Workbench

describe.skipIf(inject('vsCode') === undefined)('检查全部稿件', () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'old.md'), OLD_ENCODING)
    writeFileSync(join(folder, 'picture.md'), PICTURE)
    workbench = await openWorkbench(
      new Map([
        ...SAMPLES.map((path, index) => [`全查样稿${index + 1}.md`, path] as const),
        ['全查旧编码.md', join(folder, 'old.md')],
        ['全查图片.md', join(folder, 'picture.md')],
      ]),
    )
  })
  afterEach(() => workbench.closeDraft())
  afterAll(async () => {
    await workbench?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  test('逐份列出待填和差错，问题面板里各有一份；打开其中一份，不重复报', () =>
    walking(workbench, 'checkAll', checkAll))

  async function checkAll() {
    const slots = SAMPLES.map(path => slotsIn(checkWithCli(path)).length)
    const expected = slots.map((count, index) => ({count, name: `全查样稿${index + 1}.md`}))
    await workbench.command('nigao.checkAll')
    await expect.poll(checkedDrafts, SLOW).toHaveLength(4)
    await expect.poll(message, SOON).toContain('检查于')
    const rows = await checkedDrafts()
    for (const {name, count} of expected)
      expect(rows.find(row => row.startsWith(name))).toContain(`待填 ${count}`)
    expect(rows[2]).toBe('全查旧编码.md待填 1')
    expect(rows[3]).toBe('全查图片.md不是文本文件，或辨不出编码')
    expect(slots.toSorted((a, b) => b - a)).toEqual(slots)
    expect(await message()).toContain('1 份未能检查')

    await workbench.command('workbench.actions.view.problems')
    await workbench.command('workbench.action.toggleMaximizedPanel')
    const counts = await problemCounts()
    // Those with errors stand first, and some rows are in sight at a time.
    await expect
      .poll(filesInProblems, SOON)
      .toEqual(expect.arrayContaining(['全查样稿2.md', '全查旧编码.md']))
    await workbench.screenshot('checkAll')
    await workbench.command('workbench.action.toggleMaximizedPanel')

    await pane().locator('.monaco-list-row', {hasText: '全查样稿1.md'}).click()
    await workbench.page.waitForSelector('.tab.active[data-resource-name="全查样稿1.md"]')
    await workbench.focusEditor()
    await expect
      .poll(async () => Number(SLOTS_SHOWN.exec(await workbench.statusBar())?.[1]), SLOW)
      .toBe(slots[0])
    await expect.poll(problemCounts, SOON).toEqual(counts)
    await workbench.screenshot('checkAll-opened')

    await workbench.closeDraft()
    await expect.poll(problemCounts, SOON).toEqual(counts)

    await workbench.command('nigao.outline.focus')
    await pane().hover()
    await pane().locator('.action-label.codicon-clear-all').click()
    await expect.poll(checkedDrafts, SOON).toEqual([])
    await expect.poll(problemCounts, SOON).toEqual(['0', '0'])
    await workbench.screenshot('checkAll-cleared')
    await workbench.openDraft('全查样稿2.md')
  }
})

const SLOTS_SHOWN = /待填 (\d+)/

function pane() {
  return workbench.page
    .locator('.pane')
    .filter({has: workbench.page.locator('.pane-header', {hasText: '全部稿件'})})
}

async function checkedDrafts(): Promise<string[]> {
  const rows = await pane().locator('.monaco-list-row').allTextContents()
  return rows.map(text => text.replaceAll('\u00a0', ' '))
}

async function message(): Promise<string> {
  return (await pane().locator('.message').textContent()) ?? ''
}

async function problemCounts(): Promise<string[]> {
  return (await workbench.problemCounts()).match(COUNTS) ?? []
}

async function filesInProblems(): Promise<string[]> {
  return (await workbench.problems()).filter(isFile).map(({text}) => /^全查[^.]*\.md/.exec(text)?.[0] ?? '')
}

function isFile({level}: Row): boolean {
  return level === 1
}
