import * as vscode from 'vscode'
import type {SlotEntry} from '../../server/src/lsp/protocol'
import {editorOf} from './drafts'
import type {Server} from './serverProcess'
import {openSlotsOf, selectSlot} from './slotNavigation'
import {slotFrom} from './slotOrder'

interface SlotItem extends vscode.QuickPickItem {
  readonly slot?: SlotEntry
}

/** The list of open slots with their surroundings, by heading. Moving through it shows each place; Esc goes back. */
export async function listSlots(server: Server, document: vscode.TextDocument): Promise<void> {
  const slots = await openSlotsOf(server, document)
  if (!slots) return
  const editor = await editorOf(document)
  const {selection, visibleRanges} = editor
  const first = slotFrom(slots, selection)
  const picker = vscode.window.createQuickPick<SlotItem>()
  let isChosen = false

  picker.title = vscode.l10n.t('{0} places to fill', slots.length)
  picker.placeholder = vscode.l10n.t('Type to search, Enter to go there')
  picker.matchOnDescription = true
  picker.items = itemsOf(slots)
  picker.activeItems = picker.items.filter(item => item.slot === first)
  picker.onDidChangeActive(([item]) => item?.slot && selectSlot(editor, item.slot))
  picker.onDidAccept(async () => {
    const slot = picker.activeItems[0]?.slot
    isChosen = slot !== undefined
    picker.hide()
    // The list may have been opened from a message, which leaves the keyboard outside of the editor.
    if (slot) selectSlot(await editorOf(document), slot)
  })
  picker.onDidHide(() => {
    picker.dispose()
    if (isChosen) return
    editor.selection = selection
    if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop)
  })
  picker.show()
}

function itemsOf(slots: readonly SlotEntry[]): readonly SlotItem[] {
  return slots.flatMap((slot, index) => {
    const item: SlotItem = {label: labelOf(slot), description: formName(slot), slot}
    if (!slot.heading || slot.heading === slots[index - 1]?.heading) return [item]
    return [{label: slot.heading, kind: vscode.QuickPickItemKind.Separator}, item]
  })
}

/** Mathematical brackets that no draft contains set off the slot; the list cannot colour a part of a label. */
function labelOf({form, before, text, after}: SlotEntry): string {
  return form === 'lost' ? `${before}⟦ ⟧${text}${after}` : `${before}⟦${text}⟧${after}`
}

function formName({form}: SlotEntry): string {
  const names: Record<SlotEntry['form'], string> = {
    written: vscode.l10n.t('placeholder'),
    lost: vscode.l10n.t('missing number'),
    date: vscode.l10n.t('unfilled date'),
    masked: vscode.l10n.t('cut-out words'),
  }
  return names[form]
}
