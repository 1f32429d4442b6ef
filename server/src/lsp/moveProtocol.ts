import type {DraftParams, LinePosition, LineRange, TextChange, Versioned} from './baseProtocol'

/** The edits that move sections or take them out: `MoveParams` → `MoveAnswer | null`. Nothing is changed. */
export const MOVE_REQUEST = 'nigao/move'

/**
 * Where sections go: one place `up` or `down`; `before`, `after` or `into` the section at a position; `onto` one, as a hand
 * lets go of them: into it where it is of a higher level, else into its place, and at the end where there is no
 * position; `out` of the draft.
 */
export type MoveTarget =
  | {readonly side: 'up'}
  | {readonly side: 'down'}
  | {readonly side: 'out'}
  | {readonly side: 'before' | 'after' | 'into'; readonly position: LinePosition}
  | {readonly side: 'onto'; readonly position?: LinePosition}

/** Why sections are not moved, in the words of `Refusal` of the core. */
export type MoveRefusal = 'itself' | 'here' | 'sentence' | 'damaged' | 'frame' | 'kind' | 'deep' | 'end'

/** The sections that begin at positions, or lie around them, and where they go. */
export interface MoveParams extends DraftParams {
  readonly positions: readonly LinePosition[]
  readonly to: MoveTarget
}

/** Answers `MOVE_REQUEST`. */
export interface MoveAnswer extends Versioned {
  /** In reading order; none where it is refused. */
  readonly edits: readonly TextChange[]
  /** How many of them are where the text speaks of the numbers: 见第三部分, 讲三点意见. */
  readonly followed: number
  /** Where the first of the sections begins after the edits, or what comes in its place. */
  readonly cursor: LinePosition
  readonly refusal?: MoveRefusal
  /** Of sections that go out, the first as a draft of its own. */
  readonly taken?: string
  /** How many places that stay still point at them. */
  readonly pointing?: number
}

/** The words of a heading: `HeadingParams` → `HeadingAnswer | null`. */
export const HEADING_REQUEST = 'nigao/heading'

/** The heading that begins at a position, or lies around it. */
export interface HeadingParams extends DraftParams {
  readonly position: LinePosition
}

/** Answers `HEADING_REQUEST`. */
export interface HeadingAnswer extends Versioned {
  /** Where its words stand, without the marker; none where there is no heading, or its words are more than such. */
  readonly words?: LineRange
}
