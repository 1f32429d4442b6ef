import type {Facts} from './facts'

/**
 * One line of the draft with its line break, or the few lines that Markdown spreads a construct over. A block is
 * immutable and knows nothing of its place, so that an edit elsewhere leaves it as it is.
 */
export interface Block {
  readonly text: string
  /** Where in the text its lines begin. */
  readonly lineStarts: readonly number[]
  /** Number of lines; 1 for all but fences, comments, front matter, tables and joined lines. */
  readonly lines: number
  /** How many lines after its last one were read to decide where it ends. */
  readonly reach: number
  readonly facts: Facts
}
