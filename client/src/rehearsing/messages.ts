/** What a rehearsal and the page in its panel say to each other. Types only, for both sides. */

import type {ScriptParagraph} from '../../../server/src/lsp/protocol'

/** To the page. */
export type ToPage =
  | {
      readonly type: 'script'
      /** Syllables a minute. */
      readonly rate: number
      /** What the sections are called, in the display language. */
      readonly sections: readonly string[]
      readonly paragraphs: readonly ScriptParagraph[]
    }
  /** The page has gone out of sight. */
  | {readonly type: 'pause'}
  /** From now on this is the set rate. */
  | {readonly type: 'rate'; readonly rate: number; readonly text: string}
  /** What has come of a button. */
  | {readonly type: 'note'; readonly text: string}

/** With the key of its page. */
export type KeyedToPage = ToPage & {readonly key: string}

/** From the page. */
export type FromPage =
  | {readonly type: 'ready'}
  | {readonly type: 'copy'; readonly text: string}
  /** The measured rate is to be the set one. */
  | {readonly type: 'rate'; readonly rate: number}
  | {readonly type: 'close'}

/** What the page says by itself; `{0}` stands for what is filled in. */
export interface RehearsalTexts {
  readonly start: string
  readonly pause: string
  readonly rate: string
  readonly elapsed: string
  readonly remaining: string
  readonly end: string
  readonly paused: string
  readonly started: string
  readonly whole: string
  readonly measured: string
  readonly setRate: string
  readonly columns: readonly [section: string, planned: string, spoken: string, difference: string]
}
