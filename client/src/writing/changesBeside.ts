import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'
import type {TextChange} from '../../../server/src/lsp/protocol'
import {editorOf} from '../drafts'
import {nameOf} from '../files'
import {toRange} from '../ranges'

const SCHEME = 'nigao-changes'

/** Shows a document beside what changes would make of it for as long as a decision takes, and then the document again. */
export async function besideChanges<Decision>(
  document: vscode.TextDocument,
  changes: readonly TextChange[],
  decide: () => Promise<Decision>,
): Promise<Decision> {
  const changed = vscode.Uri.from({scheme: SCHEME, path: document.uri.path, query: randomUUID()})
  const text = changedText(document, changes)
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => (uri.query === changed.query ? text : undefined),
  })
  try {
    const title = vscode.l10n.t('Changes: {0}', nameOf(document.uri))
    await vscode.commands.executeCommand('vscode.diff', document.uri, changed, title)
    return await decide()
  } finally {
    await close(changed)
    provider.dispose()
    await editorOf(document)
  }
}

function changedText(document: vscode.TextDocument, changes: readonly TextChange[]): string {
  let text = document.getText()
  const places = changes.map(({range, newText}) => {
    const {start, end} = toRange(range)
    return {from: document.offsetAt(start), to: document.offsetAt(end), newText}
  })
  for (const {from, to, newText} of places.toSorted((a, b) => b.from - a.from))
    text = text.slice(0, from) + newText + text.slice(to)
  return text
}

/** The writer may have closed it himself. */
async function close(changed: vscode.Uri): Promise<void> {
  const isIts = ({input}: vscode.Tab) =>
    input instanceof vscode.TabInputTextDiff && input.modified.toString() === changed.toString()
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs.filter(isIts))
  if (0 < tabs.length) await vscode.window.tabGroups.close(tabs, true)
}
