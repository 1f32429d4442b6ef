import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver'
import type {Finding, Severity} from '../core/index'
import type {Abilities} from './abilities'
import type {Drafts, OpenDraft} from './drafts'
import type {Inbox} from './inbox'
import {pageOf, ruleName} from './ruleTexts'
import {toRange} from './toLsp'

const SOURCE = '拟稿'
const LEVELS: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** What diagnostics may be made of. */
export type DiagnosticAbilities = Pick<Abilities, 'relatedInformation' | 'rulePages'>

/** A finding as the LSP writes it, with its related places and a link to the page of its rule where the client shows them. */
export function toDiagnostic(
  {uri, manuscript}: OpenDraft,
  {span, rule, severity, message, related}: Finding,
  {relatedInformation: withRelated, rulePages}: DiagnosticAbilities,
): Diagnostic {
  const diagnostic = {
    range: toRange(manuscript, span),
    severity: LEVELS[severity],
    ...codeOf(rule, rulePages),
    source: SOURCE,
    message,
  }
  if (!withRelated || !related) return diagnostic
  const relatedInformation = related.map(place => ({
    location: {uri, range: toRange(manuscript, place.span)},
    message: place.message,
  }))
  return {...diagnostic, relatedInformation}
}

/** The page tells the id, which settings want; where there is no link to it, the id itself has to do. */
function codeOf(
  rule: string,
  rulePages: string | undefined,
): Required<Pick<Diagnostic, 'code'>> & Pick<Diagnostic, 'codeDescription'> {
  if (rulePages === undefined) return {code: rule}
  return {code: ruleName(rule), codeDescription: {href: pageOf(rule, rulePages)}}
}

/** Answers clients that pull diagnostics. */
export interface Reporter {
  /** The diagnostics of a draft; `unchanged` when the client already has the same ones. */
  readonly report: (open: OpenDraft, previousResultId: string | undefined) => DocumentDiagnosticReport
  readonly forget: (uri: string) => void
}

/** A reporter that has reported nothing yet. Most keystrokes move no diagnostic, and saying so costs next to nothing. */
export function createReporter(diagnose: (open: OpenDraft) => readonly Diagnostic[]): Reporter {
  const reports = new Map<string, {readonly resultId: string; readonly items: readonly Diagnostic[]}>()
  return {
    report(open, previousResultId) {
      const last = reports.get(open.uri)
      const items = diagnose(open)
      if (last && last.resultId === previousResultId && last.items === items)
        return {kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId}
      const resultId = String(open.revision)
      reports.set(open.uri, {resultId, items})
      return {kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items]}
    },
    forget(uri) {
      reports.delete(uri)
    },
  }
}

/** Pushes diagnostics to a client that cannot pull. */
export interface Publisher {
  /** Publishes soon, once for all changes that are already waiting, and only what differs from the last time. */
  readonly schedule: (uri: string) => void
  /** Takes back what was published of a draft that has been closed. */
  readonly withdraw: (uri: string) => void
}

/** A publisher that has published nothing yet. */
export function createPublisher(
  drafts: Drafts,
  diagnose: (open: OpenDraft) => readonly Diagnostic[],
  send: (params: PublishDiagnosticsParams) => void,
  {emptied}: Pick<Inbox, 'emptied'>,
): Publisher {
  const published = new Map<string, readonly Diagnostic[]>()
  const waiting = new Set<string>()

  return {
    schedule(uri) {
      if (waiting.size === 0) emptied().then(publishAll)
      waiting.add(uri)
    },
    withdraw(uri) {
      waiting.delete(uri)
      if (published.delete(uri)) send({uri, diagnostics: []})
    },
  }

  function publishAll(): void {
    const uris = [...waiting]
    waiting.clear()
    for (const uri of uris) publish(uri)
  }

  function publish(uri: string): void {
    const open = drafts.get(uri)
    if (!open) return
    const diagnostics = diagnose(open)
    if (published.get(uri) === diagnostics) return
    published.set(uri, diagnostics)
    send({uri, version: open.version, diagnostics: [...diagnostics]})
  }
}

/** Whether a client would see no difference. */
export function isSame(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return (
    a.length === b.length &&
    a.every((diagnostic, index) => diagnostic === b[index] || isEqual(diagnostic, b[index] as Diagnostic))
  )
}

function isEqual(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    isSameRange(a.range, b.range) &&
    isSameRelated(a, b)
  )
}

function isSameRelated(
  {relatedInformation: a = []}: Diagnostic,
  {relatedInformation: b = []}: Diagnostic,
): boolean {
  return (
    a.length === b.length &&
    a.every(({message, location}, index) => {
      const other = b[index]
      return other?.message === message && isSameRange(other.location.range, location.range)
    })
  )
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}
