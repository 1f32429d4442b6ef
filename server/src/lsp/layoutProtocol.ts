import type {LineRange, Versioned} from './baseProtocol'

/** A draft as it is to be printed: `DraftParams` → `LayoutAnswer | null`. */
export const LAYOUT_REQUEST = 'nigao/layout'

/** Words that look alike; U+2028 stands in the text where a new line begins. */
export interface PageRun {
  readonly text: string
  /** The class of its look in the style, where that is not the paragraph's. */
  readonly look?: string
  readonly isBold?: true
  /** A place still to be filled in. */
  readonly isOpen?: true
}

/** A paragraph of a page. */
export interface PageParagraph {
  readonly kind: 'paragraph'
  /** The class of its look in the style. */
  readonly look: string
  readonly runs: readonly PageRun[]
  /** What stands in the same line at the right. */
  readonly atRight?: readonly PageRun[]
  /** What is left free above it, in points. */
  readonly above?: number
  readonly startsPage?: true
  /** It stands on the page that what follows begins on. */
  readonly keepsNext?: true
  /** How wide the room to the right of it is, in points. */
  readonly toRight?: number
  /** In points, where that is not the size of its look. */
  readonly size?: number
  /** Where it stands in the draft; what the front matter says stands nowhere. */
  readonly range?: LineRange
}

/** A table of a page; its first row is its head. */
export interface PageTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly PageRun[])[])[]
  /** How wide each column is, in parts of the width of the text. */
  readonly columns: readonly number[]
  readonly range?: LineRange
}

/** What stands on the pages one below the other. */
export type PageItem = PageParagraph | PageTable

/** Answers `LAYOUT_REQUEST`. */
export interface LayoutAnswer extends Versioned {
  readonly title: string
  readonly items: readonly PageItem[]
  /** What stands at the foot of the last page. */
  readonly foot: readonly PageParagraph[]
  /** A style sheet that has all measures of the page and of the looks. */
  readonly style: string
}
