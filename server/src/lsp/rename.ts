import type {Position, Range, WorkspaceEdit} from 'vscode-languageserver'
import {fillBlanks, sliceText} from '../core/index'
import type {Abilities} from './abilities'
import type {OpenDraft} from './drafts'
import {slotAt} from './filling'
import {toWorkspaceEdit} from './restructure'
import {toOffset, toRange} from './toLsp'

/** What can be renamed at a position: a slot. Its text is what the writer begins with, the lost word where it is known. */
export function prepareRename(
  open: OpenDraft,
  position: Position,
): {range: Range; placeholder: string} | undefined {
  const {slot} = slotAt(open, toOffset(open.manuscript, position)) ?? {}
  if (!slot) return undefined
  const sign = sliceText(open.manuscript, slot.fill.start, slot.fill.end)
  return {range: toRange(open.manuscript, slot), placeholder: slot.original ?? sign}
}

/** Renaming a slot fills it and all that ask for the same; nothing to fill in changes nothing. */
export function rename(
  open: OpenDraft,
  {position, newName}: {readonly position: Position; readonly newName: string},
  abilities: Pick<Abilities, 'versionedEdits' | 'previewsEdits'>,
): WorkspaceEdit | undefined {
  const {blank} = slotAt(open, toOffset(open.manuscript, position)) ?? {}
  if (!blank) return undefined
  const {edits} = fillBlanks([blank], new Map([[blank.label, newName]]))
  if (edits.length === 0) return undefined
  return toWorkspaceEdit(open, {markers: edits, references: [], counts: []}, abilities)
}
