import type {Draft} from '../draft/draft'
import type {SpeechCount} from './countSpeech'

/** A speaker at a meeting reads about this many syllables a minute. */
export const SPEAKING_RATE = 180

const TENTHS_PER_MINUTE = 600

type Spoken = Pick<SpeechCount, 'syllables' | 'pauses'>

/** Minutes to read a piece aloud at so many syllables a minute, its pauses included, to one decimal. */
export function speakingMinutes({syllables, pauses}: Spoken, rate: number): number {
  return Math.round((syllables / rate + pauses / TENTHS_PER_MINUTE) * 10) / 10
}

/** Minutes to give the whole speech: its title, date and speaker are not read aloud. */
export function draftMinutes({stats, frame: {notRead}}: Draft, rate: number): number {
  const syllables = stats.syllables - notRead.syllables
  return speakingMinutes({syllables, pauses: stats.pauses - notRead.pauses}, rate)
}

/** The rate for a draft: its front matter's, else the one given. */
export function rateOf({frame}: Draft, rate: number): number {
  return frame.settings.rate ?? rate
}
