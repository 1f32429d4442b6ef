import {rateOf, readScript} from '../core/index'
import type {OpenDraft} from './drafts'
import type {ScriptAnswer} from './protocol'

/** Answers `nigao/script`. */
export function scriptAnswer({version, draft, settings}: OpenDraft): ScriptAnswer {
  return {version, rate: rateOf(draft(), settings.speakingRate), ...readScript(draft())}
}
