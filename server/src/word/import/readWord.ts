import {createLosses} from './dropped'
import {openPackage, type Refusal, TOO_LARGE} from './openPackage'
import {createOrigin, type Origin} from './origin'
import {readBody} from './readBody'
import {toMarkdown} from './toMarkdown'

export {writeBack} from '../review/writeBack'
export {TOO_LARGE}

/** A draft that was a Word file. */
export interface Imported {
  readonly text: string
  /** What did not come along, a sentence each without a full stop. */
  readonly losses: readonly string[]
  /** Where it comes from. */
  readonly origin: Origin
}

const EMPTY: Refusal = {refusal: '里没有文字；如果是扫描的图片，请先识别成文字'}

/** Reads a .docx as a draft in Markdown, or says why it cannot. Never throws; nothing outside the file is read. */
export function readWord(bytes: Uint8Array): Imported | Refusal {
  const file = openPackage(bytes)
  if ('refusal' in file) return file
  const losses = createLosses()
  if (file.hasMacros) losses.add('macros', '', 0)
  const body = readBody(file, losses)
  const words = toMarkdown(body.items)
  if (words.text === '') return EMPTY
  return {text: words.text, losses: losses.sentences(), origin: createOrigin(words, file, body)}
}
