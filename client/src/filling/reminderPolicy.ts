/**
 * Whether a save is worth a reminder of so many open slots: not again while there are no more of them than there were at
 * an earlier save, whatever became of the message. `known` is undefined before the first one.
 */
export function isWorthSaying(slots: number, known: number | undefined): boolean {
  return slots > (known ?? 0)
}
