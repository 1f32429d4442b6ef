/** A speaker at a meeting reads about this many syllables a minute. */
const SYLLABLES_PER_MINUTE = 180

/** Minutes to read so many syllables aloud, to one decimal. */
export function speakingMinutes(syllables: number): number {
  return Math.round((syllables / SYLLABLES_PER_MINUTE) * 10) / 10
}
