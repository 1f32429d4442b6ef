import type {PartKind} from '../draft'
import type {FramePart} from '../frame/frame'

/** What stands around the sections of a draft; it begins with its line, so that markup and indents belong to it. */
export interface Part extends FoundPart {
  readonly start: number
}

/** A part with what names it. */
export interface FoundPart {
  readonly kind: PartKind
  /** Where it begins, if not where its words do. */
  readonly start?: number
  /** Where it ends at the latest; undefined where only the next part or heading ends it. */
  readonly end?: number
  readonly words: FramePart
}
