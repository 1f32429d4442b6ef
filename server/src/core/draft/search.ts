/** One way to read the ordinals up to a place of the draft. */
export interface Reading<R> {
  readonly cost: number
  /** The rows that may go on, outer ones first. */
  readonly open: readonly R[]
  readonly ended: Ended<R> | undefined
}

/** The rows that have ended, from the last one back, so that readings share what they have in common. */
export interface Ended<R> {
  readonly row: R
  readonly before: Ended<R> | undefined
}

/** How many readings are kept, and how much dearer than the cheapest one they may be: more of them find nothing cheaper. */
const MAX_READINGS = 8
const MAX_MARGIN = 8

/** Whether a reading of this cost can be among the cheapest ones; where it cannot it need not be made. */
export function mayKeep(cost: number, kept: readonly Reading<unknown>[]): boolean {
  if (MAX_MARGIN < cost - (kept[0]?.cost ?? cost)) return false
  return kept.length < MAX_READINGS || cost < (kept[MAX_READINGS - 1] as Reading<unknown>).cost
}

/** Keeps a reading if it is among the cheapest ones; of those that may go on in the same ways (`isTwin`) only one. */
export function keep<T extends Reading<unknown>>(
  reading: T,
  kept: T[],
  isTwin: (one: T, other: T) => boolean,
): void {
  const {cost} = reading
  if (!mayKeep(cost, kept)) return
  const twin = kept.findIndex(other => isTwin(other, reading))
  if (0 <= twin) {
    if ((kept[twin] as T).cost <= cost) return
    kept.splice(twin, 1)
  }
  let at = kept.length
  while (0 < at && cost < (kept[at - 1] as T).cost) at--
  kept.splice(at, 0, reading)
  if (MAX_READINGS < kept.length) kept.pop()
}

/** Whether two readings have the same rows open. */
export function sameOpen<R>(one: Reading<R>, other: Reading<R>, isSame: (a: R, b: R) => boolean): boolean {
  return (
    one.open.length === other.open.length && one.open.every((row, at) => isSame(row, other.open[at] as R))
  )
}

/** The cost and the ended rows of a reading after these have ended, the last of them first; `priceOfEnd` is what shows only then. */
export function endRows<R>(
  {cost, ended}: Reading<R>,
  rows: readonly R[],
  priceOfEnd: (row: R) => number = () => 0,
): Pick<Reading<R>, 'cost' | 'ended'> {
  for (let at = rows.length - 1; 0 <= at; at--) {
    const row = rows[at] as R
    cost += priceOfEnd(row)
    ended = {row, before: ended}
  }
  return {cost, ended}
}

/** All rows that have ended, the last one first. */
export function rowsOf<R>(ended: Ended<R> | undefined): R[] {
  const rows: R[] = []
  for (let at = ended; at; at = at.before) rows.push(at.row)
  return rows
}
