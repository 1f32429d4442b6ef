import * as vscode from 'vscode'
import {SLOTS_REQUEST, type SlotsAnswer} from '../../server/src/lsp/protocol'
import {agrees} from './ask'
import type {Server} from './serverProcess'

/** True where nothing is left to fill, the writer does not want to be asked, or says that it may leave so. */
export async function isReadyToLeave(
  server: Server,
  document: vscode.TextDocument,
  yes: string,
): Promise<boolean> {
  if (!vscode.workspace.getConfiguration('nigao', document).get('placeholder.blockExport', false)) return true
  const slots = (await server.ask<SlotsAnswer>(SLOTS_REQUEST, document))?.slots ?? []
  if (slots.length === 0) return true
  const question = vscode.l10n.t('{0} places in this draft are still to fill', slots.length)
  const lines = slots.map(({heading, label}) => (heading === undefined ? label : `${heading}：${label}`))
  return agrees(question, lines, yes)
}
