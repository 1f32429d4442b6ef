import * as vscode from 'vscode'
import type {DraftCounts} from '../../server/src/lsp/protocol'
import type {ActiveDraft, ActiveDraftSource} from './activeDraft'
import {characterCount, excess, inOneLine, openSlots, shortfall, speakingTime} from './counts'

/** Left of cursor position and language, where editors show what belongs to the file. */
const PRIORITY = 120
const TOO_LONG = new vscode.ThemeColor('statusBarItem.warningBackground')

/**
 * `4,213 字 · 约 18／15 分钟 · 超 3 分钟 · 待填 12` for the draft in view, coloured where it is far too long; a click opens the
 * list of slots.
 */
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
    item.text = inOneLine(characterCount(counts), speakingTime(counts), excess(counts), openSlots(counts))
    item.backgroundColor = isFarTooLong(counts) ? TOO_LONG : undefined
    item.tooltip = tooltip(counts)
    item.show()
  }
}

function isFarTooLong({standings: {minutes, characters} = {}}: DraftCounts): boolean {
  return [minutes, characters].some(standing => standing?.isFar && 0 < standing.excess)
}

/** What a click does, and below it what is missing and how to say how long the draft is to be. */
function tooltip(counts: DraftCounts): vscode.MarkdownString {
  const click =
    counts.slots > 0
      ? vscode.l10n.t('Show the places still to fill')
      : vscode.l10n.t('Nothing is left to fill')
  const setLength = `[${vscode.l10n.t('Set the Length…')}](command:nigao.setLength)`
  const text = new vscode.MarkdownString(inOneLine(click, shortfall(counts), setLength))
  text.isTrusted = {enabledCommands: ['nigao.setLength']}
  return text
}
