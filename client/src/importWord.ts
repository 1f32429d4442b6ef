import * as vscode from 'vscode'
import {LARGEST_WORD_FILE} from '../../server/src/draftFiles'
import {READ_WORD_REQUEST, type ReadWord, type ReadWordAnswer} from '../../server/src/lsp/protocol'
import {isThere, nameOf, reasonOf} from './files'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

const EXTENSION = /\.[^./]*$/

/** A Word file as a new draft beside it; the file itself stays as it is. Without an address the open one, or one that the writer chooses. */
export async function importWord(server: Server, address?: vscode.Uri | string): Promise<void> {
  const given = typeof address === 'string' ? vscode.Uri.parse(address) : address
  const uri = given ?? openWordFile() ?? (await chosenFile())
  if (!uri) return
  const title = vscode.l10n.t('Importing {0}', nameOf(uri))
  const word = await vscode.window.withProgress({location: vscode.ProgressLocation.Window, title}, () =>
    readWordFile(server, uri),
  )
  if (!word) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if ('refusal' in word) await vscode.window.showErrorMessage(`“${nameOf(uri)}”${word.refusal}`)
  else {
    await openDraft(uri, word.text)
    await tell(nameOf(uri), word.losses)
  }
}

/** The Word file whose page stands in front. */
function openWordFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
  return input instanceof vscode.TabInputCustom ? input.uri : undefined
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import from Word'),
    openLabel: vscode.l10n.t('Import'),
    filters: {Word: ['docx']},
  })
  return files?.[0]
}

/** What a Word file says; undefined while there is no server. */
export async function readWordFile(server: Server, uri: vscode.Uri): Promise<ReadWord | undefined> {
  try {
    const {size} = await vscode.workspace.fs.stat(uri)
    if (LARGEST_WORD_FILE < size)
      return {refusal: vscode.l10n.t(' is too large: delete its pictures in Word and save it anew')}
    const bytes = Buffer.from(await vscode.workspace.fs.readFile(uri))
    const text = bytes.toString('base64')
    return (await server.askAboutText<ReadWordAnswer>(READ_WORD_REQUEST, uri, text))?.word
  } catch (error) {
    return {refusal: vscode.l10n.t(' could not be read: {0}', reasonOf(error))}
  }
}

/** A draft that is not saved yet, under the name of the Word file. */
async function openDraft(source: vscode.Uri, text: string): Promise<void> {
  const place = await placeBeside(source)
  const draft = await (place
    ? draftAt(place, text)
    : vscode.workspace.openTextDocument({language: 'markdown', content: text}))
  await vscode.window.showTextDocument(draft, {preview: false})
}

async function draftAt(place: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const draft = await vscode.workspace.openTextDocument(place)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(draft.uri, new vscode.Range(0, 0, 0, 0), text)
  await vscode.workspace.applyEdit(edit)
  return draft
}

/** 来稿.md, or 来稿-2.md where that is taken; none where VS Code cannot hold an unsaved file under a path. */
async function placeBeside(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (source.scheme !== 'file') return undefined
  const path = source.path.replace(EXTENSION, '')
  for (let number = 1; ; number++) {
    const place = source.with({path: `${path}${number === 1 ? '' : `-${number}`}.md`})
    const unsaved = place.with({scheme: 'untitled'})
    const isOpen = vscode.workspace.textDocuments.some(({uri}) => uri.toString() === unsaved.toString())
    if (!isOpen && !(await isThere(place))) return unsaved
  }
}

/** Says that it is done, and what did not come along to those who want to see it. */
async function tell(name: string, losses: readonly string[]): Promise<void> {
  if (losses.length === 0) return sayQuietly(vscode.l10n.t('{0} has been imported', name))
  const note = vscode.l10n.t('{0} has been imported; some of it did not come along', name)
  const show = vscode.l10n.t('Show What')
  if ((await vscode.window.showInformationMessage(note, show)) !== show) return
  const detail = losses.map(loss => `${loss}。`).join('\n')
  await vscode.window.showInformationMessage(note, {modal: true, detail})
}
