import * as vscode from 'vscode'
import type {LineRange} from '../../../server/src/lsp/protocol'
import {setContext} from '../contextKeys'
import {inOneLine, openSlots, problemCounts} from '../counts'
import {type CheckedDraft, mostToDoFirst} from './checkedDrafts'

/** The 全部稿件 view: what the last check of the workspace found, draft by draft. */
export interface CheckedView {
  /** Replaces the list, and the sentence above it. */
  readonly show: (drafts: Iterable<CheckedDraft>, message: string) => void
  /** Replaces the list; the sentence stays. */
  readonly update: (drafts: Iterable<CheckedDraft>) => void
}

/** An empty view, which invites to a check. */
export function createCheckedView(context: vscode.ExtensionContext): CheckedView {
  const refreshed = new vscode.EventEmitter<undefined>()
  let drafts: readonly CheckedDraft[] = []
  const view = vscode.window.createTreeView<CheckedDraft>('nigao.drafts', {
    treeDataProvider: {
      onDidChangeTreeData: refreshed.event,
      getChildren: draft => (draft ? [] : [...drafts]),
      getTreeItem: treeItem,
    },
  })
  context.subscriptions.push(refreshed, view)
  return {
    show(next, message) {
      view.message = message
      update(next)
    },
    update,
  }

  function update(next: Iterable<CheckedDraft>): void {
    drafts = mostToDoFirst(next)
    setContext('nigao.hasChecked', drafts.length > 0)
    refreshed.fire(undefined)
  }
}

function treeItem(draft: CheckedDraft): vscode.TreeItem {
  const {uri, path, answer} = draft
  const [folder, name] = splitPath(path)
  const findings = findingsOf(draft)
  const first = answer?.diagnostics[0]
  return {
    id: uri,
    label: name,
    description: inOneLine(findings, folder),
    tooltip: `${path}\n${findings}`,
    iconPath: iconOf(draft),
    command: {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [vscode.Uri.parse(uri), first ? {selection: startOf(first.range)} : {}],
    },
  }
}

/** `待填 5 · 错误 1 · 警告 2` */
function findingsOf({answer, failure}: CheckedDraft): string {
  if (!answer) return failure
  const found = inOneLine(openSlots(answer), problemCounts(answer))
  return found === '' ? vscode.l10n.t('nothing to mend') : found
}

function iconOf({answer}: CheckedDraft): vscode.ThemeIcon {
  if (!answer) return icon('circle-slash', 'list.errorForeground')
  if (answer.errors > 0) return icon('error', 'list.errorForeground')
  if (answer.slots + answer.warnings > 0) return icon('warning', 'list.warningForeground')
  return icon('pass', 'testing.iconPassed')
}

function icon(id: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, new vscode.ThemeColor(colour))
}

/** Where the writer begins; selecting more would hide the squiggle. */
function startOf({start}: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, start.line, start.character)
}

function splitPath(path: string): readonly [string, string] {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)]
}
