import * as vscode from 'vscode'
import type {SlotKind} from '../../../server/src/lsp/protocol'

/** What belongs in a slot, in the order in which the kinds are offered. */
export const SLOT_KINDS: readonly SlotKind[] = ['number', 'date', 'name', 'place', 'unit', 'text']

/** Product icons of VS Code. */
const ICONS: Record<SlotKind, string> = {
  number: 'symbol-numeric',
  date: 'calendar',
  name: 'account',
  place: 'location',
  unit: 'organization',
  text: 'whole-word',
}

/** `数字`, `姓名`… in the display language. */
export function kindName(kind: SlotKind): string {
  const names: Record<SlotKind, string> = {
    number: vscode.l10n.t('number'),
    date: vscode.l10n.t('date'),
    name: vscode.l10n.t('name'),
    place: vscode.l10n.t('place'),
    unit: vscode.l10n.t('organisation'),
    text: vscode.l10n.t('words'),
  }
  return names[kind]
}

/** The icon of a kind. */
export function kindIcon(kind: SlotKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[kind])
}
