import type {Connection, DocumentOnTypeFormattingOptions, TextEdit} from 'vscode-languageserver'
import {type Span, type TidyPart, tidy} from '../core/index'
import type {OpenDraft} from './drafts'
import type {TidyAnswer, TidyParams} from './protocol'
import type {Requests} from './requests'
import {toOffset, toSpan, toTextEdits} from './toLsp'

/** A line is tidied when the next one begins. */
export const ON_TYPE: DocumentOnTypeFormattingOptions = {firstTriggerCharacter: '\n'}

/** What Format does without asking. What a web page has left is taken out where the writer says so. */
const FORMAT: readonly TidyPart[] = ['fixes', 'spacing']
const PASTED: readonly TidyPart[] = ['residue', 'fixes', 'spacing']
/** Whoever is typing breaks lines as he likes. */
const TYPED: readonly TidyPart[] = ['fixes']

/** Formats a draft, a part of it, the line before a new one. */
export function offerFormatting(connection: Connection, onDraft: Requests['onDraft']): void {
  connection.onDocumentFormatting(
    onDraft('formatting', [], null, open => edits(open, FORMAT, {start: 0, end: open.manuscript.length})),
  )
  connection.onDocumentRangeFormatting(
    onDraft('rangeFormatting', ['range'], null, (open, {range}) =>
      edits(open, FORMAT, toSpan(open.manuscript, range)),
    ),
  )
  connection.onDocumentOnTypeFormatting(
    onDraft('onTypeFormatting', ['position'], null, (open, {position: {line}}) => {
      const [start, end] = [line - 1, line].map(at => toOffset(open.manuscript, {line: at, character: 0}))
      return line === 0 ? [] : edits(open, TYPED, {start: start ?? 0, end: end ?? 0})
    }),
  )
}

/** Answers `nigao/tidy`. */
export function tidyAnswer(open: OpenDraft, {range}: TidyParams): TidyAnswer {
  const {manuscript, version} = open
  const {edits, found} = tidyIn(open, PASTED, toSpan(manuscript, range))
  return {version, edits: toTextEdits(manuscript, edits), found}
}

function edits(open: OpenDraft, parts: readonly TidyPart[], within: Span): TextEdit[] {
  return toTextEdits(open.manuscript, tidyIn(open, parts, within).edits)
}

function tidyIn(
  {manuscript, settings: {rules}, isMarkdown}: OpenDraft,
  parts: readonly TidyPart[],
  within: Span,
) {
  return tidy(manuscript, {rules, isMarkdown}, parts, within)
}
