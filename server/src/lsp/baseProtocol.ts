/** An open draft by its uri; the answer to any other is null. */
export interface DraftParams {
  readonly uri: string
}

/** Every answer names the version of the document it was made from. */
export interface Versioned {
  readonly version: number
}

/** Line and column from 0, columns in UTF-16, as in the LSP. */
export interface LinePosition {
  readonly line: number
  readonly character: number
}

/** From the first position up to the second, which is not part of it. */
export interface LineRange {
  readonly start: LinePosition
  readonly end: LinePosition
}

/** A place in an open draft. */
export interface PlaceParams extends DraftParams {
  readonly position: LinePosition
}

/** A text edit as in the LSP. */
export interface TextChange {
  readonly range: LineRange
  readonly newText: string
}
