/** What the fill form and the page in its panel say to each other. Types only, for both sides. */

import type {Renamed} from './slotPlaces'

/** One field of the form. */
export interface FormBlank {
  /** Unique; the key of the answers. */
  readonly label: string
  /** What the template calls it, otherwise its kind: `合作社名称`, `数字`. */
  readonly question: string
  /** `姓名 · 3 处`: the kind of what has a name, and how many places there are if it is more than one. */
  readonly details: string
  /** Empty before the first heading. */
  readonly heading: string
  /** The sentence of its first place: what stands before it, its sign, and what stands after it. */
  readonly before: string
  readonly sign: string
  readonly after: string
  /** What a known set phrase has here; empty where none is known. */
  readonly suggestion: string
}

/** By label; an empty answer is none. */
export type Answers = Readonly<Record<string, string>>

/** Everything the page says by itself. `{0}` and `{1}` stand for what is filled in. */
export interface FormTexts {
  readonly opening: string
  readonly none: string
  readonly progress: string
  readonly suggestion: string
}

/** To the page. */
export type ToPage =
  /** The fields as the draft wants them now, and which labels the page has known by another name. */
  | {
      readonly type: 'blanks'
      readonly draft: string
      readonly blanks: readonly FormBlank[]
      readonly renamed: Renamed
    }
  /** What the server thinks of these answers, by label: why one does not seem to belong there, what is really filled in. */
  | {
      readonly type: 'checked'
      readonly answers: Answers
      readonly doubts: Answers
      readonly values: Answers
    }
  /** Answers read from a file. */
  | {readonly type: 'loaded'; readonly answers: Answers}
  /** These answers stand in the draft now. */
  | {readonly type: 'applied'; readonly labels: readonly string[]}
  /** Puts the keyboard into the field. */
  | {readonly type: 'focus'; readonly label: string}
  /** One sentence for the status line. */
  | {readonly type: 'note'; readonly text: string}

/** As it is sent: the key is known to the page and its extension only. */
export type KeyedToPage = ToPage & {readonly key: string}

/** From the page. */
export type FromPage =
  /** The page is there, for the first time or again. */
  | {readonly type: 'ready'}
  | {readonly type: 'answered' | 'apply' | 'save'; readonly answers: Answers}
  | {readonly type: 'load' | 'leave'}
  /** The keyboard has moved into the field. */
  | {readonly type: 'entered'; readonly label: string}

/** What the page leaves with VS Code while it is hidden. */
export interface FormState {
  /** The address of the draft. */
  readonly draft: string
  readonly answers: Answers
  /** Labels whose answers stand in the draft. */
  readonly applied: readonly string[]
}
