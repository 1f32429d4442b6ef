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
    address: (_, number) => `vscode-vfs://far/夹/${number}.md`,
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

let number = 0

/** Opens a draft with the caret where `▮` stands in its text; gives its address. */
export async function openDraft(host: Host, situation: Situation, marked: string) {
  const address = situation.address(host, ++number)
  const text = marked.replace('▮', '').replaceAll('\n', situation.eol ?? '\n')
  const offset = offsetOf(marked, situation)
  return host.evaluate(
    async (vscode, {address, text, offset}) => {
      const isNew = address.startsWith('untitled:')
      const uri = vscode.Uri.parse(address)
      if (!isNew) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
      const document = await (isNew
        ? vscode.workspace.openTextDocument({
            language: 'markdown',
            content: text,
          })
        : vscode.workspace.openTextDocument(uri))
      const editor = await vscode.window.showTextDocument(document)
      const place = document.positionAt(offset)
      editor.selection = new vscode.Selection(place, place)
      return document.uri.toString()
    },
    {address, text, offset},
  )
}

/** The folder that VS Code asks for files in. */
export function folderOf({folders: [first]}: Host, {isRemote}: Situation): string {
  return isRemote ? 'vscode-vfs://far/夹' : `file://${first}`
}

/** Puts a file into both folders. */
export async function layFile(host: Host, name: string, content: Buffer | string) {
  const base64 = Buffer.from(content).toString('base64')
  const addresses = SITUATIONS.map(situation => `${folderOf(host, situation)}/${name}`)
  await host.evaluate(
    async (vscode, {addresses, base64}) => {
      for (const address of new Set(addresses))
        await vscode.workspace.fs.writeFile(vscode.Uri.parse(address), Buffer.from(base64, 'base64'))
    },
    {addresses, base64},
  )
}

/** How a file begins that is taken away then; empty while it is not there. */
export function takeFile({evaluate}: Host, address: string, length: number): Promise<string> {
  return evaluate(
    async (vscode, {address, length}) => {
      try {
        const uri = vscode.Uri.parse(address)
        const start = Buffer.from(await vscode.workspace.fs.readFile(uri))
          .toString('latin1')
          .slice(0, length)
        await vscode.workspace.fs.delete(uri)
        return start
      } catch {
        return ''
      }
    },
    {address, length},
  )
}

/** Closes all editors; nothing is saved. */
export async function closeAll({evaluate, page}: Host) {
  await page.keyboard.press('Escape')
  let isClosed = false
  const closing = evaluate(async vscode => {
    for (const document of vscode.workspace.textDocuments.filter(({isDirty}) => isDirty)) {
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.commands.executeCommand('notifications.clearAll')
  }, undefined).finally(() => {
    isClosed = true
  })
  // What has just changed may not yet be told to be unsaved, and is asked for.
  const leave = page.locator('.monaco-dialog-box .monaco-button', {hasText: /^不保存$/})
  while (!isClosed) {
    if (await leave.isVisible()) await leave.click()
    await Promise.race([closing, page.waitForTimeout(50)])
  }
  await closing
}

/** The text of the draft at an address as it stands. */
export function textAt({evaluate}: Host, address: string): Promise<string> {
  return evaluate(
    (vscode, address) =>
      vscode.workspace.textDocuments.find(({uri}) => uri.toString() === address)?.getText() ?? '（已关闭）',
    address,
  )
}
