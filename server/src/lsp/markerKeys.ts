import {markerKeys} from '../core/index'
import type {OpenDraft} from './drafts'
import type {MarkerKeysAnswer, PlaceParams} from './protocol'
import {toOffset, toTextEdits} from './toLsp'

/** Answers `nigao/markerKeys`. */
export function markerKeysAnswer(
  {version, manuscript, draft}: OpenDraft,
  {position}: PlaceParams,
): MarkerKeysAnswer {
  const {enter, indent, outdent} = markerKeys(draft(), toOffset(manuscript, position))
  return {
    version,
    enter: toTextEdits(manuscript, enter),
    indent: toTextEdits(manuscript, indent),
    outdent: toTextEdits(manuscript, outdent),
  }
}
