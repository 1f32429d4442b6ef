import type {Directive} from '../blocks/directives'
import {firstFrom} from '../firstFrom'
import type {Place, Places} from '../places'
import type {Finding} from '../rule'
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
  readonly rules: readonly string[]
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
  /** In reading order; comments in front of one another speak of the same block. */
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
  for (const index of structure.withDirectives) {
    const place = places.at(index) as Place
    for (const directive of place.block.facts.directives) read(directive, place, index)
  }
  if (off.size + ignored.length + stretches.length + dismissed.size === 0) return undefined
  return {off, ignored, stretches, dismissed}

  function read({kind, offset, rules}: Directive, place: Place, index: number): void {
    if (kind === 'off') for (const rule of rules) off.add(rule)
    else if (kind === 'ignore') ignore(spanOfTarget(places, index), rules)
    else stretches.push(turn(stretches.at(-1), kind === 'disable', place.start + offset, rules))
  }

  function ignore(target: Span | undefined, rules: readonly string[]): void {
    if (target) ignored.push({...target, rules})
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
  for (let at = firstFrom(ignored, ({start}) => span.start < start) - 1; 0 <= at; at--) {
    const {end, rules} = ignored[at] as Ignored
    if (end <= span.start) break
    if (names(rules, rule)) return true
  }
  const stretch = stretches.findLast(({start}) => start <= span.start)
  return stretch !== undefined && stretch.all !== stretch.except.has(rule)
}

function names(rules: readonly string[], rule: string): boolean {
  return rules.length === 0 || rules.includes(rule)
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

/** A comment inside a paragraph speaks of that paragraph, one on a line of its own of the next, if there is one. */
function spanOfTarget(places: Places, index: number): Span | undefined {
  for (let at = index; at < places.length; at++) {
    const {block, start} = places.at(at) as Place
    if (block.facts.kind === 'blank' || block.facts.kind === 'comment') continue
    return {start, end: start + block.text.length}
  }
  return undefined
}
