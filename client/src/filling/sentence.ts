import type * as vscode from 'vscode'
import type {SlotEntry} from '../../../server/src/lsp/protocol'

/** The `#` of a heading and the indent of a paragraph, which nobody reads aloud. */
const LINE_START = /^\s*(?:#{1,6}\s+)?/
const SENTENCE_ENDS = ['。', '！', '？']
const FIRST_SENTENCE = /^[^。！？]*[。！？]?/

/** A sentence with a place to fill in it; the sign is empty where a number is lost without one. */
export interface Sentence {
  readonly before: string
  readonly sign: string
  readonly after: string
}

/** The sentence of a slot as it stands in the document. */
export function sentenceAround(document: vscode.TextDocument, {fill: {start, end}}: SlotEntry): Sentence {
  const first = document.lineAt(start.line).text
  const last = document.lineAt(end.line).text
  return {
    before: sentenceStart(first.slice(0, start.character)),
    sign: start.line === end.line ? first.slice(start.character, end.character) : '',
    after: (FIRST_SENTENCE.exec(last.slice(end.character))?.[0] ?? '').trimEnd(),
  }
}

/** The sentence that the text breaks off in. */
export function sentenceStart(text: string): string {
  // An expression that looks for the end of the text would begin anew at every character of a long line.
  const start = 1 + SENTENCE_ENDS.reduce((last, end) => Math.max(last, text.lastIndexOf(end)), -1)
  return text.slice(start).replace(LINE_START, '')
}

/** What the sign itself says is missing, 合作社名称 of 【待补：合作社名称】; undefined for a mere `XX`. */
export function nameInSign(sign: string, label: string): string | undefined {
  return label.length < sign.length && sign.includes(label) ? label : undefined
}
