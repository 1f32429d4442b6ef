import {entriesIn} from '../../blocks/frontMatter'
import {type Budgets, readBudget} from '../../speech/budget'
import type {LengthUnit} from '../../speech/length'

/** What the front matter says of the speech. */
export interface SpeechSettings {
  /** 文种 as written. */
  readonly kind?: string
  readonly title?: string
  readonly speaker?: string
  /** Syllables a minute. */
  readonly rate?: number
  /** How long it is to be. */
  readonly budgets?: Budgets
  /** A length that cannot be read, as written. */
  readonly unread?: {readonly name: string; readonly value: string}
}

const KEYS: Readonly<Record<string, 'kind' | 'title' | 'speaker' | 'rate'>> = {
  文种: 'kind',
  kind: 'kind',
  标题: 'title',
  title: 'title',
  讲话人: 'speaker',
  speaker: 'speaker',
  语速: 'rate',
  rate: 'rate',
}
/** What says how long the speech is to be, by what a number alone is counted in. */
export const LENGTH_NAMES: Readonly<Record<LengthUnit, string>> = {minutes: '时长', characters: '字数'}
const LENGTH_UNITS: Readonly<Record<string, LengthUnit>> = {
  [LENGTH_NAMES.minutes]: 'minutes',
  [LENGTH_NAMES.characters]: 'characters',
}

/** The rates that make sense, in syllables a minute; the same bounds hold for the setting. */
const RATE_RANGE = {least: 60, most: 400} as const

/** Reads the text of a front matter block. A key it does not know or a value that cannot be is passed over. */
export function readSpeechSettings(text: string): SpeechSettings {
  const found: {-readonly [Key in keyof SpeechSettings]: SpeechSettings[Key]} = {}
  for (const [name, value] of entriesIn(text)) {
    const usual = LENGTH_UNITS[name]
    const budget = usual && readBudget(value, usual)
    if (budget) found.budgets = {...found.budgets, [budget.unit]: budget}
    else if (usual) found.unread ??= {name, value}
    const key = KEYS[name.toLowerCase()]
    if (!key) continue
    if (key !== 'rate') found[key] = value
    else if (isRate(Number.parseFloat(value))) found.rate = Number.parseFloat(value)
  }
  return found
}

/** Whether a number can be a speaking rate. */
export function isRate(rate: number): boolean {
  return RATE_RANGE.least <= rate && rate <= RATE_RANGE.most
}
