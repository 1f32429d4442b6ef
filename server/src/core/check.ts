import type {Draft} from './draft/draft'
import {isSuppressed, readSuppressions} from './draft/suppressions'
import type {Finding, Fix, Severity} from './rule'
import {rules} from './rules/index'
import {type Found, runRules} from './runRules'
import {shift} from './span'

/** Severity per rule id; `off` silences a rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/**
 * Findings in reading order, offsets into the draft; suppressed and switched-off ones are left out. Crashes name
 * the rules that failed; the others went on.
 */
export type CheckResult = Found

const DRAFT_RULES = rules.filter(rule => rule.scope === 'draft')
const OWN_SEVERITY: ReadonlyMap<string, Severity> = new Map(rules.map(({id, severity}) => [id, severity]))

/** Everything the rules find in a draft. Never throws. */
export function checkDraft(draft: Draft, settings: RuleSettings): CheckResult {
  const {findings, crashes} = runRules(
    DRAFT_RULES.filter(({id}) => settings[id] !== 'off'),
    rule => rule.check(draft),
  )
  const all = [...findings]
  const allCrashes = [...crashes]
  for (const {block, start} of draft.places) {
    const {findings, crashes} = block.facts
    if (0 < findings.length) all.push(...findings.map(finding => shiftFinding(finding, start)))
    if (0 < crashes.length) allCrashes.push(...crashes)
  }
  const suppressions = readSuppressions(draft)
  const kept = all
    .filter(
      finding => settings[finding.rule] !== 'off' && !(suppressions && isSuppressed(finding, suppressions)),
    )
    .map(finding => withSetting(finding, settings[finding.rule]))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return {findings: kept, crashes: allCrashes}
}

/** A setting that merely repeats the rule's own severity leaves a finding that differs from it alone. */
function withSetting(finding: Finding, setting: Severity | 'off' | undefined): Finding {
  if (setting === undefined || setting === 'off' || setting === OWN_SEVERITY.get(finding.rule)) return finding
  return {...finding, severity: setting}
}

function shiftFinding(finding: Finding, offset: number): Finding {
  const {span, fixes, related} = finding
  return {
    ...finding,
    span: shift(span, offset),
    ...(fixes && {fixes: fixes.map(fix => shiftFix(fix, offset))}),
    ...(related && {related: related.map(other => ({...other, span: shift(other.span, offset)}))}),
  }
}

function shiftFix(fix: Fix, offset: number): Fix {
  return {...fix, edits: () => fix.edits().map(edit => ({...edit, ...shift(edit, offset)}))}
}
