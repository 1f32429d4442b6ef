import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'
import {
  COMPARE_REQUEST,
  type CompareAnswer,
  READ_WORD_REQUEST,
  REDLINE_REQUEST,
  type ReadWordAnswer,
  type RedlineAnswer,
} from '../../../server/src/lsp/protocol'
import {afterPause} from '../afterPause'
import {editorOf, select} from '../drafts'
import {besideDraft, nameOf, readText} from '../files'
import {followDraft} from '../followedDraft'
import {sourceOffset} from '../layout/printedText'
import {patiently} from '../patiently'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {saveWord} from '../word/exportWord'
import {askAboutWord} from '../word/wordFiles'
import type {Compared, FromComparison, KeyedToComparison, ToComparison} from './compareMessages'
import {comparePage} from './comparePage'

const VIEW_TYPE = 'nigao.comparison'
/** Milliseconds without a keystroke before the drafts are compared anew. */
const PAUSE = 500
const EARLIER = ['docx', 'md', 'markdown', 'mdown', 'mkd', 'txt']

/** Asks for an earlier draft and shows it beside this one, for as long as the panel is open. Neither is changed. */
export async function compareDraft(
  server: Server,
  document: vscode.TextDocument,
  context: vscode.ExtensionContext,
): Promise<void> {
  const source = await chosenFile(document)
  if (!source) return
  const earlier = await earlierText(server, source)
  if (earlier === undefined) return
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist')
  const panel = vscode.window.createWebviewPanel(VIEW_TYPE, titleOf(document.uri), vscode.ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [dist],
  })
  const key = randomUUID()
  panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client/icons/nigao.svg')
  serve(server, panel, document.uri, key, {name: nameOf(source), text: earlier})
  panel.webview.html = comparePage(panel.webview, dist, key)
}

/** The draft that another one comes from. */
interface Earlier {
  readonly name: string
  readonly text: string
}

/** Answers the page for as long as its panel is there. */
function serve(
  server: Server,
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
  key: string,
  {name, text}: Earlier,
): void {
  const draft = followDraft(uri)
  let compared: Compared | undefined
  const refreshing = afterPause(PAUSE, refresh)
  const listeners = [
    draft,
    refreshing,
    panel.webview.onDidReceiveMessage((message: FromComparison) => void receive(message)),
    draft.onDidChange(refreshing.ask),
    server.onDidChangeRunning(refreshing.ask),
  ]
  panel.onDidDispose(() => {
    for (const listener of listeners) listener.dispose()
  })

  async function receive(message: FromComparison): Promise<void> {
    if (message.type === 'ready') return refresh()
    const document = await draft.document()
    if (!document) return sayQuietly(vscode.l10n.t('The draft is not there any more'))
    if (message.type === 'picked') return goTo(document, message)
    if (message.type === 'export') return exportRedline(server, document, text)
    await editorOf(document)
  }

  function send(message: ToComparison): void {
    const keyed: KeyedToComparison = {...message, key}
    void panel.webview.postMessage(keyed)
  }

  async function refresh(): Promise<void> {
    const document = await draft.document()
    if (!document) return
    panel.title = titleOf(document.uri)
    // A page out of sight is not there; it will say when it is ready again.
    if (!panel.visible) return
    const answer = await server.ask<CompareAnswer>(COMPARE_REQUEST, document, {text})
    if (!answer) return
    if (answer.refusal !== undefined) {
      panel.dispose()
      return void vscode.window.showErrorMessage(`“${name}”${answer.refusal}`)
    }
    compared = answer
    send({type: 'comparison', old: name, now: nameOf(document.uri), compared})
  }

  /** What is not in the draft any more stood behind what is. */
  async function goTo(
    document: vscode.TextDocument,
    {row, offset, version}: Extract<FromComparison, {type: 'picked'}>,
  ): Promise<void> {
    if (compared?.version !== version || document.version !== version) return
    const at = compared.rows.slice(0, row + 1).findLastIndex(({kind, range}) => range && kind !== 'from')
    const shown = compared.rows[at]
    if (!shown?.range) return
    const range = toRange(shown.range)
    const printed = shown.sentences
      .flatMap(({pieces}) => pieces.flatMap(piece => (piece.kind === 'out' ? [] : [piece.text])))
      .join('')
    const before = sourceOffset(document.getText(range), printed, at === row ? offset : 0)
    const place = document.positionAt(document.offsetAt(range.start) + before)
    select(await editorOf(document), {start: place, end: place})
  }
}

async function exportRedline(server: Server, document: vscode.TextDocument, text: string): Promise<void> {
  const laid = await patiently(vscode.l10n.t('Laying out {0}', nameOf(document.uri)), token =>
    server.ask<RedlineAnswer>(REDLINE_REQUEST, document, {text}, token),
  )
  if (!laid) return
  const {done: answer} = laid
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const place = besideDraft(document, answer.title, `${vscode.l10n.t('redline')}.docx`)
  await saveWord(answer.bytes, vscode.l10n.t('Export Redline'), place)
}

/** Also the file of the draft itself, as it was saved last. */
async function chosenFile({uri, isUntitled}: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..')
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Compare with an Earlier Draft'),
    openLabel: vscode.l10n.t('Compare'),
    filters: {[vscode.l10n.t('Drafts')]: EARLIER},
    ...(folder && {defaultUri: folder}),
  })
  return files?.[0]
}

/** The text of an earlier draft; says why where there is none. */
async function earlierText(server: Server, source: vscode.Uri): Promise<string | undefined> {
  const name = nameOf(source)
  if (!name.toLowerCase().endsWith('.docx')) {
    const file = await readText(source)
    if ('text' in file) return file.text
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be read: {1}', name, file.failure))
    return undefined
  }
  const read = await patiently(vscode.l10n.t('Importing {0}', name), token =>
    askAboutWord<ReadWordAnswer['word']>(server, READ_WORD_REQUEST, source, token),
  )
  if (!read) return undefined
  const {done: word} = read
  if (!word) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if ('text' in word) return word.text
  void vscode.window.showErrorMessage(`“${name}”${word.refusal}`)
  return undefined
}

function titleOf(uri: vscode.Uri): string {
  return vscode.l10n.t('Comparison: {0}', nameOf(uri))
}
