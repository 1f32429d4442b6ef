import {readFile, stat} from 'node:fs/promises'
import {LARGEST_WORD_FILE} from '../draftFiles'
import {explainFailure} from './failures'

/** A Word file as a draft, or why it is none. One that is too large is not even read. */
export async function readWordFile(path: string) {
  const {readWord, TOO_LARGE} = await import('../word/import/readWord')
  try {
    const {size} = await stat(path)
    const word = LARGEST_WORD_FILE < size ? TOO_LARGE : readWord(await readFile(path))
    return 'refusal' in word ? `“${path}”${word.refusal}` : word
  } catch (error) {
    return explainFailure(path, error)
  }
}
