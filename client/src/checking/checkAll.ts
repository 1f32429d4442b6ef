import * as vscode from 'vscode'
import {
  CHECK_TEXT_REQUEST,
  type CheckTextAnswer,
  type DiagnosticEntry,
} from '../../../server/src/lsp/protocol'
import {inOneLine} from '../counts'
import {isDraft, openDocument} from '../drafts'
import {liesIn, readText} from '../files'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {type CheckedDraft, totalOf} from './checkedDrafts'
import {createCheckedView} from './checkedView'
import {findDraftFiles} from './draftFiles'

/**
 * The command 检查全部稿件: every draft of the workspace, one after the other. What it finds goes to Problems and to the
 * view 全部稿件. Of a draft that is open the language server itself reports the problems, so only its counts are taken.
 */
export function checkAllOnCommand(server: Server, context: vscode.ExtensionContext): void {
  const problems = vscode.languages.createDiagnosticCollection('nigao.checkAll')
  const view = createCheckedView(context)
  const checked = new Map<string, CheckedDraft>()
  let isRunning = false

  context.subscriptions.push(
    problems,
    vscode.commands.registerCommand('nigao.checkAll', run),
    vscode.commands.registerCommand('nigao.clearChecked', clear),
    vscode.workspace.onDidOpenTextDocument(document => {
      if (isDraft(document)) problems.delete(document.uri)
    }),
    vscode.workspace.onDidCloseTextDocument(({uri}) => void checkAgain(uri)),
    vscode.workspace.onDidSaveTextDocument(({uri}) => void checkAgain(uri)),
    vscode.workspace.onDidDeleteFiles(({files}) => forget(files)),
    vscode.workspace.onDidRenameFiles(({files}) => forget(files.map(({oldUri}) => oldUri))),
  )

  async function run(): Promise<void> {
    if (!vscode.workspace.workspaceFolders) return sayQuietly(vscode.l10n.t('Open a folder first'))
    if (isRunning) return
    isRunning = true
    try {
      await vscode.commands.executeCommand('nigao.drafts.focus')
      await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Check All Drafts'),
          cancellable: true,
        },
        checkAll,
      )
    } finally {
      isRunning = false
    }
  }

  async function checkAll(
    progress: vscode.Progress<{message: string; increment?: number}>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    clear()
    const files = await findDraftFiles(token)
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) break
      const path = vscode.workspace.asRelativePath(uri)
      progress.report({message: vscode.l10n.t('{0} of {1}: {2}', index + 1, files.length, path)})
      const draft = await check(uri, path)
      if (draft) checked.set(draft.uri, draft)
      progress.report({message: '', increment: 100 / files.length})
      view.update(checked.values())
    }
    view.show(checked.values(), summary([...checked.values()], files.length, token.isCancellationRequested))
  }

  function clear(): void {
    checked.clear()
    problems.clear()
    view.show([], '')
  }

  /** Undefined for a file that does not read like a draft. */
  async function check(uri: vscode.Uri, path: string): Promise<CheckedDraft | undefined> {
    const file = {uri: uri.toString(), path}
    const open = openDraft(uri)
    const read = open ? {text: open.getText()} : await readText(uri)
    const answer =
      'text' in read && (await server.askAboutText<CheckTextAnswer>(CHECK_TEXT_REQUEST, uri, read.text))
    // It may have been opened meanwhile.
    if (!answer || openDraft(uri)) problems.delete(uri)
    else problems.set(uri, answer.diagnostics.map(toDiagnostic))
    if (answer) return answer.isFull ? {...file, answer} : undefined
    return {
      ...file,
      failure: 'failure' in read ? read.failure : vscode.l10n.t('not checked, the log says why'),
    }
  }

  /** A draft that is closed leaves Problems with its language server's findings; those of the file take their place. */
  async function checkAgain(uri: vscode.Uri): Promise<void> {
    const known = checked.get(uri.toString())
    if (!known) return
    const again = await check(uri, known.path)
    if (!checked.has(known.uri)) return problems.delete(uri)
    if (again) checked.set(known.uri, again)
    else checked.delete(known.uri)
    view.update(checked.values())
  }

  /** Files, or folders with all that is in them. */
  function forget(gone: readonly vscode.Uri[]): void {
    for (const key of [...checked.keys()]) {
      const uri = vscode.Uri.parse(key)
      if (!gone.some(place => liesIn(place, uri))) continue
      checked.delete(key)
      problems.delete(uri)
    }
    view.update(checked.values())
  }
}

function openDraft(uri: vscode.Uri): vscode.TextDocument | undefined {
  const document = openDocument(uri)
  return document && isDraft(document) ? document : undefined
}

function summary(drafts: readonly CheckedDraft[], files: number, isCancelled: boolean): string {
  if (files === 0 && !isCancelled) return vscode.l10n.t('There are no drafts in this folder')
  const slots = totalOf(drafts, 'slots')
  const failures = drafts.filter(({failure}) => failure !== undefined).length
  const time = new Date().toLocaleTimeString('zh-CN', {hour: '2-digit', minute: '2-digit'})
  return inOneLine(
    isCancelled
      ? vscode.l10n.t('cancelled after {0} of {1} drafts', drafts.length, files)
      : vscode.l10n.t('{0} drafts', drafts.length),
    vscode.l10n.t('{0} places to fill', slots),
    failures === 0 ? '' : vscode.l10n.t('{0} not checked', failures),
    vscode.l10n.t('as of {0}, later changes may not be counted', time),
  )
}

function toDiagnostic({
  range,
  severity,
  code,
  codeDescription,
  source,
  message,
  relatedInformation,
}: DiagnosticEntry): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, severity - 1)
  diagnostic.code = codeDescription ? {value: code, target: vscode.Uri.parse(codeDescription.href)} : code
  diagnostic.source = source
  if (relatedInformation) {
    diagnostic.relatedInformation = relatedInformation.map(({location, message}) => {
      const place = new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range))
      return new vscode.DiagnosticRelatedInformation(place, message)
    })
  }
  return diagnostic
}
