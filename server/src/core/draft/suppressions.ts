import type {Directive} from '../blocks/facts'
import type {Place} from '../blocks/places'
import type {Finding} from '../finding'
import {firstFrom} from '../firstFrom'
import {isQuoted} from '../slots/quoteSlot'
import {type Slot, type SlotForm, shiftSlot} from '../slots/slot'
import type {Span} from '../span'
import {openSlots} from './closedSlots'
import type {Draft} from './draft'

/** Which rules are off from an offset on: all but `except`, or none but `except`. */
interface Stretch {
  readonly start: number
  readonly all: boolean
  readonly except: ReadonlySet<string>
}

interface Ignored extends Span {
  /** None for all. */
  readonly rules: Set<string>
}

/** The rule that reports slots of a form. */
const RULE_OF_FORM: Readonly<Record<SlotForm, string>> = {
  written: 'writtenSlot',
  note: 'todoNote',
  lost: 'lostNumber',
  decimal: 'lostNumber',
  date: 'lostDate',
  masked: 'maskedPhrase',
}

/** Where the drafter has silenced which rules. */
export interface Suppressions {
  readonly off: ReadonlySet<string>
  /** In reading order; no two on one place. */
  readonly ignored: readonly Ignored[]
  /** Where dismissed slots begin, and the rule that would report them. */
  readonly dismissed: ReadonlyMap<number, string>
  /** In reading order; before the first one every rule is on. */
  readonly stretches: readonly Stretch[]
}

/** As much of a draft as tells what is silenced in it. */
type Parts = Pick<Draft, 'places' | 'structure' | 'dismissed'>

/**
 * Collects the directives of a draft and the slots that were dismissed, or gives `undefined` when there are none. A
 * directive that names an unknown rule silences nothing.
 */
export function readSuppressions(draft: Parts): Suppressions | undefined {
  const {places, structure} = draft
  const off = new Set<string>()
  const ignored: Ignored[] = []
  const dismissed = new Map(dismissedSlots(draft).map(({start, form}) => [start, RULE_OF_FORM[form]]))
  const stretches: Stretch[] = []
  let target = 0
  for (const index of structure.withDirectives) {
    const place = places.at(index) as Place
    for (const directive of place.block.facts.directives) read(directive, place, index)
  }
  if (off.size + ignored.length + stretches.length + dismissed.size === 0) return undefined
  return {off, ignored, stretches, dismissed}

  function read({kind, offset, rules}: Directive, place: Place, index: number): void {
    if (kind === 'off') for (const rule of rules) off.add(rule)
    else if (kind === 'ignore') ignore(targetOf(index), rules)
    else stretches.push(turn(stretches.at(-1), kind === 'disable', place.start + offset, rules))
  }

  /** A comment inside a paragraph speaks of that paragraph, one on a line of its own of the next. */
  function targetOf(index: number): Place | undefined {
    target = Math.max(target, index)
    while (isPassedOver(places.at(target))) target++
    return places.at(target)
  }

  function ignore(place: Place | undefined, rules: readonly string[]): void {
    if (!place) return
    const {start, block} = place
    const last = ignored.at(-1)
    if (last?.start !== start) ignored.push({start, end: start + block.text.length, rules: new Set(rules)})
    else if (rules.length === 0) last.rules.clear()
    else if (0 < last.rules.size) for (const rule of rules) last.rules.add(rule)
  }
}

/** The slots that the drafter said are none, in reading order. */
export function dismissedSlots({places, structure, dismissed}: Parts): readonly Slot[] {
  if (dismissed.length === 0) return []
  return structure.withSlots.flatMap(index => {
    const {block, start} = places.at(index) as Place
    return openSlots(block.facts, index, structure)
      .filter(slot => isQuoted(block.text, slot, dismissed))
      .map(slot => shiftSlot(slot, start))
  })
}

/** The slots without those whose rule is silenced there. */
export function withoutSilenced(slots: readonly Slot[], draft: Parts): readonly Slot[] {
  const suppressions = readSuppressions(draft)
  if (!suppressions) return slots
  return slots.filter(slot => !isSuppressed({rule: RULE_OF_FORM[slot.form], span: slot}, suppressions))
}

/** Whether a finding of the draft is silenced. What counts is where it begins. */
export function isSuppressed(
  {rule, span}: Pick<Finding, 'rule' | 'span'>,
  {off, ignored, stretches, dismissed}: Suppressions,
): boolean {
  if (off.has(rule)) return true
  const reported = dismissed.get(span.start)
  if (reported !== undefined && (rule === reported || rule === 'slotStyle')) return true
  const around = ignored[firstFrom(ignored, ({start}) => span.start < start) - 1]
  if (around && span.start < around.end && (around.rules.size === 0 || around.rules.has(rule))) return true
  const stretch = stretches[firstFrom(stretches, ({start}) => span.start < start) - 1]
  return stretch !== undefined && stretch.all !== stretch.except.has(rule)
}

function turn(before: Stretch | undefined, isOff: boolean, start: number, rules: readonly string[]): Stretch {
  if (rules.length === 0) return {start, all: isOff, except: new Set()}
  const all = before?.all ?? false
  const except = new Set(before?.except)
  for (const rule of rules) {
    if (isOff === all) except.delete(rule)
    else except.add(rule)
  }
  return {start, all, except}
}

function isPassedOver(place: Place | undefined): boolean {
  return place?.block.facts.kind === 'blank' || place?.block.facts.kind === 'comment'
}
