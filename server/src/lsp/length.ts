import {setLength, writtenLength} from '../core/index'
import type {OpenDraft} from './drafts'
import type {LengthAnswer, LengthParams} from './protocol'
import {toTextEdits} from './toLsp'

/** Answers `nigao/length`. */
export function lengthAnswer({manuscript, version}: OpenDraft, {text}: LengthParams): LengthAnswer {
  const edits = setLength(manuscript, text)
  return {version, written: writtenLength(manuscript), ...(edits && {edits: toTextEdits(manuscript, edits)})}
}
