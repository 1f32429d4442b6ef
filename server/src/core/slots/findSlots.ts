import type {BlockKind} from '../blocks/facts'
import type {Masked} from '../blocks/markdownMask'
import {matchSpans, meetsAny, type Span} from '../span'
import {describeSlot} from './describeSlot'
import {findLostDates} from './lost/lostDates'
import {findLostDecimals} from './lost/lostDecimals'
import {findLostNumbers} from './lost/lostNumbers'
import {findMaskedPhrases, findOriginal} from './maskedPhrases'
import {findCommentNotes} from './notes/commentNotes'
import {findNotes} from './notes/findNotes'
import type {FoundSlot, Slot, SlotForm} from './slot'
import {fillIn} from './slotWords'
import {findWrittenSlots} from './written/writtenSlots'

const NUMBER = /(?<![*＊])[*＊]+[.．][*＊]+/g

interface Place extends Span {
  readonly original?: string
}

/**
 * The unfilled places of a block, in reading order and never two on one place: what a visible sign holds goes before
 * notes, those before what is lost, and that before what is masked. `prose` is `text`, that of the block, with its markup replaced by filler of the
 * same length; `swallowed` are the unfilled places in it that Markdown takes for markup. In a table only visible signs
 * and notes count, because its heads name units without a number, and in a comment only notes. Spans are relative to the block.
 */
export function findSlots(text: string, {prose, swallowed}: Masked, kind: BlockKind): Slot[] {
  if (kind !== 'prose' && kind !== 'table' && kind !== 'comment') return []
  const scan = fillIn(prose, swallowed)
  const isSwallowed = meetsAny(swallowed)
  const slots: FoundSlot[] = []
  add('written', joinNumbers(merge([...swallowed, ...findWrittenSlots(scan)])).map(addOriginal))
  add('note', [...findNotes(scan), ...findCommentNotes(text)])
  if (kind === 'prose') {
    const numbered = fillIn(scan, slots)
    add('lost', merge(findLostNumbers(numbered)))
    add('decimal', findLostDecimals(scan))
    add('date', merge(findLostDates(numbered)))
    add('masked', findMaskedPhrases(scan))
  }
  return slots.sort((a, b) => a.start - b.start).map(slot => describeSlot(prose, slot))

  /** Adds the places that are still free. */
  function add(form: SlotForm, places: readonly Place[]): void {
    const isTaken = meetsAny(slots)
    const free = places.filter(place => !isTaken(place))
    slots.push(...free.map(place => ({...place, form, swallowed: isSwallowed(place)})))
  }

  /** `*.*` is one number, though Markdown may have taken either half. */
  function joinNumbers(spans: readonly Span[]): Span[] {
    const numbers = matchSpans(prose, NUMBER)
    return merge([...spans, ...numbers.filter(meetsAny(spans))])
  }

  function addOriginal(span: Span): Place {
    const original = findOriginal(scan, span)
    return original === undefined ? span : {...span, original}
  }
}

/** Spans in reading order, those that share a character made one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start < last.end)
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
      }
    else merged.push(span)
  }
  return merged
}
