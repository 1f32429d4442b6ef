import * as vscode from 'vscode'
import type {ActiveDraftSource} from './activeDraft'

/** What nearly every draft that is not UTF-8 is in. */
const OLD_ENCODING = 'gb18030'

/** Offers once to reopen a document that was read in the wrong encoding. */
export function offerEncoding(drafts: ActiveDraftSource, context: vscode.ExtensionContext): void {
  const offered = new Set<string>()
  context.subscriptions.push(drafts.onDidChange(() => void offer()))

  async function offer(): Promise<void> {
    const document = drafts.document()
    if (!document || document.isUntitled || document.isDirty || drafts.quiet()?.because !== 'garbled') return
    if (offered.has(document.uri.toString())) return
    offered.add(document.uri.toString())
    const reopen = vscode.l10n.t('Reopen with the Right Encoding')
    const message = vscode.l10n.t('This document seems to be in another encoding, so it was read wrongly')
    if ((await vscode.window.showInformationMessage(message, reopen)) === reopen) await reopenRight(document)
  }
}

/** VS Code 1.100 can be told the encoding; before that its own picker, which guesses one, comes up. */
async function reopenRight(document: vscode.TextDocument): Promise<void> {
  const {uri, encoding} = document as vscode.TextDocument & {readonly encoding?: string}
  if (encoding === undefined) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding')
    return
  }
  const options = {encoding: encoding === 'utf8' ? OLD_ENCODING : 'utf8'}
  // The type of the oldest VS Code that is supported knows no options here.
  const open = vscode.workspace.openTextDocument as (
    uri: vscode.Uri,
    options: object,
  ) => Thenable<vscode.TextDocument>
  await vscode.window.showTextDocument(await open(uri, options))
}
