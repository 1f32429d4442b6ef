import type {Connection} from 'vscode-languageserver'
import {layOutDraft} from '../core/index'
import type {OpenDraft} from './drafts'
import {READ_WORD_REQUEST, type ReadWordAnswer, type ReadWordParams, type WordAnswer} from './protocol'
import type {Requests} from './requests'

/** Answers `nigao/word`. What writes Word files is loaded for the first one. */
export async function wordAnswer({version, draft}: OpenDraft): Promise<WordAnswer> {
  const {writeWord} = await import('../word/writeWord')
  const layout = layOutDraft(draft())
  const bytes = Buffer.from(await writeWord(layout)).toString('base64')
  return {version, bytes, slots: layout.slots.length, title: layout.title}
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
        const word = readWord(Buffer.from(text, 'base64'))
        return {word: 'refusal' in word ? word : {text: word.text, losses: word.losses}}
      },
    ),
  )
}
