import type {Worker} from 'node:worker_threads'
import {shown} from './shown'

/** What the command needs from the program that runs it. */
export interface Environment {
  readonly version: string
  /** All bytes of the standard input. */
  readonly readInput: () => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The path of LibreOffice; `undefined` where it is not there. */
  readonly findOffice: () => string | undefined
  /** Starts a thread that reads drafts (serveDrafts.ts); without it all are read in this one. */
  readonly startReader?: () => Worker
}

/** Exit code: nothing at the level, all filled in. */
export const CLEAN = 0
/** Exit code: something at the level, something still open. */
export const FOUND = 1
/** Exit code: wrong usage or data, or a file that could not be read or written. */
export const FAILED = 2

/** Says one sentence on the error output, whatever the names in it hold. */
export function tell({err}: Pick<Environment, 'err'>, sentence: string): void {
  err(`nigao：${shown(sentence)}\n`)
}
