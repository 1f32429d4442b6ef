import * as vscode from 'vscode'
import type {OutlineEntry, PartKind} from '../../../server/src/lsp/protocol'

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
const PART_ICONS: Record<PartKind, string> = {
  title: 'preview',
  salutation: 'megaphone',
  opening: 'fold-down',
  closing: 'fold-up',
  signature: 'edit',
  attachment: 'paperclip',
}

/** What a row of the outline says: a heading its words, a part of the frame what it is and then its words. */
export function entryWords({kind, marker, text}: OutlineEntry): {label: string; words: string} {
  const names: Record<string, string> = {
    title: vscode.l10n.t('Title'),
    salutation: vscode.l10n.t('Salutation'),
    opening: vscode.l10n.t('Opening'),
    closing: vscode.l10n.t('Closing'),
    signature: vscode.l10n.t('Signature'),
    attachment: vscode.l10n.t('Attachment'),
  }
  const name = names[kind]
  return name === undefined ? {label: marker + text, words: ''} : {label: name, words: text}
}

/** The product icon of a row. */
export function entryIcon({kind, level}: OutlineEntry): string {
  if (kind === 'heading' || kind === 'series') return ICONS[level] ?? 'list-flat'
  return PART_ICONS[kind]
}
