import type {Span} from '../span'
import {kindOfSlot, variableOf} from './kindOfSlot'
import {styleOf} from './sign'
import type {FoundSlot, Slot, SlotForm, SlotKind} from './slot'
import {contextOf} from './slotHeads'

/** A lost number stands after 第 and before every other word that is left of it. */
const BEFORE_NUMBER = '第'
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
export function describeSlot(
  scan: string,
  {start, end, form, swallowed, original, evidence}: FoundSlot,
): Slot {
  const written = scan.slice(start, end)
  const context = contextOf(scan, {start, end})
  const {head} = context
  const kind = KIND_OF_FORM[form] ?? kindOfSlot(written, context)
  const name = nameOf()
  const style = form === 'written' && original === undefined ? styleOf(scan, {start, end}) : undefined
  return {
    start,
    end,
    form,
    swallowed,
    kind,
    fill: fillOf(),
    ...(original !== undefined && {original}),
    ...(evidence !== undefined && {evidence}),
    ...(name !== undefined && {name}),
    ...(style !== undefined && {style}),
  }

  function nameOf(): string | undefined {
    if (form !== 'written') return undefined
    const variable = variableOf(written)
    if (variable !== undefined) return THIS_PLACE.test(variable) ? undefined : written
    if (!head || !SHARED.has(kind)) return undefined
    return isInRow(head.end) ? undefined : written + head.word
  }

  function isInRow(wholeEnd: number): boolean {
    const whole = scan.slice(start, wholeEnd)
    return (
      (ROW.test(scan.charAt(wholeEnd)) && scan.startsWith(whole, wholeEnd + 1)) ||
      (ROW.test(scan.charAt(start - 1)) && scan.endsWith(whole, start - 1))
    )
  }

  function fillOf(): Span {
    if (form !== 'lost') return {start, end}
    const gap = written === BEFORE_NUMBER ? end : start
    return {start: gap, end: gap}
  }
}
