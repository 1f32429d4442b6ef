import {applyEdits, checkDraft, type Finding, foldDraft, readManuscript} from '../server/src/core/index'

/** What one rule finds in a text. A crash of any rule is a failure of the test. */
export function findingsOf(rule: string, text: string): readonly Finding[] {
  const {findings, crashes} = checkDraft(foldDraft(readManuscript(text)), {})
  for (const {error} of crashes) throw error
  return findings.filter(finding => finding.rule === rule)
}

/** The text after every safe fix; of the fixes of one finding the first safe one is taken. */
export function mend(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap(({fixes}) => fixes?.find(fix => fix.safe)?.edits() ?? []),
  )
}
