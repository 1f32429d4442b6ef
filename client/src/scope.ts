import * as vscode from 'vscode'
import {SCOPE_NOTIFICATION, type ScopeParams, type Verdict} from '../../server/src/lsp/protocol'
import type {ActiveDraftSource} from './activeDraft'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

/** Beside the item for the length of a draft, which is not there at the same time. */
const PRIORITY = 120

/**
 * The status bar item of a document that is left alone, and the commands that have it read in full or left alone. The
 * choice holds for this document as long as the window is open, and nothing of it is written into the draft.
 */
export function showScope(server: Server, drafts: ActiveDraftSource, context: vscode.ExtensionContext): void {
  const chosen = new Map<string, ScopeParams['scope']>()
  const item = vscode.window.createStatusBarItem('nigao.scope', vscode.StatusBarAlignment.Right, PRIORITY)
  item.name = vscode.l10n.t('Not Checked as an Official Text')
  item.command = 'nigao.readInFull'
  context.subscriptions.push(
    item,
    drafts.onDidChange(update),
    vscode.commands.registerCommand('nigao.readInFull', () => choose('always')),
    vscode.commands.registerCommand('nigao.leaveAlone', () => choose('off')),
    // The next one that was never saved gets the same address.
    vscode.workspace.onDidCloseTextDocument(({uri, isUntitled}) => {
      if (isUntitled) chosen.delete(uri.toString())
    }),
    server.onDidChangeRunning(isRunning => {
      if (isRunning) for (const [uri, scope] of chosen) void tell(vscode.Uri.parse(uri), scope)
    }),
  )
  update()

  function update(): void {
    const quiet = drafts.quiet()
    if (!quiet || !isWorthShowing(quiet, drafts.document())) {
      item.hide()
      return
    }
    item.text = vscode.l10n.t('Not checked: {0}', reasonOf(quiet))
    item.tooltip = vscode.l10n.t('A click has this document checked as an official text')
    item.show()
  }

  function choose(scope: ScopeParams['scope']): void {
    const uri = drafts.document()?.uri
    if (uri) {
      chosen.set(uri.toString(), scope)
      tell(uri, scope)
    } else sayQuietly(vscode.l10n.t('Open a draft first'))
  }

  function tell(uri: vscode.Uri, scope: ScopeParams['scope']): void {
    server.tell(SCOPE_NOTIFICATION, uri, {scope})
    drafts.refresh()
  }
}

/** A log or a list of packages is plain text too, and nobody wonders why it is not checked. */
function isWorthShowing({because}: Verdict, document: vscode.TextDocument | undefined): boolean {
  return document?.languageId === 'markdown' || (because !== 'program' && document?.getText().trim() !== '')
}

function reasonOf({because}: Verdict): string {
  switch (because) {
    case 'official':
      return vscode.l10n.t('little of an official text')
    case 'program':
      return vscode.l10n.t('reads like program documentation')
    case 'page':
      return vscode.l10n.t('reads like a web page or notes')
    case 'tale':
      return vscode.l10n.t('reads like a tale or an essay')
    case 'garbled':
      return vscode.l10n.t('garbled')
    case 'asked':
      return vscode.l10n.t('switched off')
  }
}
