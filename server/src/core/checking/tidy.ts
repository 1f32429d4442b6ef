import type {Draft} from '../draft/draft'
import type {Manuscript} from '../reading/manuscript'
import type {Edit, Span} from '../span'
import {checkDraft, type RuleSettings} from './check'
import {safeEdits} from './repair'
import {settle} from './settle'
import {spacing} from './spacing'

/** What there is to tidy: the safe fixes, blanks and line breaks, what a web page has left. */
export type TidyPart = 'fixes' | 'spacing' | 'residue'

/** How a text is read that is to be tidied. */
export interface TidySettings {
  readonly rules: RuleSettings
  /** There indentation means code, or nothing. */
  readonly isMarkdown: boolean
}

/** The edits that tidy a text, and how many places of each part asked for some. */
export interface Tidying {
  readonly edits: readonly Edit[]
  readonly found: Readonly<Record<TidyPart, number>>
}

/**
 * Tidies the parts of a draft that are asked for, within a span. No ordinal is rewritten, and a second run finds nothing left to
 * do.
 */
export function tidy(
  manuscript: Manuscript,
  settings: TidySettings,
  parts: readonly TidyPart[],
  within: Span,
): Tidying {
  const found = {fixes: 0, spacing: 0, residue: 0}
  const edits = settle(manuscript, draft => {
    // All edits lie inside, so that only the end of the span moves.
    const end = within.end + draft.places.end - manuscript.length
    const isInside = (edit: Edit) => within.start <= edit.start && edit.end <= end
    return parts.flatMap(part => {
      const groups = GROUPS[part](draft, settings).filter(group => group.every(isInside))
      found[part] ||= groups.length
      return groups
    })
  })
  return {edits, found}
}

const GROUPS: Readonly<
  Record<TidyPart, (draft: Draft, settings: TidySettings) => readonly (readonly Edit[])[]>
> = {
  fixes: (draft, {rules}) => safeEdits(draft, rules, () => true),
  spacing: (draft, {isMarkdown}) => spacing(draft, isMarkdown),
  residue: (draft, {rules}) =>
    checkDraft(draft, rules).findings.flatMap(({rule, severity, fixes: [fix] = []}) =>
      rule === RESIDUE && severity === 'warning' && fix ? [fix.edits()] : [],
    ),
}

/** It takes whole parts out; a cut that a site has made in the text, and paragraphs that ran together, are for a person. */
const RESIDUE = 'pageResidue'
