import type {Draft} from '../draft/draft'

/** Words that may come next at the caret, the likeliest first. */
export interface Completion {
  /** What is put in, and what it says in the list. */
  readonly text: string
  /** What it is, in a word or two. */
  readonly note: string
}

/** Where the caret stands, in a line of prose. */
export interface Caret {
  readonly draft: Draft
  readonly offset: number
  /** Index of the block. */
  readonly index: number
  /** The line up to the caret and from it on. */
  readonly before: string
  readonly after: string
  /** 2026年11月28日 */
  readonly today: string
}
