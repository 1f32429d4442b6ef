import type {Span} from '../span'
import {kindOfSlot, variableOf} from './kindOfSlot'
import {styleOf} from './sign'
import type {FoundSlot, Slot, SlotForm, SlotKind} from './slot'
import {contextOf, type SlotHead} from './slotHeads'

/** What a lost number stands after: 第, or the digits that are left; it stands before every other word that is left of it. */
const LEFT_OF_NUMBER = /^(?:第|\d+[.．]?)/
const KIND_OF_FORM: Partial<Readonly<Record<SlotForm, SlotKind>>> = {
  date: 'date',
  decimal: 'number',
  lost: 'number',
  masked: 'text',
  note: 'text',
}
/** What one draft speaks of by one name; each number, date and person is another one. */
const SHARED: ReadonlySet<SlotKind> = new Set(['place', 'unit', 'text'])
/** Speaks of its own place alone, in whatever words it does: [此处填写案例]. */
const THIS_PLACE = /^在?此/
/** Between equal ones they are different ones: XX县、XX县和XX县. */
const ROW = /[、和及与]/

/** Adds to a slot what its surroundings in `scan` tell: what belongs in it, where that goes, and what it is called. */
export function describeSlot(scan: string, slot: FoundSlot): Slot {
  const {start, end, form, original} = slot
  const kind = KIND_OF_FORM[form]
  if (kind !== undefined) return {...slot, kind, fill: fillOf(scan, slot)}
  const context = contextOf(scan, slot)
  const written = scan.slice(start, end)
  const ownKind = kindOfSlot(written, context)
  const name = nameOf(scan, slot, ownKind, context.head)
  const style = original === undefined ? styleOf(scan, slot) : undefined
  return {
    ...slot,
    kind: ownKind,
    fill: {start, end},
    ...(name !== undefined && {name}),
    ...(style !== undefined && {style}),
  }
}

function nameOf(
  scan: string,
  {start, end}: Span,
  kind: SlotKind,
  head: SlotHead | undefined,
): string | undefined {
  const written = scan.slice(start, end)
  const variable = variableOf(written)
  if (variable !== undefined) return THIS_PLACE.test(variable) ? undefined : written
  if (!head || !SHARED.has(kind)) return undefined
  return isInRow(scan, {start, end: head.end}) ? undefined : written + head.word
}

function isInRow(scan: string, {start, end}: Span): boolean {
  const whole = scan.slice(start, end)
  return (
    (ROW.test(scan.charAt(end)) && scan.startsWith(whole, end + 1)) ||
    (ROW.test(scan.charAt(start - 1)) && scan.endsWith(whole, start - 1))
  )
}

function fillOf(scan: string, {start, end, form}: FoundSlot): Span {
  if (form !== 'lost') return {start, end}
  const gap = start + (LEFT_OF_NUMBER.exec(scan.slice(start, end))?.[0].length ?? 0)
  return {start: gap, end: gap}
}
