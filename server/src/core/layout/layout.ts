import type {Slot} from '../slots/slot'
import type {Span} from '../span'

/** What a paragraph of a printed draft is; what it looks like is for the profile to say. */
export type Role =
  | 'classified'
  | 'letterhead'
  | 'docNumber'
  | 'title'
  | 'subtitle'
  | 'dateLine'
  | 'speakerLine'
  | 'salutation'
  | 'heading'
  | 'body'
  | 'attachmentNote'
  | 'attachmentItem'
  | 'attachmentMark'
  | 'signer'
  | 'signDate'
  | 'copies'
  | 'printed'

/** Stands in the text of a run where its paragraph begins a new line. */
export const LINE_BREAK = '\u2028'

/** Words that look alike. */
export interface LaidRun {
  readonly text: string
  /** The words of a heading with its number; of the level whose font they have. */
  readonly level?: number
  readonly isBold: boolean
  /** A place still to be filled in. */
  readonly isOpen: boolean
  /** Who answers for the document. */
  readonly isName?: boolean
  /** Of a single character: its pinyin, which stands above it. */
  readonly reading?: string
}

/** Where something stands in the draft; what the front matter says stands nowhere. */
interface Placed {
  readonly span?: Span
}

/** A paragraph; its numbers stand in its text. */
export interface LaidParagraph extends Placed {
  readonly kind: 'paragraph'
  readonly role: Role
  readonly runs: readonly LaidRun[]
  /** The level of the heading it begins with: 0 for 第一部分, 1–5 for 一、（一）1.（1）①; of a heading that runs on into text too. */
  readonly level?: number
  /** How many lines are left free above it. */
  readonly free: number
  readonly startsPage: boolean
  /** No page ends inside it. */
  readonly isWhole?: true
  /** A later sentence of the paragraph before it, which begins without an indent. */
  readonly goesOn?: true
  /** Of a signature: how many characters wide the room to the right of it is. */
  readonly toRight?: number
  /** What stands in the same line at the right. */
  readonly atRight?: readonly LaidRun[]
}

/** A table by rows and cells. */
export interface LaidTable extends Placed {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly LaidRun[])[])[]
}

/** What stands on the page one below the other. */
export type LaidItem = LaidParagraph | LaidTable

/** A draft as it is to be printed: no markup, and no measures. */
export interface Layout {
  /** The words of the title in one line; empty without one. */
  readonly title: string
  readonly items: readonly LaidItem[]
  /** The places still to be filled in. */
  readonly slots: readonly Slot[]
}

/** 版记, which stands at the foot of the last page. */
export function isColophon(item: LaidItem): item is LaidParagraph & {readonly role: 'copies' | 'printed'} {
  return item.kind === 'paragraph' && (item.role === 'copies' || item.role === 'printed')
}

/** How many characters of full width a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u0100' ? 0.5 : 1
  return width
}

/** Words like any others. */
export function plain(text: string): LaidRun {
  return {text, isBold: false, isOpen: false}
}
