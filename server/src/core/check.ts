import type {Draft} from './draft/draft'
import type {Finding, Severity} from './rule'

/** Severity per rule id; `off` silences a rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

export interface CheckResult {
  /** In reading order, offsets into the draft. Suppressed and switched-off findings are left out. */
  readonly findings: readonly Finding[]
  /** Rules that failed; the others went on. */
  readonly crashes: readonly {readonly rule: string; readonly error: unknown}[]
}

/** Everything the rules find in a draft. Never throws. */
export declare function checkDraft(draft: Draft, settings: RuleSettings): CheckResult
