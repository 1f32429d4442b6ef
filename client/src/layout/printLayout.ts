import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as vscode from 'vscode'
import {LAYOUT_REQUEST, type LayoutAnswer} from '../../../server/src/lsp/protocol'
import {besideDraft, isOnThisMachine, nameOf, reasonOf} from '../files'
import {isReadyToLeave} from '../openSlots'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {printPage} from './layoutPage'

/**
 * Prints the pages of a draft from the browser of the system, as VS Code lets no page of its own print: the page that is
 * opened there shows the same and asks for the printer. Where the browser is on another machine, the writer says where the page is
 * put, and opens it himself.
 */
export async function printLayout(
  server: Server,
  document: vscode.TextDocument,
  context: vscode.ExtensionContext,
): Promise<void> {
  const answer = await server.ask<LayoutAnswer>(LAYOUT_REQUEST, document)
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (!(await isReadyToLeave(server, document, vscode.l10n.t('Print Anyway')))) return
  const isHere = isOnThisMachine(context.extensionUri)
  const target = isHere ? await passingPlace(context) : await chosenPlace(document, answer.title)
  if (!target) return
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist')
  const [script, style] = await Promise.all(['layout.js', 'layout.css'].map(name => read(dist, name)))
  const page = printPage(answer.title || nameOf(document.uri), answer, script ?? '', style ?? '')
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(page))
  } catch (error) {
    const note = vscode.l10n.t('{0} could not be written: {1}', nameOf(target), reasonOf(error))
    return void vscode.window.showErrorMessage(note)
  }
  if (isHere) await vscode.env.openExternal(target)
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open {0} in a browser to print it', nameOf(target)),
    )
}

/** Nobody else may read it, and it goes with VS Code. */
async function passingPlace(context: vscode.ExtensionContext): Promise<vscode.Uri> {
  const folder = await mkdtemp(join(tmpdir(), 'nigao-'))
  context.subscriptions.push({dispose: () => rm(folder, {recursive: true, force: true})})
  return vscode.Uri.file(join(folder, 'print.html'))
}

function chosenPlace(document: vscode.TextDocument, title: string): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save for Printing'),
    saveLabel: vscode.l10n.t('Save'),
    filters: {HTML: ['html']},
    ...besideDraft(document, title, 'html'),
  })
}

async function read(dist: vscode.Uri, name: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name))).toString()
}
