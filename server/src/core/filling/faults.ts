/** As many faults as anybody wants to read at once. */
const MOST_FAULTS = 20

/** The first of the faults, and a last sentence that tells how many more there are. */
export function limited(faults: readonly string[]): readonly string[] {
  if (faults.length <= MOST_FAULTS) return faults
  return [...faults.slice(0, MOST_FAULTS), `这样的还有${faults.length - MOST_FAULTS}处`]
}
