import {
  applyEdits,
  checkDraft,
  type Finding,
  foldDraft,
  readManuscript,
  repairAll,
} from '../server/src/core/index'

/** What one rule finds in a text. A crash of any rule is a failure of the test. */
export function findingsOf(rule: string, text: string): readonly Finding[] {
  const {findings, crashes} = checkDraft(foldDraft(readManuscript(text)), {})
  for (const {error} of crashes) throw error
  return findings.filter(finding => finding.rule === rule)
}

/** The text after the first fix of every finding, which the drafter chooses one by one. */
export function mend(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap(({fixes}) => fixes?.[0]?.edits() ?? []),
  )
}

/** The text after all that one rule mends without being asked. */
export function mendSafely(text: string, rule: string): string {
  return applyEdits(
    text,
    repairAll(readManuscript(text), {}, finding => finding.rule === rule),
  )
}
