import type * as vscode from 'vscode'
import {followActiveDraft} from './activeDraft'
import {checkAllOnCommand} from './checking/checkAll'
import {registerCommands} from './commands'
import {offerEncoding} from './encoding'
import {createDismissals} from './filling/dismissals'
import {createFillForm} from './filling/fillForm'
import {remindOnSave} from './filling/saveReminder'
import {showSlots} from './filling/slotView'
import {createLayoutView} from './layout/layoutView'
import {showOutline} from './outline/outlineView'
import {extendPreview, type PreviewExtension} from './preview'
import {showRemarks} from './remarks/showRemarks'
import {showScope} from './scope'
import {createServer} from './serverProcess'
import {showCounts} from './statusBar'
import {offerImport} from './word/wordPage'
import {wrapPlainText} from './wrapPlainText'
import {bindMarkerKeys} from './writing/markerKeys'
import {tidyPastedText} from './writing/pastedText'

/** Called by VS Code at the first Markdown or text document, view or command; its preview asks for what comes back. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const server = createServer(context)
  const dismissals = createDismissals(server, context)
  const drafts = followActiveDraft(server, dismissals, context)
  const remarks = showRemarks(drafts, context)
  const outline = showOutline(server, drafts, remarks, context)
  showCounts(drafts, context)
  showScope(server, drafts, context)
  offerEncoding(drafts, context)
  wrapPlainText(drafts, context)
  offerImport(context)
  bindMarkerKeys(server, context)
  tidyPastedText(server, context)
  const slots = showSlots(drafts, context)
  const form = createFillForm(server, dismissals, context)
  const layouts = createLayoutView(server, dismissals, context)
  remindOnSave(server, dismissals, slots, context)
  checkAllOnCommand(server, context)
  registerCommands(server, drafts, dismissals, outline, slots, form, layouts, context)
  // A preview that is waiting for us must not wait for the server as well.
  void server.restart()
  return extendPreview(context)
}
