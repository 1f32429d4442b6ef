import * as vscode from 'vscode'
import type {ActiveDraftSource} from './activeDraft'

/**
 * Has each draft in plain text wrapped once, as Alt+Z does: a paragraph of it is one line, and VS Code wraps Markdown but
 * not plain text. Whoever has set `editor.wordWrap` keeps what is set, and logs and lists, which are no drafts, stay as
 * they are.
 */
export function wrapPlainText(drafts: ActiveDraftSource, context: vscode.ExtensionContext): void {
  const wrapped = new WeakSet<vscode.TextDocument>()
  context.subscriptions.push(drafts.onDidChange(wrap), vscode.window.onDidChangeActiveTextEditor(wrap))

  function wrap(): void {
    const document = drafts.current()?.document
    if (document?.languageId !== 'plaintext' || wrapped.has(document)) return
    // The command has no other way to name an editor than to be in it.
    if (vscode.window.activeTextEditor?.document !== document) return
    wrapped.add(document)
    if (!isChosen(document)) void vscode.commands.executeCommand('editor.action.toggleWordWrap')
  }
}

/** Whether somebody decided how lines of this document wrap. */
function isChosen(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document)
  const set = editor.inspect('wordWrap')
  const chosen = [
    ...[set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue],
    ...[set?.globalLanguageValue, set?.workspaceLanguageValue, set?.workspaceFolderLanguageValue],
  ]
  return editor.get('wordWrap') !== 'off' || chosen.some(value => value !== undefined)
}
