/** A reminder that was shown and is not answered yet. `at` is in milliseconds. */
export interface Reminder {
  readonly at: number
  readonly slots: number
}

/** Milliseconds after which an unanswered reminder may be said again. */
const REPEAT_AFTER = 5 * 60_000

/**
 * Whether a save is worth a reminder: something is open, and no reminder is waiting for an answer already. A waiting
 * one is repeated when slots were added or some minutes have passed, since it may have gone from the screen.
 */
export function isWorthSaying(slots: number, now: number, waiting: Reminder | undefined): boolean {
  if (slots === 0) return false
  if (!waiting) return true
  return slots > waiting.slots || now - waiting.at >= REPEAT_AFTER
}
