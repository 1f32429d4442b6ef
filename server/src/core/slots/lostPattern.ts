/**
 * A pattern for what lacks a number: `unit` between `before` and `after`, which are no part of the match. The unit leads
 * the pattern, so that few places are tried.
 */
export function lost(before: string, unit: string, after: string): RegExp {
  return new RegExp(`${unit}(?<=(?:${before})${unit})${after}`, 'gm')
}
