import {statSync} from 'node:fs'
import type {Edit, Span} from '../core/index'
import {decode, encode, LARGEST_WORD_FILE} from '../draftFiles'
import {unreadable} from './failures'
import {isWordFile} from './fileNames'
import type {Repair} from './readDraft'
import type {ParagraphPosition} from './report'

/** A draft as it was read from a file. */
export interface Source {
  readonly text: string
  /** The bytes of the file before and after its text has become another, or one sentence that says why it must not. */
  readonly mended: (text: string) => Omit<Repair, 'count'> | string
  readonly word?: WordSource
}

/** What a Word file has besides its text. */
export interface WordSource {
  readonly paragraphAt: (offset: number) => ParagraphPosition
  /** The same file with remarks and tracked changes. */
  readonly copy: (remarks: readonly Remark[], edits: readonly Edit[]) => WrittenBack | Refusal
}

/** A Word file with findings in it, and how many. Plain data, as it may come from another thread. */
export interface WrittenBack {
  readonly bytes: Uint8Array
  readonly remarks: number
  readonly changes: number
}

interface Remark {
  readonly span: Span
  readonly text: string
}

/** One sentence that says why there is nothing. */
interface Refusal {
  readonly refusal: string
}

/** Reads a draft, a Word file as `nigao import` does. Throws where the file cannot be read. */
export async function readSource(
  path: string,
  read: () => Uint8Array | Promise<Uint8Array>,
): Promise<Source | Refusal> {
  if (isWordFile(path)) return readWordFile(path, read)
  const before = await read()
  const decoded = decode(before)
  if (!decoded) return {refusal: unreadable(path)}
  const {text, encoding} = decoded
  const mended = (now: string) =>
    encoding === 'UTF-8'
      ? {before, after: encode(now, decoded)}
      : `没有修改“${path}”：它是 ${encoding} 编码，请先另存为 UTF-8 再用 --fix`
  return {text, mended}
}

/** What reads Word files is loaded for the first one. One that is too large is not even read. */
async function readWordFile(
  path: string,
  read: () => Uint8Array | Promise<Uint8Array>,
): Promise<Source | Refusal> {
  const {readWord, TOO_LARGE, writeBack} = await import('../word/import/readWord')
  if (LARGEST_WORD_FILE < statSync(path).size) return refused(TOO_LARGE)
  const bytes = await read()
  const word = readWord(bytes)
  if ('refusal' in word) return refused(word)
  return {
    text: word.text,
    mended: () => `没有修改“${path}”：Word 文件不在原处改写，请用 --out 另写一份，能修正的在里面是修订`,
    word: {
      paragraphAt: word.origin.paragraphAt,
      copy(remarks, edits) {
        const copy = writeBack(bytes, word, remarks, edits, new Date())
        return 'refusal' in copy ? refused(copy) : copy
      },
    },
  }

  function refused({refusal}: Refusal): Refusal {
    return {refusal: `“${path}”${refusal}`}
  }
}
