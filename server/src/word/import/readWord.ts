import {createLosses} from './dropped'
import {openPackage, type Refusal, TOO_LARGE} from './openPackage'
import {readBody} from './readBody'
import {toMarkdown} from './toMarkdown'

export {TOO_LARGE}

/** A draft that was a Word file. */
export interface Imported {
  readonly text: string
  /** What did not come along, a sentence each without a full stop. */
  readonly losses: readonly string[]
}

const EMPTY: Refusal = {refusal: '里没有文字，没有导入；如果是扫描的图片，请先识别成文字'}

/** Reads a .docx as a draft in Markdown, or says why it cannot. Never throws; nothing outside the file is read. */
export function readWord(bytes: Uint8Array): Imported | Refusal {
  const file = openPackage(bytes)
  if ('refusal' in file) return file
  const losses = createLosses()
  if (file.hasMacros) losses.add('macros', '', 0)
  const text = toMarkdown(readBody(file, losses))
  return text === '' ? EMPTY : {text, losses: losses.sentences()}
}
