import type * as vscode from 'vscode'
import {followActiveDraft} from './activeDraft'
import {registerCommands} from './commands'
import {createFillForm} from './fillForm'
import {showOutline} from './outlineView'
import {remindOnSave} from './saveReminder'
import {createServer} from './serverProcess'
import {showSlots} from './slotView'
import {showCounts} from './statusBar'

/** Called by VS Code at the first Markdown document, view or command. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = createServer(context)
  const drafts = followActiveDraft(server, context)
  showOutline(drafts, context)
  showCounts(drafts, context)
  const slots = showSlots(drafts, context)
  const form = createFillForm(server, context)
  remindOnSave(server, slots, context)
  registerCommands(server, drafts, slots, form, context)
  await server.restart()
}
