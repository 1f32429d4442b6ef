import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from '../findings'
import {COMMAND_ROWS, type CommandRow, type Outcome, SPEECH} from './commandRows'
import {type Host, openHost} from './openHost'
import {
  closeAll,
  folderOf,
  layFile,
  openDraft,
  SITUATIONS,
  type Situation,
  takeFile,
  textAt,
} from './situations'

const manifest = JSON.parse(readFileSync(resolve('package.json'), 'utf8'))
const contributed: string[] = manifest.contributes.commands.map(({command}: {command: string}) => command)
/** What is to be seen is seen soon. */
const SOON = {timeout: 6000, interval: 50}
const READ_ONLY = /只读/
const NO_DRAFT = /请先打开一份稿件/

let host: Host

describe.skipIf(inject('vsCode') === undefined)('在扩展主机里', () => {
  beforeAll(async () => {
    host = await openHost()
    await layFile(host, '各县.csv', 'XX县\n青石\n')
    await layFile(host, '来稿.docx', wordFile(SPEECH.replace('▮', '')))
    await host.evaluate(vscode => vscode.extensions.getExtension('nigao.nigao')?.activate(), undefined)
  })
  afterEach(() => closeAll(host))
  afterAll(() => host?.close())

  test('每个命令都有一行', () => {
    expect(COMMAND_ROWS.map(({command}) => command).sort()).toEqual(contributed.toSorted())
  })

  describe.each(COMMAND_ROWS)('$command', row => {
    test('没有打开编辑器', () =>
      walking(host, `host-${row.command}`, async () => {
        const {answers = [], ...outcome} = row.alone ?? {says: NO_DRAFT}
        await run(row.command, answers)
        await expectOutcome(outcome, SITUATIONS[0] as Situation)
      }))

    test.each(row.isOfDraft === false ? SITUATIONS.slice(0, 1) : SITUATIONS)('$name', situation =>
      walking(host, `host-${row.command}`, () => walk(row, situation)),
    )
  })
})

/** The command line writes it. */
function wordFile(draft: string): Buffer {
  const place = mkdtempSync(join(tmpdir(), 'nigao-word-'))
  const [source, target] = ['来稿.md', '来稿.docx'].map(name => join(place, name)) as [string, string]
  writeFileSync(source, draft)
  // Places to fill make it end with 1.
  spawnSync(process.execPath, [resolve('dist/cli.js'), 'export', source, '--out', target])
  const file = readFileSync(target)
  rmSync(place, {recursive: true})
  return file
}

async function walk(row: CommandRow, situation: Situation) {
  const {text = SPEECH} = row
  const {answers = row.answers ?? [], ...outcome} = outcomeIn(row, situation)
  const address = await openDraft(host, situation, text)
  if (row.isRead) await expect.poll(host.statusBar, SOON).toMatch(/\d 字/)
  if (row.after) await run(row.after, [])
  await run(row.command, answers, situation)
  const before = text.replace('▮', '')
  await expectOutcome({becomes: before, ...outcome}, situation, address)
  const {becomes: after, steps = 1} = outcome
  if (after === undefined) return
  await host.evaluate(
    async (vscode, {address, steps}) => {
      await vscode.window.showTextDocument(vscode.Uri.parse(address))
      for (let done = 0; done < steps; done++) await vscode.commands.executeCommand('undo')
    },
    {address, steps},
  )
  await expectOutcome({becomes: before}, situation, address)
}

function outcomeIn(
  row: CommandRow,
  {isReadOnly, address}: Situation,
): Outcome & {answers?: readonly string[]} {
  if (isReadOnly && row.readOnly) return row.readOnly
  if (isReadOnly && row.becomes !== undefined) return {says: READ_ONLY}
  if (row.unsaved && address(host, 0).startsWith('untitled:')) return row.unsaved
  return row
}

/** Gives a command and answers what it asks; it must not fail. */
async function run(command: string, answers: readonly string[], situation = SITUATIONS[0] as Situation) {
  const {pathname} = new URL(folderOf(host, situation))
  const done = host.evaluate(async (vscode, command) => {
    await vscode.commands.executeCommand(command)
  }, command)
  let failure: unknown
  done.catch(error => {
    failure = error
  })
  for (const answer of answers) await host.answer(answer.replace(/^@/, `${decodeURI(pathname)}/`))
  // What waits for an answer that nobody gives is not waited for.
  await Promise.race([done, new Promise(rest => setTimeout(rest, 1000))])
  if (failure) throw failure
}

async function expectOutcome(outcome: Outcome, situation: Situation, address = '') {
  const {becomes, selects, says, tab, opens, file} = outcome
  const {eol = '\n'} = situation
  if (says) await expect.poll(said, SOON).toMatch(says)
  if (tab) await expect.poll(() => host.page.locator('.tab.active').last().innerText(), SOON).toMatch(tab)
  if (opens) await expect.poll(textInFront, SOON).toMatch(opens)
  if (selects !== undefined) await expect.poll(selection, SOON).toBe(selects)
  if (file) {
    const [name, start] = file
    const place = `${folderOf(host, situation)}/${name}`
    await expect.poll(() => takeFile(host, place, start.length), SOON).toBe(start)
  }
  if (becomes !== undefined && address !== '')
    await expect.poll(() => textAt(host, address), SOON).toBe(becomes.replaceAll('\n', eol))
}

/** All that VS Code says in words just now. */
async function said(): Promise<string> {
  const parts = [
    '.statusbar',
    '.notifications-toasts',
    '.part.sidebar',
    '.part.panel',
    '.review-widget',
    '.quick-input-widget',
  ]
  const texts = await Promise.all(parts.map(part => host.page.locator(part).allInnerTexts()))
  return texts.flat().join('\n').replaceAll('\u00a0', ' ')
}

function textInFront(): Promise<string> {
  return host.evaluate(vscode => vscode.window.activeTextEditor?.document.getText() ?? '', undefined)
}

function selection(): Promise<string> {
  return host.evaluate(vscode => {
    const {document, selection} = vscode.window.activeTextEditor ?? {}
    return document?.getText(selection) ?? ''
  }, undefined)
}
