import {setImmediate} from 'node:timers/promises'

/** Knows whether messages of the client still wait to be taken up. */
export interface Inbox {
  /** To be called for each message that is taken up. */
  readonly take: () => void
  /**
   * Resolves when none is left: what a change that waits would overtake is then not computed, nor what the client no longer
   * wants. The connection takes up one message in a turn of the event loop.
   */
  readonly emptied: () => Promise<void>
}

/** An inbox from which nothing has been taken. */
export function createInbox(): Inbox {
  let taken = 0
  return {
    take() {
      taken++
    },
    async emptied() {
      let seen: number
      do {
        seen = taken
        // The first turn lets the message that is next be taken up.
        await setImmediate()
        await setImmediate()
      } while (seen !== taken)
    },
  }
}
