import type {Manuscript} from '../manuscript'
import type {Draft} from './draft'

/** Puts the blocks together: outline, series, slots and counts. One walk over small facts; never fails. */
export declare function foldDraft(manuscript: Manuscript): Draft
