import * as vscode from 'vscode'
import {
  type LineRange,
  SLOTS_REQUEST,
  type SlotEntry,
  type SlotsAnswer,
} from '../../../server/src/lsp/protocol'
import {editorOf, select} from '../drafts'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'

/** Chooses one of the slots, given what is selected. */
export type ChooseSlot = (slots: readonly SlotEntry[], selection: LineRange) => SlotEntry | undefined

/** Selects a slot of the draft so that typing fills it. Asks the server anew, so it is right after any edit. */
export async function goToSlot(
  server: Server,
  document: vscode.TextDocument,
  choose: ChooseSlot,
): Promise<void> {
  const slots = await openSlotsOf(server, document)
  if (!slots) return
  const editor = await editorOf(document)
  const slot = choose(slots, editor.selection)
  if (slot) select(editor, slot.fill)
}

/** The open slots in reading order; says so and gives undefined when there are none or the server is not there. */
export async function openSlotsOf(
  server: Server,
  document: vscode.TextDocument,
): Promise<readonly SlotEntry[] | undefined> {
  const answer = await server.ask<SlotsAnswer>(SLOTS_REQUEST, document)
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (answer.slots.length === 0) return sayQuietly(vscode.l10n.t('Nothing is left to fill'))
  return answer.slots
}
