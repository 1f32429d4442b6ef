/** What the layout preview and the page in its panel say to each other. Types only, for both sides. */

import type {LayoutAnswer} from '../../../server/src/lsp/protocol'

export type {PageItem, PageParagraph, PageRun, PageTable} from '../../../server/src/lsp/protocol'

/** What the pages are made of. */
export type LaidDraft = Pick<LayoutAnswer, 'items' | 'foot' | 'style' | 'version'>

/** A place in what is printed: the item by its number, and how many UTF-16 code units of its text stand before it. */
export interface PrintedPlace {
  readonly item: number
  readonly offset: number
}

/** Everything the page says by itself. `{0}` and `{1}` stand for what is filled in. */
export interface LayoutTexts {
  readonly page: string
  readonly pageOf: string
}

/** To the page. */
export type ToPages =
  | {readonly type: 'layout'; readonly draft: string; readonly laid: LaidDraft}
  /** Where the cursor is; in nothing that is printed without a place. */
  | {readonly type: 'cursor'; readonly place?: PrintedPlace}

/** As it is sent: the key is known to the page and its extension only. */
export type KeyedToPages = ToPages & {readonly key: string}

/** From the page. */
export type FromPages =
  /** The page is there, for the first time or again. */
  | {readonly type: 'ready'}
  | {readonly type: 'print' | 'leave'}
  /** The writer has pointed at a place of that version. */
  | {readonly type: 'picked'; readonly place: PrintedPlace; readonly version: number}

/** What the page leaves with VS Code while it is hidden. */
export interface LayoutState {
  /** The address of the draft. */
  readonly draft: string
}
