import {
  applyEdits,
  checkDraft,
  type Edit,
  type Finding,
  foldDraft,
  readManuscript,
  repairAll,
} from '../../../server/src/core/index'
import {type Imported, readWord, writeBack} from '../../../server/src/word/import/readWord'

/** A Word file that has been checked, and what was found. */
export interface Reviewed {
  readonly file: Uint8Array
  readonly text: string
  readonly findings: readonly Finding[]
  /** The edits of `--fix`, but for those in automatic numbers and fields, which cannot be tracked, and the text after them. */
  readonly edits: readonly Edit[]
  readonly fixed: string
  readonly bytes: Uint8Array
  readonly changes: number
}

const TIME = new Date(2026, 2, 5, 9, 30)

/** Checks a Word file and writes the findings back into it. */
export function review(file: Uint8Array): Reviewed {
  const word = wordIn(file)
  const manuscript = readManuscript(word.text)
  const {findings} = checkDraft(foldDraft(manuscript), {})
  const all = repairAll(manuscript, {}, () => true)
  const {from, pathTo} = word.origin
  const edits = all.filter(({start}) => !/^(?:p|fld\w+)$/.test(pathTo(from[start] ?? 0).at(-1)?.name ?? ''))
  const remarks = findings.map(({span, message}) => ({span, text: message}))
  const back = writeBack(file, word, remarks, all, TIME)
  if ('refusal' in back) throw new Error(back.refusal)
  const {bytes, changes} = back
  return {file, text: word.text, findings, edits, fixed: applyEdits(word.text, edits), bytes, changes}
}

/** What a Word file is as a draft. */
export function wordIn(bytes: Uint8Array): Imported {
  const word = readWord(bytes)
  if ('refusal' in word) throw new Error(word.refusal)
  return word
}

/** The words of a draft alone: what Markdown takes for its own may be otherwise once a mark beside it is another. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replaceAll('**', '')
    .replaceAll(/^#+ /gm, '')
}
