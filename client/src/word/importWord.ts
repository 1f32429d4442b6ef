import * as vscode from 'vscode'
import {READ_WORD_REQUEST, type ReadWordAnswer} from '../../../server/src/lsp/protocol'
import {nameOf} from '../files'
import {patiently} from '../patiently'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {offerTidying} from '../writing/tidying'
import {askAboutWord, chooseWordFile, freePlaceBeside, type Given, givenWordFile} from './wordFiles'

/** A Word file as a new draft beside it; the file itself stays as it is. Without an address the open one, or one that the writer chooses. */
export async function importWord(server: Server, given?: Given): Promise<void> {
  const uri =
    givenWordFile(given) ?? (await chooseWordFile(vscode.l10n.t('Import from Word'), vscode.l10n.t('Import')))
  if (!uri) return
  const read = await patiently(vscode.l10n.t('Importing {0}', nameOf(uri)), token =>
    askAboutWord<ReadWordAnswer['word']>(server, READ_WORD_REQUEST, uri, token),
  )
  if (!read) return
  const {done: word} = read
  if (!word) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if ('refusal' in word) await vscode.window.showErrorMessage(`“${nameOf(uri)}”${word.refusal}`)
  else {
    const draft = await openDraft(uri, word.text)
    await Promise.all([tell(nameOf(uri), word.losses), offerToTidy(server, draft)])
  }
}

/** A draft that is not saved yet, under the name of the Word file. */
async function openDraft(source: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const place = await placeBeside(source)
  const draft = await (place
    ? draftAt(place, text)
    : vscode.workspace.openTextDocument({language: 'markdown', content: text}))
  await vscode.window.showTextDocument(draft, {preview: false})
  return draft
}

function offerToTidy(server: Server, draft: vscode.TextDocument): Promise<void> {
  const {line, character} = draft.positionAt(draft.getText().length)
  return offerTidying(server, draft, new vscode.Range(0, 0, line, character), {
    asked: found => vscode.l10n.t('In the imported text: {0}', found),
    done: vscode.l10n.t('The imported text has been tidied; one undo brings it back'),
  })
}

async function draftAt(place: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const draft = await vscode.workspace.openTextDocument(place)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(draft.uri, new vscode.Range(0, 0, 0, 0), text)
  await vscode.workspace.applyEdit(edit)
  return draft
}

/** None where VS Code cannot hold an unsaved file under a path. */
async function placeBeside(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (source.scheme !== 'file') return undefined
  const unsaved = (place: vscode.Uri) => place.with({scheme: 'untitled'})
  const isOpen = (place: vscode.Uri) =>
    vscode.workspace.textDocuments.some(({uri}) => uri.toString() === unsaved(place).toString())
  return unsaved(await freePlaceBeside(source, ['', '.md'], isOpen))
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
