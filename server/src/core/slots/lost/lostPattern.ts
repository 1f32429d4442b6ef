import {type Span, spanOf} from '../../span'

/**
 * A pattern for what lacks a number: `unit` between `before` and `after`, which are no part of the match. The unit leads
 * the pattern, so that few places are tried.
 */
export function lost(before: string, unit: string, after: string): RegExp {
  return new RegExp(`${unit}(?<=(?:${before})${unit})${after}`, 'gm')
}

/** Every match of the patterns, in no order. */
export function findAll(patterns: readonly RegExp[], scan: string): Span[] {
  return patterns
    .flatMap(pattern => [...scan.matchAll(pattern)])
    .map(({0: {length}, index}) => spanOf(index, length))
}
