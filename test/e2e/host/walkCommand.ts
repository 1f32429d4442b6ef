import {expect, vi} from 'vitest'
import {type CommandRow, type Outcome, SPEECH} from './commandRows'
import {type Host, SOON} from './openHost'
import {folderOf, openDraft, SITUATIONS, type Situation, takeAway, textAt, textOfFile} from './situations'

/** LibreOffice takes its time. */
const LATE = {...SOON, timeout: 60_000}
const READ_ONLY = /只读/
const NO_DRAFT = /请先打开一份稿件/

/** Gives a command where no editor is open. */
export async function walkAlone(host: Host, row: CommandRow) {
  const {answers = [], ...outcome} = row.alone ?? {says: NO_DRAFT}
  if (row.after) await give(host, row.after)
  await run(host, row.command, answers)
  await expectOutcome(host, outcome, SITUATIONS[0] as Situation)
}

/** Gives a command in a draft, and takes back what it has changed. */
export async function walkCommand(host: Host, row: CommandRow, situation: Situation) {
  const {text = SPEECH} = row
  const {answers = row.answers ?? [], ...outcome} = outcomeIn(host, row, situation)
  const address = await openDraft(host, situation, text)
  if (row.isRead) await until(host.statusBar, status => expect(status).toMatch(/\d 字/))
  if (row.after) await give(host, row.after)
  await run(host, row.command, answers, situation)
  const before = text.replace('▮', '')
  await expectOutcome(host, {becomes: before, ...outcome}, situation, address)
  const {becomes: after, steps = 1} = outcome
  if (after === undefined) return
  await host.evaluate(
    async (vscode, {address, steps}) => {
      await vscode.window.showTextDocument(vscode.Uri.parse(address))
      for (let done = 0; done < steps; done++) await vscode.commands.executeCommand('undo')
    },
    {address, steps},
  )
  await expectOutcome(host, {becomes: before}, situation, address)
}

function outcomeIn(
  host: Host,
  row: CommandRow,
  {isReadOnly, address}: Situation,
): Outcome & {answers?: readonly string[]} {
  if (isReadOnly && row.readOnly) return row.readOnly
  if (isReadOnly && row.becomes !== undefined) return {says: READ_ONLY}
  if (row.unsaved && address(host, 0).startsWith('untitled:')) return row.unsaved
  return row
}

/** Gives a command and answers what it asks; it must not fail. */
async function run(
  host: Host,
  command: string,
  answers: readonly string[],
  situation = SITUATIONS[0] as Situation,
) {
  const folder = folderOf(host, situation)
  const done = give(host, command)
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

function give({evaluate}: Host, command: string): Promise<void> {
  return evaluate(async ({commands}, command) => {
    await commands.executeCommand(command)
  }, command)
}

async function expectOutcome(host: Host, outcome: Outcome, situation: Situation, address = '') {
  const {becomes, selects, says, tab, shows, opens, file} = outcome
  const {eol = '\n'} = situation
  if (says) await until(host.said, said => expect(said).toMatch(says))
  if (tab)
    await until(
      () => tabOf(host),
      name => expect(name).toMatch(tab),
    )
  if (shows) await until(host.pages, words => expect(words).toMatch(shows))
  if (opens)
    await until(
      () => textInFront(host),
      text => expect(text).toMatch(opens),
    )
  if (selects !== undefined)
    await until(
      () => selection(host),
      words => expect(words).toBe(selects),
    )
  if (file) {
    const [name, ...parts] = file
    const place = `${folderOf(host, situation)}/${name}`
    const [start = '', ...others] = parts.map(part => part.replaceAll('\n', eol))
    await until(
      () => textOfFile(host, place),
      text => {
        expect(text.slice(0, start.length)).toBe(start)
        for (const part of others) expect(text).toContain(part)
      },
      LATE,
    )
    await takeAway(host, place)
  }
  if (becomes !== undefined && address !== '')
    await until(
      () => textAt(host, address),
      text => expect(text).toBe(becomes.replaceAll('\n', eol)),
    )
}

/** Reads until it is right. `expect.poll` is for one test at a time. */
async function until<Value>(read: () => Promise<Value>, check: (value: Value) => void, wait = SOON) {
  await vi.waitFor(async () => check(await read()), wait)
}

function tabOf({page}: Host): Promise<string> {
  return page.locator('.tab.active').last().innerText()
}

function textInFront({evaluate}: Host): Promise<string> {
  return evaluate(vscode => vscode.window.activeTextEditor?.document.getText() ?? '', undefined)
}

/** In the draft in view: a form may be in front. */
function selection({evaluate}: Host): Promise<string> {
  return evaluate(({window}) => {
    const {document, selection} = window.activeTextEditor ?? window.visibleTextEditors[0] ?? {}
    return document?.getText(selection) ?? ''
  }, undefined)
}
