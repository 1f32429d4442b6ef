import type * as vscode from 'vscode'
import {followActiveDraft} from './activeDraft'
import {checkAllOnCommand} from './checkAll'
import {registerCommands} from './commands'
import {createFillForm} from './fillForm'
import {showOutline} from './outlineView'
import {extendPreview, type PreviewExtension} from './preview'
import {remindOnSave} from './saveReminder'
import {createServer} from './serverProcess'
import {showSlots} from './slotView'
import {showCounts} from './statusBar'

/** Called by VS Code at the first Markdown document, view or command; its preview asks for what comes back. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const server = createServer(context)
  const drafts = followActiveDraft(server, context)
  showOutline(drafts, context)
  showCounts(drafts, context)
  const slots = showSlots(drafts, context)
  const form = createFillForm(server, context)
  remindOnSave(server, slots, context)
  checkAllOnCommand(server, context)
  registerCommands(server, drafts, slots, form, context)
  // A preview that is waiting for us must not wait for the server as well.
  void server.restart()
  return extendPreview(context)
}
