import type {BlockKind} from '../blocks/facts'
import type {Masked} from '../blocks/markdownMask'
import {matchSpans, meetsAny, type Span, union} from '../span'
import {describeSlot} from './describeSlot'
import {findLostCells} from './lost/lostCells'
import {findHalfDecimals, findLostPoints} from './lost/lostDecimals'
import {findLostNumbers} from './lost/lostNumbers'
import {findLostOrdinals} from './lost/lostOrdinals'
import {findLostPhrases} from './lost/lostPhrases'
import {MASKED} from './maskedPhrases'
import {findCommentNotes} from './notes/bracketNotes'
import {findNotes} from './notes/findNotes'
import type {FoundSlot, Slot, SlotForm} from './slot'
import {fillIn} from './slotWords'
import {findWrittenSlots} from './written/writtenSlots'

const NUMBER = /(?<![*＊])[*＊]+[.．][*＊]+/g

/** What a phrase without its number or name weighs: no sentence is written so. */
const PLAIN = 7

/** A place to fill in, with the text that belongs there where it is known. */
type OpenSpan = Span & Pick<FoundSlot, 'original' | 'evidence'>

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
  add('written', joinNumbers(union([...swallowed, ...findWrittenSlots(scan)])).map(addOriginal))
  add('note', [...findNotes(scan), ...findCommentNotes(text)])
  if (kind === 'prose') {
    const numbered = fillIn(scan, slots)
    const {dates, others} = findLostPhrases(numbered)
    add('decimal', findLostPoints(scan))
    add('date', union(dates))
    add('masked', MASKED.find(scan))
    add('lost', union([...others, ...findHalfDecimals(numbered)]).map(addPlain))
    add('lost', findLostOrdinals(numbered))
    add('lost', findLostNumbers(numbered))
  } else if (kind === 'table') add('lost', findLostCells(fillIn(scan, slots)))
  return slots.sort((a, b) => a.start - b.start).map(slot => describeSlot(prose, slot))

  /** Adds the places that are still free. */
  function add(form: SlotForm, places: readonly OpenSpan[]): void {
    if (places.length === 0) return
    const isTaken = meetsAny(slots)
    const free = places.filter(place => !isTaken(place))
    for (const place of free) slots.push({...place, form, swallowed: isSwallowed(place)})
  }

  /** `*.*` is one number, though Markdown may have taken either half. */
  function joinNumbers(spans: readonly Span[]): readonly Span[] {
    if (spans.length === 0) return spans
    const numbers = matchSpans(prose, NUMBER)
    return union([...spans, ...numbers.filter(meetsAny(spans))])
  }

  function addPlain(span: Span): OpenSpan {
    return {...span, evidence: PLAIN}
  }

  function addOriginal(span: Span): OpenSpan {
    const original = MASKED.originalAt(scan, span)
    return original === undefined ? span : {...span, original}
  }
}
