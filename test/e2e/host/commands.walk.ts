import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {findOffice} from '../../../server/src/office/findOffice'
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
  takeAway,
  textAt,
  textOfFile,
  untilReady,
  wordFile,
} from './situations'
import {LONG_SPEECH, walkStructure} from './structureWalk'

const manifest = JSON.parse(readFileSync(resolve('package.json'), 'utf8'))
const contributed: string[] = manifest.contributes.commands.map(({command}: {command: string}) => command)
/** What is to be seen is seen soon. */
const SOON = {timeout: 20_000, interval: 50}
/** LibreOffice takes its time. */
const LATE = {...SOON, timeout: 60_000}
const READ_ONLY = /只读/
const NO_DRAFT = /请先打开一份稿件/
const HAS_OFFICE = findOffice() !== undefined || process.env.CI === 'true'

let host: Host

describe.skipIf(inject('vsCode') === undefined)('在扩展主机里', () => {
  beforeAll(async () => {
    host = await openHost()
    await layFile(host, '各县.csv', 'XX县\n青石\n')
    await layFile(host, '来稿.docx', wordFile(SPEECH.replace('▮', '')))
    await untilReady(host)
  })
  afterEach(() => closeAll(host))
  afterAll(() => host?.close())

  test('每个命令都有一行', () => {
    expect(COMMAND_ROWS.map(({command}) => command).sort()).toEqual(contributed.toSorted())
  })

  test('连着改结构二百次，撤销同样多次，逐字节还原', () =>
    walking(host, 'host-structure', async () => {
      const situation = SITUATIONS[1] as Situation
      const address = await openDraft(host, situation, LONG_SPEECH)
      const {changes, largest, changed, undone} = await walkStructure(host, address)
      const before = LONG_SPEECH.replaceAll('\n', situation.eol ?? '\n')
      expect(changes).toBeGreaterThan(50)
      expect(largest).toBe(1)
      expect(changed).not.toBe(before)
      expect(undone).toBe(before)
    }))

  describe.each(COMMAND_ROWS)('$command', row => {
    test('没有打开编辑器', () =>
      walking(host, `host-${row.command}`, async () => {
        const {answers = [], ...outcome} = row.alone ?? {says: NO_DRAFT}
        await run(row.command, answers)
        await expectOutcome(outcome, SITUATIONS[0] as Situation)
      }))

    const tested = row.needsOffice && !HAS_OFFICE ? test.skip : test
    tested.each(row.isOfDraft === false ? SITUATIONS.slice(0, 1) : SITUATIONS)('$name', situation =>
      walking(host, `host-${row.command}`, () => walk(row, situation)),
    )
  })
})

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
  const folder = folderOf(host, situation)
  const done = host.evaluate(async (vscode, command) => {
    await vscode.commands.executeCommand(command)
  }, command)
  let failure: unknown
  done.catch(error => {
    failure = error
  })
  for (const answer of answers)
    await host.answer(answer, answer.startsWith('@') ? `${folder}/${answer.slice(1)}` : undefined)
  // What waits for an answer that nobody gives, or for a message to go, is not waited for.
  await Promise.race([done, new Promise(rest => setTimeout(rest, 300))])
  if (failure) throw failure
}

async function expectOutcome(outcome: Outcome, situation: Situation, address = '') {
  const {becomes, selects, says, tab, shows, opens, file} = outcome
  const {eol = '\n'} = situation
  if (says) await expect.poll(host.said, SOON).toMatch(says)
  if (tab) await expect.poll(() => host.page.locator('.tab.active').last().innerText(), SOON).toMatch(tab)
  if (shows) await expect.poll(host.pages, SOON).toMatch(shows)
  if (opens) await expect.poll(textInFront, SOON).toMatch(opens)
  if (selects !== undefined) await expect.poll(selection, SOON).toBe(selects)
  if (file) {
    const [name, ...parts] = file
    const place = `${folderOf(host, situation)}/${name}`
    const wanted = parts.map(part => part.replaceAll('\n', eol))
    const isRight = (text: string) =>
      text.startsWith(wanted[0] ?? '') && wanted.every(part => text.includes(part))
    await expect.poll(() => textOfFile(host, place), LATE).toSatisfy(isRight)
    await takeAway(host, place)
  }
  if (becomes !== undefined && address !== '')
    await expect.poll(() => textAt(host, address), SOON).toBe(becomes.replaceAll('\n', eol))
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
