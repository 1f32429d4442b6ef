import * as vscode from 'vscode'
import {
  type LinePosition,
  SLOTS_REQUEST,
  type SlotEntry,
  type SlotsAnswer,
  type TextChange,
} from '../../../server/src/lsp/protocol'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import type {Dismissals} from './dismissals'
import {openSlotsOf} from './slotNavigation'
import {slotTouching} from './slotOrder'
import {slotWords} from './slotTree'

/** The slot at the position is none, as the writer says. */
export async function dismissSlot(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  at: LinePosition,
): Promise<void> {
  const before = await openSlotsOf(server, document)
  if (!before) return
  const slot = slotTouching(before, at)
  if (!slot) return sayQuietly(vscode.l10n.t('There is no place to fill here'))
  await dismissals.dismiss(document, [slot])
  const {text, before: head, after} = slot
  const alike = before.filter(other => other.text === text && other.before === head && other.after === after)
  // Places with the same words around them cannot be told apart, which the writer should know.
  sayQuietly(vscode.l10n.t('{0} places no longer count as left to fill', alike.length))
}

/** Asks which of the dismissed slots are to be filled in after all. */
export async function restoreSlots(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
): Promise<void> {
  const dismissed = (await server.ask<SlotsAnswer>(SLOTS_REQUEST, document))?.dismissed
  if (!dismissed) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (dismissed.length === 0) return sayQuietly(vscode.l10n.t('Nothing in this draft was dismissed'))
  const items = dismissed.map(slot => ({
    label: quotation(slot),
    description: vscode.l10n.t('line {0}', slot.range.start.line + 1),
    picked: true,
    slot,
  }))
  const title = vscode.l10n.t('Which Places Are to Be Filled After All')
  const chosen = await vscode.window.showQuickPick(items, {canPickMany: true, title})
  if (chosen)
    await dismissals.restore(
      document,
      chosen.map(({slot}) => slot),
    )
}

/** Mathematical brackets that no draft contains set off the slot; a list cannot colour it. */
function quotation(slot: SlotEntry): string {
  const {words, start, end} = slotWords(slot)
  return `${words.slice(0, start)}⟦${words.slice(start, end)}⟧${words.slice(end)}`
}

/** The places that the changes fill, as UTF-16 offsets after them. */
export function filledPlaces(
  document: vscode.TextDocument,
  edits: readonly TextChange[],
): readonly {readonly start: number; readonly end: number}[] {
  let growth = 0
  return edits
    .map(({range, newText}) => {
      const {start, end} = toRange(range)
      return {start: document.offsetAt(start), end: document.offsetAt(end), length: newText.length}
    })
    .toSorted((a, b) => a.start - b.start)
    .map(({start, end, length}) => {
      const place = {start: start + growth, end: start + growth + length}
      growth += length - (end - start)
      return place
    })
}

/**
 * What the writer filled in against a doubt and what still looks as if a number were lost there is right as it is. An
 * answer that is itself a sign, `XX`, is still to fill.
 */
export async function dismissFilled(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  filled: ReturnType<typeof filledPlaces>,
): Promise<void> {
  const slots = (await server.ask<SlotsAnswer>(SLOTS_REQUEST, document))?.slots ?? []
  const misread = slots.filter(({fill}) => {
    const {start, end} = toRange(fill)
    const [from, to] = [document.offsetAt(start), document.offsetAt(end)]
    return from === to && filled.some(place => place.start <= from && from <= place.end)
  })
  if (misread.length > 0) await dismissals.dismiss(document, misread)
}
