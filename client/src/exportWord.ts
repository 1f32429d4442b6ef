import * as vscode from 'vscode'
import {WORD_REQUEST, type WordAnswer} from '../../server/src/lsp/protocol'
import {complain} from './ask'
import {besideDraft, isOnThisMachine, nameOf, reasonOf} from './files'
import {isReadyToLeave} from './openSlots'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

/** The draft as a Word file at a place that the writer chooses. */
export async function exportWord(server: Server, document: vscode.TextDocument): Promise<void> {
  const answer = await server.ask<WordAnswer>(WORD_REQUEST, document)
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (!(await isReadyToLeave(server, document, vscode.l10n.t('Export Anyway')))) return
  const title = vscode.l10n.t('Export to Word')
  await saveWord(answer, title, besideDraft(document, answer.title, 'docx'))
}

/** Writes a Word file, in Base64, at a place that the writer chooses; `slots` of it are marked. */
export async function saveWord(
  {bytes, slots = 0}: {readonly bytes: string; readonly slots?: number},
  title: string,
  place: {readonly defaultUri?: vscode.Uri},
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title,
    saveLabel: vscode.l10n.t('Export'),
    filters: {Word: ['docx']},
    ...place,
  })
  if (target) await write(Buffer.from(bytes, 'base64'), target, slots)
}

/** Writes the file and says so; where it cannot be written, as often as the writer wants to try again. */
async function write(bytes: Uint8Array, target: vscode.Uri, slots: number): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, bytes)
  } catch (error) {
    const note = vscode.l10n.t('{0} could not be written: {1}', nameOf(target), reasonOf(error))
    return complain(note, vscode.l10n.t('Try Again'), () => write(bytes, target, slots))
  }
  const actions = isOnThisMachine(target)
    ? [
        {title: vscode.l10n.t('Open'), run: () => vscode.env.openExternal(target)},
        {title: vscode.l10n.t('Open Its Folder'), run: () => reveal(target)},
      ]
    : []
  await (await vscode.window.showInformationMessage(sentence(nameOf(target), slots), ...actions))?.run()
}

function sentence(name: string, slots: number): string {
  if (slots === 0) return vscode.l10n.t('{0} has been written', name)
  return vscode.l10n.t('{0} has been written; {1} places still to fill are marked in yellow', name, slots)
}

function reveal(target: vscode.Uri): Thenable<unknown> {
  return vscode.commands.executeCommand('revealFileInOS', target)
}
