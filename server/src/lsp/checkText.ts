import type {Diagnostic} from 'vscode-languageserver'
import type {Severity, SlotQuote} from '../core/index'
import {isPlainText} from '../draftFiles'
import type {Settings} from './configuration'
import {createDiagnoser} from './diagnoser'
import type {DiagnosticAbilities} from './diagnostics'
import {createDrafts, type OpenDraft} from './drafts'
import type {CheckTextAnswer, CheckTextParams, DiagnosticEntry} from './protocol'

/** The text as a draft that has just been opened, with all its slots reported. It is not kept among the open ones. */
export function readText(
  {uri, text}: CheckTextParams,
  settings: Settings,
  dismissed: readonly SlotQuote[],
): OpenDraft | undefined {
  const drafts = createDrafts({...settings, placeholderReport: 'onType'})
  drafts.dismiss(uri, dismissed)
  const languageId = isPlainText(uri) ? 'plaintext' : 'markdown'
  drafts.open({textDocument: {uri, text, version: 0, languageId}})
  return drafts.get(uri)
}

/** Answers `nigao/checkText`. */
export function checkTextAnswer(open: OpenDraft, abilities: DiagnosticAbilities): CheckTextAnswer {
  const {isFull} = open.verdict()
  if (!isFull) return {isFull, diagnostics: [], slots: 0, errors: 0, warnings: 0}
  const others = open.shown().filter(({category}) => category !== 'placeholder')
  return {
    isFull,
    diagnostics: createDiagnoser(() => abilities)
      .diagnose(open)
      .map(toEntry),
    slots: open.draft().stats.slots,
    errors: count('error'),
    warnings: count('warning'),
  }

  function count(level: Severity): number {
    return others.filter(({severity}) => severity === level).length
  }
}

function toEntry({
  range,
  severity = 1,
  code = '',
  codeDescription,
  source = '',
  message,
  relatedInformation,
}: Diagnostic): DiagnosticEntry {
  return {
    range,
    severity,
    code: String(code),
    ...(codeDescription && {codeDescription}),
    source,
    message: typeof message === 'string' ? message : message.value,
    ...(relatedInformation && {relatedInformation}),
  }
}
