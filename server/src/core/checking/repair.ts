import type {Draft} from '../draft/draft'
import {type Finding, type Fix, safeFix} from '../finding'
import {type Manuscript, sliceText} from '../reading/manuscript'
import {isWithin} from '../safeKinds'
import type {Edit} from '../span'
import {checkDraft, type RuleSettings} from './check'
import {settle} from './settle'

/**
 * The edits that apply the safe fix of every finding that `wants` accepts. What a fix brings to light is mended too,
 * so that a second run finds nothing left to do. A fix is applied whole or not at all.
 */
export function repairAll(
  manuscript: Manuscript,
  settings: RuleSettings,
  wants: (finding: Finding) => boolean,
): readonly Edit[] {
  return settle(manuscript, draft => safeEdits(draft, settings, wants))
}

/**
 * The edits of the safe fixes as they stand, one group for each finding that `wants` accepts. Whatever a rule asks for,
 * a group that does more than its kind allows is left out.
 */
export function safeEdits(
  draft: Draft,
  settings: RuleSettings,
  wants: (finding: Finding) => boolean,
): readonly (readonly Edit[])[] {
  return checkDraft(draft, settings).mendable.flatMap(finding => {
    const fix = wants(finding) ? safeFix(finding) : undefined
    const edits = fix?.edits() ?? []
    return fix && edits.every(edit => isAllowed(draft, fix, edit)) ? [edits] : []
  })
}

function isAllowed(draft: Draft, {safe}: Fix, {start, end, text}: Edit): boolean {
  return safe !== false && isWithin(safe, sliceText(draft, start, end), text)
}
