import * as vscode from 'vscode'
import {SLOTS_REQUEST, type SlotsAnswer, WORD_REQUEST, type WordAnswer} from '../../server/src/lsp/protocol'
import {agrees, complain} from './ask'
import {nameOf, reasonOf} from './files'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

const EXTENSION = /\.[^./]*$/
/** What no file system takes in a name. */
const UNSAFE = /[\\/:*?"<>|\s]+/g

/** The draft as a Word file at a place that the writer chooses. */
export async function exportWord(server: Server, document: vscode.TextDocument): Promise<void> {
  const answer = await server.ask<WordAnswer>(WORD_REQUEST, document)
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (!(await isReady(server, document))) return
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export to Word'),
    saveLabel: vscode.l10n.t('Export'),
    filters: {Word: ['docx']},
    ...defaultPlace(document, answer.title),
  })
  if (target) await write(Buffer.from(answer.bytes, 'base64'), target, answer.slots)
}

/** True where nothing is left to fill, the writer does not want to be asked, or says that it may be so. */
async function isReady(server: Server, document: vscode.TextDocument): Promise<boolean> {
  if (!vscode.workspace.getConfiguration('nigao', document).get('placeholder.blockExport', false)) return true
  const slots = (await server.ask<SlotsAnswer>(SLOTS_REQUEST, document))?.slots ?? []
  if (slots.length === 0) return true
  const question = vscode.l10n.t('{0} places in this draft are still to fill', slots.length)
  const lines = slots.map(({heading, label}) => (heading === undefined ? label : `${heading}：${label}`))
  return agrees(question, lines, vscode.l10n.t('Export Anyway'))
}

/** Beside the draft under its name; of one that was never saved, in the folder that is open under its title. */
function defaultPlace(document: vscode.TextDocument, title: string): {defaultUri?: vscode.Uri} {
  const {uri, isUntitled} = document
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..')
  const name = isUntitled ? title.replace(UNSAFE, '') || nameOf(uri) : nameOf(uri).replace(EXTENSION, '')
  return folder ? {defaultUri: vscode.Uri.joinPath(folder, `${name}.docx`)} : {}
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

/** Only there a program can open it. */
function isOnThisMachine({scheme}: vscode.Uri): boolean {
  const {remoteName, uiKind} = vscode.env
  return scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop
}
