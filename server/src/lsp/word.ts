import type {Connection} from 'vscode-languageserver'
import {layOutAs} from '../core/index'
import type {OpenDraft} from './drafts'
import {
  READ_WORD_REQUEST,
  type ReadWordAnswer,
  type ReadWordParams,
  type WordAnswer,
  type WordParams,
} from './protocol'
import type {Requests} from './requests'

/** Answers `nigao/word`. What writes Word files is loaded for the first one. */
export async function wordAnswer({version, draft}: OpenDraft, {profile}: WordParams): Promise<WordAnswer> {
  const {writeWord} = await import('../word/writeWord')
  const laid = layOutAs(draft(), profile)
  const {title, slots} = laid.layout
  const bytes = Buffer.from(await writeWord(laid.layout, laid.profile)).toString('base64')
  return {version, bytes, slots: slots.length, title, unclear: laid.unclear}
}

/** Answers `nigao/readWord`, which is about no draft. What reads Word files is loaded for the first one. */
export function readWordFiles(connection: Connection, onRequest: Requests['onRequest']): void {
  connection.onRequest(
    READ_WORD_REQUEST,
    onRequest<ReadWordParams, ReadWordAnswer | null>(
      READ_WORD_REQUEST,
      ['uri', 'text'],
      null,
      async ({text}) => {
        const {readWord} = await import('../word/import/readWord')
        return {word: readWord(Buffer.from(text, 'base64'))}
      },
    ),
  )
}
