/** The clock of a rehearsal: where the speaker is, and how long each section has taken. Pure; time comes in as milliseconds. */

/** A sentence of the speech as the clock sees it. */
export interface Timed {
  /** Indexes. */
  readonly section: number
  readonly paragraph: number
  readonly syllables: number
  /** Tenths of a second. */
  readonly pauses: number
}

/** How a rehearsal stands. */
export interface Rehearsal {
  readonly sentences: readonly Timed[]
  /** Index of the sentence that is being said; their number at the end. */
  readonly at: number
  /** How much of it has been said, from 0 to below 1. */
  readonly done: number
  /** Syllables a minute. */
  readonly rate: number
  readonly isRunning: boolean
  /** Milliseconds that each section has taken; pauses of the clock do not count. */
  readonly spent: readonly number[]
  /** What has been said in that time. */
  readonly said: Pick<Timed, 'syllables' | 'pauses'>
}

/** Of what the keys jump by. */
export type Stretch = 'sentence' | 'paragraph' | 'section'

/** The bounds of a rate, as those of the setting. */
export const RATES = {least: 60, most: 400} as const
/** Milliseconds; what is measured in less says little. */
const SHORTEST_MEASURE = 30_000
/** A sentence of which no more has been said is left backwards; of others the beginning is meant first. */
const JUST_BEGUN = 0.15
const MINUTE = 60_000
const TENTH = 100

/** A rehearsal that waits to begin. */
export function begin(sentences: readonly Timed[], sections: number, rate: number): Rehearsal {
  const spent = Array.from({length: sections}, () => 0)
  return {sentences, at: 0, done: 0, rate, isRunning: false, spent, said: NOTHING}
}

const NOTHING = {syllables: 0, pauses: 0}

/** Milliseconds that sentences take at a rate. */
export function duration(sentences: readonly Pick<Timed, 'syllables' | 'pauses'>[], rate: number): number {
  return sentences.reduce((sum, {syllables, pauses}) => sum + (syllables / rate) * MINUTE + pauses * TENTH, 0)
}

/** So many milliseconds later; at the end the clock stops by itself. */
export function advance(rehearsal: Rehearsal, passed: number): Rehearsal {
  if (!rehearsal.isRunning) return rehearsal
  const {sentences, rate} = rehearsal
  let {at, done} = rehearsal
  const spent = [...rehearsal.spent]
  for (let left = passed; at < sentences.length; at++, done = 0) {
    const sentence = sentences[at] as Timed
    const whole = duration([sentence], rate)
    const needed = whole * (1 - done)
    const taken = Math.min(needed, left)
    spent[sentence.section] = (spent[sentence.section] ?? 0) + taken
    left -= taken
    if (taken < needed) {
      done += taken / whole
      break
    }
  }
  const now = {...rehearsal, at, done, spent}
  return {...now, said: plus(rehearsal.said, between(rehearsal, now)), isRunning: at < sentences.length}
}

/** The clock goes on or stands still; it does not run beyond the end. */
export function run(rehearsal: Rehearsal, isRunning: boolean): Rehearsal {
  return {...rehearsal, isRunning: isRunning && rehearsal.at < rehearsal.sentences.length}
}

/** At another rate, within the bounds. */
export function withRate(rehearsal: Rehearsal, rate: number): Rehearsal {
  return {...rehearsal, rate: Math.min(RATES.most, Math.max(RATES.least, rate))}
}

/**
 * On to the next sentence, paragraph or section, or back to the beginning of this one and then of the one before. A sentence
 * that is left forwards was said faster than the clock, one that is left backwards has not been said; what lies in a larger
 * jump was neither.
 */
export function jump(rehearsal: Rehearsal, by: Stretch, way: 1 | -1): Rehearsal {
  const to = way === 1 ? startAfter(rehearsal, by) : startBefore(rehearsal, by)
  const now = run({...rehearsal, at: to, done: 0}, rehearsal.isRunning)
  return by === 'sentence' ? {...now, said: plus(rehearsal.said, between(rehearsal, now))} : now
}

/** To a sentence that was pointed at. */
export function jumpTo(rehearsal: Rehearsal, at: number): Rehearsal {
  return {...rehearsal, at, done: 0}
}

function startAfter({sentences, at}: Rehearsal, by: Stretch): number {
  const own = sentences[at]
  if (!own) return at
  if (by === 'sentence') return at + 1
  const next = sentences.findIndex((sentence, index) => at < index && sentence[by] !== own[by])
  return next < 0 ? sentences.length : next
}

function startBefore({sentences, at, done}: Rehearsal, by: Stretch): number {
  const start = startOf(sentences, Math.min(at, sentences.length - 1), by)
  const isInside = start < at || (start === at && JUST_BEGUN < done)
  return isInside ? start : startOf(sentences, Math.max(0, start - 1), by)
}

function startOf(sentences: readonly Timed[], at: number, by: Stretch): number {
  if (by === 'sentence') return Math.max(0, at)
  const own = sentences[at]
  return Math.max(
    0,
    sentences.findIndex(sentence => sentence[by] === own?.[by]),
  )
}

/** What lies between two places, negative where the second comes first. */
function between(from: Rehearsal, to: Rehearsal): Pick<Timed, 'syllables' | 'pauses'> {
  const [before, after] = [saidUpTo(from), saidUpTo(to)]
  return {syllables: after.syllables - before.syllables, pauses: after.pauses - before.pauses}
}

function saidUpTo({sentences, at, done}: Rehearsal): Pick<Timed, 'syllables' | 'pauses'> {
  const {syllables, pauses} = sentences[at] ?? NOTHING
  return sentences.slice(0, at).reduce(plus, {syllables: syllables * done, pauses: pauses * done})
}

function plus(
  a: Pick<Timed, 'syllables' | 'pauses'>,
  b: Pick<Timed, 'syllables' | 'pauses'>,
): Pick<Timed, 'syllables' | 'pauses'> {
  return {syllables: a.syllables + b.syllables, pauses: a.pauses + b.pauses}
}

/** Milliseconds the clock has run. */
export function elapsed({spent}: Rehearsal): number {
  return spent.reduce((sum, one) => sum + one, 0)
}

/** Milliseconds that the rest takes at the present rate. */
export function remaining({sentences, at, done, rate}: Rehearsal): number {
  return duration(sentences.slice(at), rate) - duration(sentences.slice(at, at + 1), rate) * done
}

/** What the sections take at a rate, in milliseconds. */
export function plannedTimes({sentences, spent}: Rehearsal, rate: number): readonly number[] {
  return spent.map((_, section) =>
    duration(
      sentences.filter(sentence => sentence.section === section),
      rate,
    ),
  )
}

/** The syllables a minute that were really said; undefined where too little was, or where no one speaks like that. */
export function measuredRate(rehearsal: Rehearsal): number | undefined {
  const time = elapsed(rehearsal)
  if (time < SHORTEST_MEASURE) return undefined
  const rate = Math.round((rehearsal.said.syllables / (time - rehearsal.said.pauses * TENTH)) * MINUTE)
  return RATES.least <= rate && rate <= RATES.most ? rate : undefined
}
