import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type TextDocumentPositionParams,
} from 'vscode-languageserver'
import {completionsAt} from '../core/index'
import type {OpenDraft} from './drafts'
import {toOffset} from './toLsp'

/** Answers `textDocument/completion`: what may come next, put in at the caret whatever stands before it. */
export function completion(
  {manuscript, draft}: OpenDraft,
  {position}: TextDocumentPositionParams,
): CompletionItem[] {
  const now = new Date()
  const today = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
  return completionsAt(draft(), toOffset(manuscript, position), today).map(({text, note}, at) => ({
    label: text,
    labelDetails: {description: note},
    kind: CompletionItemKind.Text,
    sortText: String(at),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: {range: {start: position, end: position}, newText: text},
  }))
}
