import {layOutDraft} from '../core/index'
import type {OpenDraft} from './drafts'
import type {WordAnswer} from './protocol'

/** Answers `nigao/word`. What writes Word files is loaded for the first one. */
export async function wordAnswer({version, draft}: OpenDraft): Promise<WordAnswer> {
  const {writeWord} = await import('../word/writeWord')
  const layout = layOutDraft(draft())
  const bytes = Buffer.from(await writeWord(layout)).toString('base64')
  return {version, bytes, slots: layout.slots.length, title: layout.title}
}
