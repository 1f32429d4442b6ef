/** What the command needs from its surroundings. */
export interface Surroundings {
  readonly version: string
  /** All bytes of the standard input. */
  readonly readInput: () => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Exit codes: nothing at the level, all filled in; something at the level, something still open; wrong usage or data, or a file that could not be read or written. */
export const CLEAN = 0
export const FOUND = 1
export const FAILED = 2
