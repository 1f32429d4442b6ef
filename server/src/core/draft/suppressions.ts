import type {Directive} from '../blocks/directives'
import type {Place, Places} from '../places'
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
  readonly rules: readonly string[]
}

/** Where the drafter has silenced which rules. */
export interface Suppressions {
  readonly off: ReadonlySet<string>
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
  for (const index of structure.withDirectives) {
    const place = places.at(index) as Place
    for (const directive of place.block.facts.directives) read(directive, place, index)
  }
  if (off.size + ignored.length + stretches.length === 0) return undefined
  return {off, ignored, stretches}

  function read({kind, offset, rules}: Directive, place: Place, index: number): void {
    if (kind === 'off') for (const rule of rules) off.add(rule)
    else if (kind === 'ignore') ignored.push({...spanOfTarget(places, index), rules})
    else stretches.push(turn(stretches.at(-1), kind === 'disable', place.start + offset, rules))
  }
}

/** Whether a finding of the draft is silenced. What counts is where it begins. */
export function isSuppressed({rule, span}: Finding, {off, ignored, stretches}: Suppressions): boolean {
  if (off.has(rule)) return true
  if (ignored.some(({start, end, rules}) => start <= span.start && span.start < end && names(rules, rule)))
    return true
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

/** A comment inside a paragraph speaks of that paragraph, one on a line of its own of the next. */
function spanOfTarget(places: Places, index: number): Span {
  for (let at = index; at < places.length; at++) {
    const {block, start} = places.at(at) as Place
    if (block.facts.kind === 'blank' || block.facts.kind === 'comment') continue
    return {start, end: start + block.text.length}
  }
  return {start: 0, end: 0}
}
