import * as vscode from 'vscode'
import type {ActiveDraft, ActiveDraftSource} from './activeDraft'
import {characterCount, inOneLine, openSlots, speakingTime} from './counts'

/** Left of cursor position and language, where editors show what belongs to the file. */
const PRIORITY = 120

/** `4,213 字 · 约 23 分钟 · 待填 12` for the draft in view; a click opens the list of slots. */
export function showCounts(drafts: ActiveDraftSource, context: vscode.ExtensionContext): void {
  const item = vscode.window.createStatusBarItem('nigao.counts', vscode.StatusBarAlignment.Right, PRIORITY)
  item.name = vscode.l10n.t('Length of the Draft')
  item.command = 'nigao.showSlots'
  context.subscriptions.push(item, drafts.onDidChange(update))
  update(drafts.current())

  function update(draft: ActiveDraft | undefined): void {
    if (!draft) {
      item.hide()
      return
    }
    const {counts} = draft
    item.text = inOneLine(characterCount(counts), speakingTime(counts), openSlots(counts))
    item.tooltip =
      counts.slots > 0
        ? vscode.l10n.t('Show the places still to fill')
        : vscode.l10n.t('Nothing is left to fill')
    item.show()
  }
}
