import * as vscode from 'vscode'
import frames from '../../snippets/frames.json'
import parts from '../../snippets/parts.json'
import {isDraft} from './drafts'
import {isReadOnly} from './edits'
import {sayQuietly} from './status'

interface Snippet {
  readonly prefix: string | readonly string[]
  readonly description: string
  readonly body: readonly string[] | string
}

/** Asks which of our frames and parts to insert at the cursor; where no draft is open, into a new one. */
export async function insertSnippet(): Promise<void> {
  const items = [
    {label: vscode.l10n.t('Whole drafts'), kind: vscode.QuickPickItemKind.Separator, body: ''},
    ...toItems(frames),
    {label: vscode.l10n.t('Parts'), kind: vscode.QuickPickItemKind.Separator, body: ''},
    ...toItems(parts),
  ]
  const options = {
    title: vscode.l10n.t('Insert a Frame or a Part'),
    matchOnDescription: true,
    matchOnDetail: true,
  }
  const chosen = await vscode.window.showQuickPick(items, options)
  if (!chosen) return
  const editor = draftEditor() ?? (await openNewDraft())
  const {version} = editor.document
  await editor.insertSnippet(new vscode.SnippetString(chosen.body))
  if (editor.document.version === version) sayQuietly(isReadOnly())
}

/** Snippets as a list shows them, each with its text. */
export function toItems(snippets: Readonly<Record<string, Snippet>>) {
  return Object.entries(snippets).map(([label, {prefix, description, body}]) => ({
    label,
    description: [prefix].flat().join(' '),
    detail: description,
    body: [body].flat().join('\n'),
  }))
}

function draftEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  return editor && isDraft(editor.document) ? editor : undefined
}

/** An editor with an empty draft that was never saved. */
export async function openNewDraft(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({language: 'markdown'}))
}
