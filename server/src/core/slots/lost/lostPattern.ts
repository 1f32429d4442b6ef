import {matchSpans, type Span} from '../../span'

/** What ends the phrase that a measure word closes. */
export const PHRASE_END = '(?=[，。；、：！？,.;:!?（）()”／/\\s]|$|其中|分别|以上|左右|和|及)'

/**
 * A pattern for what lacks a number: `unit` between `before` and `after`, which are no part of the match. The unit leads
 * the pattern, so that few places are tried.
 */
export function lost(before: string, unit: string, after: string): RegExp {
  return new RegExp(`${unit}(?<=(?:${before})${unit})${after}`, 'gm')
}

/** Every match of the patterns, in no order. */
export function findAll(patterns: readonly RegExp[], scan: string): Span[] {
  return patterns.flatMap(pattern => matchSpans(scan, pattern))
}
