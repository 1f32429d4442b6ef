import * as vscode from 'vscode'
import type {FramePartKind, OutlineEntry} from '../../../server/src/lsp/protocol'

/** Levels 0–5 of headings and 6 for series items. */
const ICONS = [
  'book',
  'bookmark',
  'list-ordered',
  'list-unordered',
  'list-flat',
  'list-flat',
  'circle-small-filled',
]
const PART_ICONS: Record<FramePartKind, string> = {
  title: 'preview',
  salutation: 'megaphone',
  opening: 'fold-down',
  closing: 'fold-up',
}

/** What a row of the outline says, and what a part of the frame is called; headings have no other name. */
export function entryWords({kind, marker, text}: OutlineEntry): {label: string; name: string} {
  const names: Record<string, string> = {
    title: vscode.l10n.t('Title'),
    salutation: vscode.l10n.t('Salutation'),
    opening: vscode.l10n.t('Opening'),
    closing: vscode.l10n.t('Closing'),
  }
  return {label: marker + text, name: names[kind] ?? ''}
}

/** The product icon of a row. */
export function entryIcon({kind, level}: OutlineEntry): string {
  if (kind === 'heading' || kind === 'series') return ICONS[level] ?? 'list-flat'
  return PART_ICONS[kind]
}
