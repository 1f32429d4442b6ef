import {outlineAnswer, slotsAnswer} from './draftAnswers'
import type {OpenDraft} from './drafts'
import {blanksAnswer, fillAnswer, fillRowsAnswer, readAnswersAnswer, writeAnswersAnswer} from './filling'
import {
  BLANKS_REQUEST,
  FILL_REQUEST,
  FILL_ROWS_REQUEST,
  OUTLINE_REQUEST,
  READ_ANSWERS_REQUEST,
  RESTRUCTURE_REQUEST,
  SLOTS_REQUEST,
  WRITE_ANSWERS_REQUEST,
} from './protocol'
import {restructureAnswer} from './restructure'

/** Answers a request of our own about one draft; each takes the parameters that protocol.ts names for it. */
type Answerer = (open: OpenDraft, params: never) => unknown

/** The requests of our own on one draft that is read in full, with what answers them. */
export const OWN_REQUESTS: Readonly<Record<string, Answerer>> = {
  [OUTLINE_REQUEST]: outlineAnswer,
  [SLOTS_REQUEST]: slotsAnswer,
  [BLANKS_REQUEST]: blanksAnswer,
  [FILL_REQUEST]: fillAnswer,
  [FILL_ROWS_REQUEST]: fillRowsAnswer,
  [READ_ANSWERS_REQUEST]: readAnswersAnswer,
  [WRITE_ANSWERS_REQUEST]: writeAnswersAnswer,
  [RESTRUCTURE_REQUEST]: restructureAnswer,
}
