import * as vscode from 'vscode'
import type {BlanksAnswer, SlotEntry, SlotsAnswer} from '../../../server/src/lsp/protocol'
import {toRange} from '../ranges'
import type {FormBlank} from './formMessages'
import {nameInSign, sentenceAround} from './sentence'
import {kindName} from './slotKinds'
import type {SlotPlace} from './slotPlaces'

/** The fields of the form, each with the sentence of its first slot. */
export function toFields(
  document: vscode.TextDocument,
  {blanks}: BlanksAnswer,
  {slots}: SlotsAnswer,
): FormBlank[] {
  const first = new Map(slots.toReversed().map(slot => [slot.label, slot]))
  return blanks.flatMap(({label, kind, count, suggestion = ''}) => {
    const slot = first.get(label)
    if (!slot) return []
    const {heading = ''} = slot
    const sentence = sentenceAround(document, slot)
    const name = nameInSign(sentence.sign, label)
    const details = [name && kindName(kind), count > 1 && vscode.l10n.t('{0} places', count)]
      .filter(Boolean)
      .join(' · ')
    return [{label, question: name ?? kindName(kind), details, heading, suggestion, ...sentence}]
  })
}

/** Where a slot stands, as offsets. */
export function toPlace(document: vscode.TextDocument, {label, fill}: SlotEntry): SlotPlace {
  const {start, end} = toRange(fill)
  return {label, start: document.offsetAt(start), end: document.offsetAt(end)}
}
