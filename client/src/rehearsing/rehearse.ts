import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'
import {SCRIPT_REQUEST, type ScriptAnswer, type ScriptSection} from '../../../server/src/lsp/protocol'
import {agrees} from '../ask'
import {columnOf} from '../drafts'
import {nameOf} from '../files'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import type {FromPage, KeyedToPage, ToPage} from './messages'
import {rehearsalPage} from './rehearsalPage'

const VIEW_TYPE = 'nigao.rehearsal'

/** Opens the speech as it stands now in a panel that runs at the set rate. The draft is not changed. */
export async function rehearse(
  server: Server,
  document: vscode.TextDocument,
  context: vscode.ExtensionContext,
): Promise<void> {
  const script = await server.ask<ScriptAnswer>(SCRIPT_REQUEST, document)
  if (!script) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (script.paragraphs.length === 0)
    return sayQuietly(vscode.l10n.t('There is nothing to say in this draft yet'))
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist')
  const title = vscode.l10n.t('Rehearsal: {0}', nameOf(document.uri))
  const panel = vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [dist],
    // A rehearsal that was looked away from can go on where it was.
    retainContextWhenHidden: true,
  })
  const key = randomUUID()
  panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client/icons/nigao.svg')
  panel.webview.onDidReceiveMessage((message: FromPage) => void receive(message))
  panel.onDidChangeViewState(() => {
    if (!panel.visible) send({type: 'pause'})
  })
  panel.webview.html = rehearsalPage(panel.webview, dist, key)

  async function receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return send({
          type: 'script',
          rate: script?.rate ?? 0,
          sections: script?.sections.map(sectionName) ?? [],
          paragraphs: script?.paragraphs ?? [],
        })
      case 'copy':
        await vscode.env.clipboard.writeText(message.text)
        return send({type: 'note', text: vscode.l10n.t('Copied')})
      case 'rate':
        if (await setRate(document, message.rate))
          send({type: 'rate', rate: message.rate, text: vscode.l10n.t('The rate is set')})
        return panel.reveal()
      case 'close':
        panel.dispose()
        await vscode.window.showTextDocument(document, columnOf(document))
    }
  }

  function send(message: ToPage): void {
    const keyed: KeyedToPage = {...message, key}
    void panel.webview.postMessage(keyed)
  }
}

function sectionName({kind, title}: ScriptSection): string {
  if (kind === 'heading') return title
  return kind === 'opening' ? vscode.l10n.t('Opening') : vscode.l10n.t('Closing')
}

/** Makes a measured rate the one that minutes are worked out with, in all drafts that have none of their own, if the writer agrees. */
async function setRate(document: vscode.TextDocument, rate: number): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration('nigao', document)
  const question = vscode.l10n.t('Work out minutes with {0} syllables a minute from now on?', rate)
  const lines = [vscode.l10n.t('A draft whose head says 语速 keeps its own')]
  if (!(await agrees(question, lines, vscode.l10n.t('Set This Rate')))) return false
  const isOfWorkspace = settings.inspect('speakingRate')?.workspaceValue !== undefined
  const {Workspace, Global} = vscode.ConfigurationTarget
  await settings.update('speakingRate', rate, isOfWorkspace ? Workspace : Global)
  return true
}
