/** What stands in both drafts: where in each, and how much it is. */
export interface Pair {
  readonly old: number
  readonly now: number
  readonly weight: number
}

/**
 * Those of the pairs that stand in the same order in both, as much as can be; the others have moved. The pairs are in the order of
 * the new draft, and so are those that are given; no index occurs twice. Costs n log n.
 */
export function inPlace(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const size = pairs.reduce((most, {old}) => Math.max(most, old), 0) + 2
  /** A Fenwick tree: of all pairs up to an old index, the one at which the heaviest row of them ends. */
  const best: (number | undefined)[] = new Array(size)
  const weights: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, {old, weight}] of pairs.entries()) {
    const previous = heaviestUpTo(old)
    before.push(previous)
    weights.push(weight + (previous === undefined ? 0 : (weights[previous] ?? 0)))
    for (let at = old + 1; at < size; at += at & -at)
      if (weightAt(best[at]) < (weights[index] ?? 0)) best[at] = index
  }
  const kept: Pair[] = []
  for (let index = heaviestUpTo(size - 1); index !== undefined; index = before[index])
    kept.push(pairs[index] as Pair)
  return new Set(kept.reverse())

  function heaviestUpTo(end: number): number | undefined {
    let found: number | undefined
    for (let at = end; 0 < at; at -= at & -at) if (weightAt(found) < weightAt(best[at])) found = best[at]
    return found
  }

  function weightAt(index: number | undefined): number {
    return index === undefined ? 0 : (weights[index] ?? 0)
  }
}
