import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {expect, vi} from 'vitest'
import {SLOW} from '../screen'
import type {Host} from './openHost'

/** Where a draft may stand when a command is given or a provider asked. */
export interface Situation {
  readonly name: string
  /** Of the draft; the number tells apart those of one run. */
  address(host: Host, number: number): string
  readonly eol?: '\r\n'
  readonly isReadOnly?: true
  /** It is in no folder, and in a file system of its own. */
  readonly isRemote?: true
}

/** Where no disk is, and no folder of the workspace. */
const FAR = 'vscode-vfs://far/夹'

/** All of them in one workspace of two folders. */
export const SITUATIONS: readonly Situation[] = [
  {
    name: '文件',
    address: ({folders: [first]}, number) => `file://${first}/${number}.md`,
  },
  {
    name: '第二个文件夹里 CRLF 的纯文本',
    eol: '\r\n',
    address: ({folders: [, second]}, number) => `file://${second}/${number}.txt`,
  },
  {name: '没有存过', address: (_, number) => `untitled:讲话${number}`},
  {
    name: '不在磁盘上',
    isRemote: true,
    address: (_, number) => `${FAR}/${number}.md`,
  },
  {
    name: '只读',
    isReadOnly: true,
    address: ({folders: [first]}, number) => `file://${first}/只读/${number}.md`,
  },
]

/** Where `▮` stands in a draft, as UTF-16 offset without it; at the beginning where there is none. */
function offsetOf(marked: string, {eol}: Situation): number {
  const before = marked.slice(0, Math.max(0, marked.indexOf('▮')))
  return before.replaceAll('\n', eol ?? '\n').length
}

/** What openDraft lays, with what lies beside it. */
const DRAFT = /^\d+\./
let number = 0

/** Opens a draft with the caret where `▮` stands in its text; gives its address. */
export async function openDraft(host: Host, situation: Situation, marked: string): Promise<string> {
  return (await layDraft(host, situation, marked)).address
}

/**
 * Writes a draft, with another file beside it where there is to be one (what its name ends with, and its text), and opens
 * it, in an editor if it is to be shown. Gives its address and where `▮` stands.
 */
export async function layDraft(
  host: Host,
  situation: Situation,
  marked: string,
  {beside, isShown = true}: {beside?: readonly [string, string] | undefined; isShown?: boolean} = {},
): Promise<{address: string; offset: number}> {
  const wanted = situation.address(host, ++number)
  const text = marked.replace('▮', '').replaceAll('\n', situation.eol ?? '\n')
  const offset = offsetOf(marked, situation)
  const address = await host.evaluate(
    async ({Selection, Uri, window, workspace}, {wanted, text, offset, beside, isShown}) => {
      const isNew = wanted.startsWith('untitled:')
      const uri = Uri.parse(wanted)
      const write = (file: typeof uri, text: string) =>
        workspace.fs.writeFile(file, new TextEncoder().encode(text))
      if (!isNew) await write(uri, text)
      if (!isNew && beside) await write(uri.with({path: uri.path + beside[0]}), beside[1])
      const document = await (isNew
        ? workspace.openTextDocument({language: 'markdown', content: text})
        : workspace.openTextDocument(uri))
      if (isShown) {
        const editor = await window.showTextDocument(document)
        const place = document.positionAt(offset)
        editor.selection = new Selection(place, place)
      }
      return document.uri.toString()
    },
    {wanted, text, offset, beside, isShown},
  )
  return {address, offset}
}

/** The folder that VS Code asks for files in. */
export function folderOf({folders: [first]}: Host, {isRemote}: Situation): string {
  return isRemote ? FAR : `file://${first}`
}

/** Waits until a first draft has been read, which takes a cold extension host its time. */
export async function untilReady(host: Host) {
  await openDraft(host, SITUATIONS[0] as Situation, '同志们：\n\n今天开会。\n')
  await vi.waitFor(async () => expect(await host.statusBar()).toMatch(/\d 字/), SLOW)
  await closeAll(host)
}

/** A draft as a Word file: the command line writes it. */
export function wordFile(draft: string): Buffer {
  const place = mkdtempSync(join(tmpdir(), 'nigao-word-'))
  const [source, target] = ['来稿.md', '来稿.docx'].map(name => join(place, name)) as [string, string]
  writeFileSync(source, draft)
  // Places to fill make it end with 1.
  spawnSync(process.execPath, [resolve('dist/cli.js'), 'export', source, '--out', target])
  const file = readFileSync(target)
  rmSync(place, {recursive: true})
  return file
}

/** Puts a file into both folders, and where no disk is. */
export async function layFile(host: Host, name: string, content: Buffer | string) {
  const base64 = Buffer.from(content).toString('base64')
  const addresses = [...host.folders.map(folder => `file://${folder}`), FAR].map(
    folder => `${folder}/${name}`,
  )
  await host.evaluate(
    async (vscode, {addresses, base64}) => {
      for (const address of addresses)
        await vscode.workspace.fs.writeFile(vscode.Uri.parse(address), Buffer.from(base64, 'base64'))
    },
    {addresses, base64},
  )
}

/** What stands in a file; empty while it is not there. */
export function textOfFile({evaluate}: Host, address: string): Promise<string> {
  return evaluate(async (vscode, address) => {
    try {
      return Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.parse(address))).toString('utf8')
    } catch {
      return ''
    }
  }, address)
}

/** Takes away a file that the next one must not be taken for. */
export function takeAway({evaluate}: Host, address: string): Promise<void> {
  return evaluate(async (vscode, address) => {
    await vscode.workspace.fs.delete(vscode.Uri.parse(address))
  }, address)
}

/** Closes all editors; nothing is saved, and no draft stays for the next check of all of them. */
export async function closeAll({evaluate, folders, page}: Host) {
  let isClosed = false
  const closing = evaluate(async ({commands, window, workspace}, _, {questions}) => {
    for (const {give} of questions.splice(0)) give?.()
    await commands.executeCommand('workbench.action.closeQuickOpen')
    const unsaved = () => workspace.textDocuments.filter(({isDirty}) => isDirty)
    // More than once: a form may still show the place that its first field fills.
    while (unsaved().length > 0 || window.tabGroups.all.some(({tabs}) => tabs.length > 0)) {
      for (const document of unsaved()) {
        await window.showTextDocument(document)
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      }
      await commands.executeCommand('workbench.action.closeAllEditors')
    }
    await commands.executeCommand('notifications.clearAll')
  }, undefined).finally(() => {
    isClosed = true
  })
  // What has just changed may not yet be told to be unsaved, and is asked for.
  const leave = page.locator('.monaco-dialog-box .monaco-button', {hasText: /^不保存$/})
  while (!isClosed) {
    await Promise.race([closing, page.waitForTimeout(200)])
    if (!isClosed && (await leave.isVisible())) await leave.click()
  }
  await closing
  for (const folder of folders.flatMap(folder => [folder, join(folder, '只读')]))
    for (const name of readdirSync(folder).filter(name => DRAFT.test(name))) rmSync(join(folder, name))
}

/** The text of the draft at an address as it stands. */
export function textAt({evaluate}: Host, address: string): Promise<string> {
  return evaluate(
    (vscode, address) =>
      vscode.workspace.textDocuments.find(({uri}) => uri.toString() === address)?.getText() ?? '（已关闭）',
    address,
  )
}
