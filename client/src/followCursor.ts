import * as vscode from 'vscode'
import type {ActiveDraftSource} from './activeDraft'
import {afterPause} from './afterPause'

/** Milliseconds the cursor rests before a tree follows it. */
const REST = 120

/**
 * Keeps a tree on the place where the cursor of the draft in view rests; `rowAt` says which one that is. What comes
 * back makes it look again, for when the tree itself has changed.
 */
export function followCursor<Row extends {readonly id: string}>(
  view: vscode.TreeView<Row>,
  drafts: ActiveDraftSource,
  rowAt: (selection: vscode.Selection) => Row | undefined,
  context: vscode.ExtensionContext,
): () => void {
  const following = afterPause(REST, reveal)
  context.subscriptions.push(
    following,
    view.onDidChangeVisibility(following.ask),
    // The cursors of two editors of one draft stand apart.
    vscode.window.onDidChangeActiveTextEditor(following.ask),
    vscode.window.onDidChangeTextEditorSelection(({textEditor}) => {
      if (textEditor.document === drafts.current()?.document) following.ask()
    }),
  )
  return following.ask

  async function reveal(): Promise<void> {
    const editor = vscode.window.activeTextEditor
    // Revealing in a hidden view would open it.
    if (!view.visible || !editor || editor.document !== drafts.current()?.document) return
    const row = rowAt(editor.selection)
    if (row && row.id !== view.selection[0]?.id) await view.reveal(row, {select: true, focus: false})
  }
}
