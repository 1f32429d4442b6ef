import {setImmediate} from 'node:timers/promises'

const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs work that must not be cut off. A signal that would end the process is passed on to the work, and takes effect when
 * the work is done or has been taken back.
 */
export async function untilDone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const end = new AbortController()
  let came: NodeJS.Signals | undefined
  for (const signal of END_SIGNALS) process.on(signal, hold)
  try {
    return await work(end.signal)
  } finally {
    // Node hears of a signal only between two turns, and of one nobody listens for any more never.
    await setImmediate()
    await setImmediate()
    for (const signal of END_SIGNALS) process.off(signal, hold)
    if (came) process.kill(process.pid, came)
  }

  function hold(signal: NodeJS.Signals): void {
    came = signal
    end.abort()
  }
}
