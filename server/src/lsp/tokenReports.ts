import type {SemanticTokens, SemanticTokensDelta, SemanticTokensEdit} from 'vscode-languageserver'
import type {OpenDraft} from './drafts'
import {semanticTokens} from './semanticTokens'

/** Answers clients that colour drafts. */
export interface TokenReports {
  readonly full: (open: OpenDraft) => SemanticTokens
  /** What is new since a report that the client has; all of it where that is no longer known. */
  readonly delta: (open: OpenDraft, previousResultId: string) => SemanticTokens | SemanticTokensDelta
  readonly forget: (uri: string) => void
}

/** Reports that have not been asked for yet. */
export function createTokenReports(): TokenReports {
  const reports = new Map<string, Required<SemanticTokens>>()
  return {
    full,
    delta(open, previousResultId) {
      const before = reports.get(open.uri)
      const now = full(open)
      if (before?.resultId !== previousResultId) return now
      return {resultId: now.resultId, edits: editsBetween(before.data, now.data)}
    },
    forget(uri) {
      reports.delete(uri)
    },
  }

  function full(open: OpenDraft): Required<SemanticTokens> {
    const report = {resultId: String(open.revision), ...semanticTokens(open)}
    reports.set(open.uri, report)
    return report
  }
}

/** Tokens count from one another, so what a keystroke moves is one number. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && before[head] === now[head]) head++
  if (head === before.length && head === now.length) return []
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++
  const data = now.slice(head, now.length - tail)
  return [{start: head, deleteCount: before.length - tail - head, data}]
}
