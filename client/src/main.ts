import type * as vscode from 'vscode'
import {followActiveDraft} from './activeDraft'
import {registerCommands} from './commands'
import {showOutline} from './outlineView'
import {remindOnSave} from './saveReminder'
import {createServer} from './serverProcess'
import {showCounts} from './statusBar'

/** Called by VS Code at the first Markdown document, view or command. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = createServer(context)
  const drafts = followActiveDraft(server, context)
  showOutline(drafts, context)
  showCounts(drafts, context)
  remindOnSave(server, context)
  registerCommands(server, drafts, context)
  await server.restart()
}
