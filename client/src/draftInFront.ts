import * as vscode from 'vscode'
import {columnOf, isDraft, openDocument} from './drafts'
import {liesIn, nameOf} from './files'

/** Tabs that show a draft by another name than its own: `预览 讲话.md`, `填写：讲话.md`, `试讲：讲话.md`, `版式：讲话.md`. */
const NAMING = /(?:^|-)(?:markdown\.preview|nigao\.(?:fillForm|rehearsal|layout))$/

/**
 * The draft that the active tab shows in another way than as text; of two drafts of one name rather the previous one.
 * Pages of VS Code itself, such as the walkthrough and the settings, and those in the folder `pages` speak of the draft
 * that was in front before them.
 */
export function draftInFront(
  previous: vscode.TextDocument | undefined,
  pages: vscode.Uri,
): vscode.TextDocument | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab
  const file = tab?.input instanceof vscode.TabInputCustom ? tab.input.uri : undefined
  if (tab?.input === undefined || (file && liesIn(pages, file)))
    return previous && columnOf(previous) ? previous : undefined
  if (file) return draftAt(file)
  if (!(tab?.input instanceof vscode.TabInputWebview) || !NAMING.test(tab.input.viewType)) return undefined
  const shown = vscode.workspace.textDocuments.filter(
    document => isDraft(document) && tab.label.endsWith(nameOf(document.uri)),
  )
  return shown.find(document => document === previous) ?? shown[0]
}

function draftAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const document = openDocument(uri)
  return document && isDraft(document) ? document : undefined
}
