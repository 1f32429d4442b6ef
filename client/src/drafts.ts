import * as vscode from 'vscode'
import type {LineRange} from '../../server/src/lsp/protocol'
import {toRange} from './ranges'

/** What drafts are written in. Whether a text in one of them is a draft at all is for the server to say. */
const LANGUAGES = ['markdown', 'plaintext']

/**
 * Which documents may be drafts: Markdown and plain text on disk, unsaved, and in whatever file system the workspace lives
 * in. The other sides of diffs (`git:`) and notebook cells are not.
 */
export function draftSelector(): readonly vscode.DocumentFilter[] {
  const folders = vscode.workspace.workspaceFolders ?? []
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', ...folders.map(folder => folder.uri.scheme)])
  return [...schemes].flatMap(scheme => LANGUAGES.map(language => ({language, scheme})))
}

/** Whether a document may be a draft. */
export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...draftSelector()], document) > 0
}

/** The document that is open at an address. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString()
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === address)
}

/** The document at an address, opened again where VS Code has let go of it; undefined when it is gone. */
export async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = openDocument(uri)
  // VS Code would make an empty document of an address that nothing was ever saved at.
  if (open || uri.scheme === 'untitled') return open
  try {
    return await vscode.workspace.openTextDocument(uri)
  } catch {
    return undefined
  }
}

/** The editor that shows the document: of two the one that was used last. */
export function visibleEditor(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const {activeTextEditor: active, visibleTextEditors} = vscode.window
  return active?.document === document
    ? active
    : visibleTextEditors.find(shown => shown.document === document)
}

/** An editor that shows the document, brought to the front where something else lies over it. */
export async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, visibleEditor(document)?.viewColumn ?? columnOf(document))
}

/** Where the document has a tab, in front or not; undefined where it has none. */
export function columnOf({uri}: vscode.TextDocument): vscode.ViewColumn | undefined {
  const isIts = ({input}: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()
  return vscode.window.tabGroups.all.find(({tabs}) => tabs.some(isIts))?.viewColumn
}

/** Puts the selection there and scrolls only as far as it takes to see it. */
export function select(editor: vscode.TextEditor, place: LineRange): void {
  const range = toRange(place)
  editor.selection = new vscode.Selection(range.start, range.end)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
