import type {Directive} from '../blocks/directives'
import {firstFrom} from '../firstFrom'
import type {Place} from '../places'
import type {Finding} from '../rule'
import type {Span} from '../span'
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

/** Where the drafter has silenced which rules. */
export interface Suppressions {
  readonly off: ReadonlySet<string>
  /** In reading order; no two on one place. */
  readonly ignored: readonly Ignored[]
  /** In reading order; before the first one every rule is on. */
  readonly stretches: readonly Stretch[]
}

/**
 * Collects the directives of a draft, or gives `undefined` when there are none. A
 * directive that names an unknown rule silences nothing.
 */
export function readSuppressions({places, structure}: Draft): Suppressions | undefined {
  const off = new Set<string>()
  const ignored: Ignored[] = []
  const stretches: Stretch[] = []
  let target = 0
  for (const index of structure.withDirectives) {
    const place = places.at(index) as Place
    for (const directive of place.block.facts.directives) read(directive, place, index)
  }
  if (off.size + ignored.length + stretches.length === 0) return undefined
  return {off, ignored, stretches}

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

/** Whether a finding of the draft is silenced. What counts is where it begins. */
export function isSuppressed({rule, span}: Finding, {off, ignored, stretches}: Suppressions): boolean {
  if (off.has(rule)) return true
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
