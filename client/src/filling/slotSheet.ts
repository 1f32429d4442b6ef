import * as vscode from 'vscode'
import type {SlotEntry} from '../../../server/src/lsp/protocol'
import {nameOf} from '../files'
import type {Server} from '../serverProcess'
import {sentenceAround} from './sentence'
import {kindName} from './slotKinds'
import {openSlotsOf} from './slotNavigation'

/** Where something is to be written by hand; the front matter keeps us from reading the sheet as a draft. */
const GAP = '＿＿'
const HEAD = '---\n拟稿: 关\n---\n\n'

/** Opens a sheet of all places to fill, to be printed or sent round: a table with room for the answers. Nothing is saved. */
export async function openSlotSheet(server: Server, document: vscode.TextDocument): Promise<void> {
  const slots = await openSlotsOf(server, document)
  if (!slots) return
  const columns = [
    vscode.l10n.t('No.'),
    vscode.l10n.t('Part'),
    vscode.l10n.t('Sentence'),
    vscode.l10n.t('What'),
    vscode.l10n.t('Answer'),
  ]
  const rows = slots.map((slot, at) => [
    String(at + 1),
    slot.heading ?? '',
    sentenceOf(document, slot),
    kindName(slot.kind),
    '',
  ])
  const title = vscode.l10n.t('Places to Fill in “{0}”', nameOf(document.uri))
  const table = [columns, columns.map(() => '---'), ...rows].map(row)
  const content = `${HEAD}# ${title}\n\n${table.join('\n')}\n`
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({language: 'markdown', content}),
  )
}

function sentenceOf(document: vscode.TextDocument, slot: SlotEntry): string {
  const {before, after} = sentenceAround(document, slot)
  return `${before}${GAP}${after}`
}

/** A bar would end a cell. */
function row(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
