import * as vscode from 'vscode'
import type {ActiveDraftSource} from './activeDraft'
import {isDraft} from './drafts'
import {renumber} from './renumber'
import {remindAgain} from './saveReminder'
import type {Server} from './serverProcess'
import {listSlots} from './slotList'
import {goToSlot} from './slotNavigation'
import {slotAfter, slotBefore} from './slotOrder'
import {sayQuietly} from './status'

/** Registers every command of the manifest. */
export function registerCommands(
  server: Server,
  drafts: ActiveDraftSource,
  context: vscode.ExtensionContext,
): void {
  register('nigao.restartServer', () => server.restart())
  register('nigao.showLog', () => server.showLog())
  registerForDraft('nigao.nextSlot', document => goToSlot(server, document, slotAfter))
  registerForDraft('nigao.previousSlot', document => goToSlot(server, document, slotBefore))
  registerForDraft('nigao.showSlots', document => listSlots(server, document))
  registerForDraft('nigao.renumber', document => renumber(server, document))
  registerForDraft('nigao.remindAgain', document => remindAgain(context, document))

  function register(command: string, run: () => unknown): void {
    context.subscriptions.push(vscode.commands.registerCommand(command, run))
  }

  function registerForDraft(command: string, run: (document: vscode.TextDocument) => Promise<void>): void {
    register(command, () => {
      const document = draftInView(drafts)
      return document ? run(document) : sayQuietly(vscode.l10n.t('Open a draft first'))
    })
  }
}

/** The active editor's draft; from a side bar or the output panel, the draft that the views show. */
function draftInView(drafts: ActiveDraftSource): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document
  return active && isDraft(active) ? active : drafts.current()?.document
}
