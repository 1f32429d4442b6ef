/** Something to be done soon, but not while it is asked for again and again. */
export interface AfterPause {
  /** Puts it off for the length of the pause. */
  ask(): void
  /** It is not done any more. */
  dispose(): void
}

/** Runs what is to be done when it was not asked for again for so many milliseconds. */
export function afterPause(pause: number, run: () => Promise<void>): AfterPause {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {ask, dispose}

  function ask(): void {
    dispose()
    timer = setTimeout(() => void run(), pause)
  }

  function dispose(): void {
    clearTimeout(timer)
  }
}
