import {createComparer} from './comparing'
import {outlineAnswer, slotsAnswer} from './draftAnswers'
import type {OpenDraft} from './drafts'
import {blanksAnswer, fillAnswer, fillRowsAnswer, readAnswersAnswer, writeAnswersAnswer} from './filling'
import {tidyAnswer} from './formatting'
import {layoutAnswer} from './layout'
import {lengthAnswer} from './length'
import {markerKeysAnswer} from './markerKeys'
import {headingAnswer, moveAnswer} from './moving'
import {
  BLANKS_REQUEST,
  COMPARE_REQUEST,
  FILL_REQUEST,
  FILL_ROWS_REQUEST,
  HEADING_REQUEST,
  LAYOUT_REQUEST,
  LENGTH_REQUEST,
  MARKER_KEYS_REQUEST,
  MOVE_REQUEST,
  OUTLINE_REQUEST,
  READ_ANSWERS_REQUEST,
  REDLINE_REQUEST,
  RESTRUCTURE_REQUEST,
  SCRIPT_REQUEST,
  SLOTS_REQUEST,
  TIDY_REQUEST,
  WORD_REQUEST,
  WRITE_ANSWERS_REQUEST,
} from './protocol'
import type {Part} from './requests'
import {restructureAnswer} from './restructure'
import {scriptAnswer} from './script'
import {wordAnswer} from './word'

/** What a request of our own needs besides the address, and what answers it with the parameters that protocol.ts names for it. */
interface OwnRequest {
  readonly parts: readonly Part[]
  readonly answer: (open: OpenDraft, params: never) => unknown
}

/** The requests of our own on one draft that is read in full, for one session. */
export function ownRequests(): Readonly<Record<string, OwnRequest>> {
  const comparer = createComparer()
  return {
    [OUTLINE_REQUEST]: {parts: [], answer: outlineAnswer},
    [SLOTS_REQUEST]: {parts: [], answer: slotsAnswer},
    [BLANKS_REQUEST]: {parts: [], answer: blanksAnswer},
    [FILL_REQUEST]: {parts: ['answers'], answer: fillAnswer},
    [FILL_ROWS_REQUEST]: {parts: [], answer: fillRowsAnswer},
    [READ_ANSWERS_REQUEST]: {parts: ['text'], answer: readAnswersAnswer},
    [WRITE_ANSWERS_REQUEST]: {parts: ['answers'], answer: writeAnswersAnswer},
    [LAYOUT_REQUEST]: {parts: [], answer: layoutAnswer},
    [WORD_REQUEST]: {parts: ['profile'], answer: wordAnswer},
    [RESTRUCTURE_REQUEST]: {parts: ['change'], answer: restructureAnswer},
    [MOVE_REQUEST]: {parts: ['positions', 'to'], answer: moveAnswer},
    [TIDY_REQUEST]: {parts: ['range'], answer: tidyAnswer},
    [HEADING_REQUEST]: {parts: ['position'], answer: headingAnswer},
    [SCRIPT_REQUEST]: {parts: [], answer: scriptAnswer},
    [LENGTH_REQUEST]: {parts: ['text'], answer: lengthAnswer},
    [MARKER_KEYS_REQUEST]: {parts: ['position'], answer: markerKeysAnswer},
    [COMPARE_REQUEST]: {parts: ['text'], answer: comparer.compare},
    [REDLINE_REQUEST]: {parts: ['text'], answer: comparer.redline},
  }
}
