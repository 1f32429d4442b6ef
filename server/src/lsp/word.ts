import type {Connection} from 'vscode-languageserver'
import {layOutAs, repairAll} from '../core/index'
import {readText} from './checkText'
import type {Settings} from './configuration'
import type {OpenDraft} from './drafts'
import {
  READ_WORD_REQUEST,
  type ReadWordAnswer,
  type ReadWordParams,
  type WordAnswer,
  type WordParams,
  WRITE_BACK_REQUEST,
  type WriteBackAnswer,
} from './protocol'
import type {Requests} from './requests'

/** Answers `nigao/word`. What writes Word files is loaded for the first one. */
export async function wordAnswer({version, draft}: OpenDraft, {profile}: WordParams): Promise<WordAnswer> {
  const {writeWord} = await import('../word/writeWord')
  const laid = layOutAs(draft(), profile)
  const {title, slots} = laid.layout
  const bytes = Buffer.from(await writeWord(laid.layout, laid.profile)).toString('base64')
  return {version, bytes, slots: slots.length, title, unclear: laid.unclear, missing: laid.missing}
}

/** Answers the requests on Word files, which are about no draft. What reads them is loaded for the first one. */
export function readWordFiles(
  connection: Connection,
  onRequest: Requests['onRequest'],
  settings: () => Promise<Settings>,
): void {
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
  connection.onRequest(
    WRITE_BACK_REQUEST,
    onRequest<ReadWordParams, WriteBackAnswer | null>(
      WRITE_BACK_REQUEST,
      ['uri', 'text'],
      null,
      async ({uri, text}) => {
        const bytes = Buffer.from(text, 'base64')
        const {readWord, writeBack} = await import('../word/import/readWord')
        const word = readWord(bytes)
        if ('refusal' in word) return {word}
        const open = readText({uri, text: word.text}, await settings(), [])
        if (!open) return null
        const {check, manuscript} = open
        const remarks = check().findings.map(({span, message}) => ({span, text: message}))
        const edits = repairAll(manuscript, open.settings.rules, () => true)
        const back = writeBack(bytes, word, remarks, edits, new Date())
        return {word: 'refusal' in back ? back : {...back, bytes: Buffer.from(back.bytes).toString('base64')}}
      },
    ),
  )
}
