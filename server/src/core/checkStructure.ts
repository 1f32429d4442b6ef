import type {Draft} from './draft/draft'
import {lazy} from './lazy'
import type {Places} from './places'
import type {Finding, StructureRule} from './rule'
import {rules} from './rules/index'
import {type Found, runRules} from './runRules'
import {shift} from './span'

/** What the rules that ask for the structure alone find in a draft. */
export interface StructureCheck {
  readonly places: Places
  readonly rules: readonly OfRule[]
}

interface OfRule extends Found {
  readonly rule: StructureRule
  /** For each finding the indices of the blocks it points at. */
  readonly blocks: readonly (readonly number[])[]
}

const STRUCTURE_RULES = rules.filter(rule => rule.scope === 'structure')

/**
 * Runs the structure rules. Given the check of a draft of the same structure, a rule runs again only if a block that
 * one of its findings points at has been edited; the findings of the others move along with their blocks.
 */
export function checkStructure(draft: Draft, former?: StructureCheck): StructureCheck {
  const checked = former
    ? former.rules.map(ofRule => moveAlong(ofRule, former.places, draft) ?? run(ofRule.rule, draft))
    : STRUCTURE_RULES.map(rule => run(rule, draft))
  return {places: draft.places, rules: checked}
}

function run(rule: StructureRule, draft: Draft): OfRule {
  const {findings, crashes} = runRules([rule], ({check}) => check(draft))
  const blocks = findings.map(({span, related = []}) =>
    [span, ...related.map(other => other.span)].map(({start}) => draft.places.indexAt(start)),
  )
  return {rule, findings, crashes, blocks}
}

/** The same findings, moved along with their blocks; `undefined` if one of the blocks has been edited. */
function moveAlong(ofRule: OfRule, places: Places, draft: Draft): OfRule | undefined {
  const isEdited = (index: number) => places.blockAt(index) !== draft.places.blockAt(index)
  if (ofRule.blocks.some(indices => indices.some(isEdited))) return undefined
  const afresh = lazy(() => run(ofRule.rule, draft).findings)
  const findings = ofRule.findings.map((finding, at) => {
    const indices = ofRule.blocks[at] ?? []
    // A fix may reach further than what the finding points at, to where the text has moved.
    const offsets = indices.map(index => draft.places.startOf(index) - places.startOf(index))
    if (!finding.fixes && offsets.every(offset => offset === 0)) return finding
    return moveFinding(finding, offsets, () => afresh()[at]?.fixes)
  })
  return {...ofRule, findings}
}

/** Fixes are looked up by a new run of the rule when somebody asks for them. */
function moveFinding(
  finding: Finding,
  [offset = 0, ...others]: number[],
  fixes: () => Finding['fixes'],
): Finding {
  const {span, related} = finding
  return {
    ...finding,
    span: shift(span, offset),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix, at) => ({...fix, edits: () => fixes()?.[at]?.edits() ?? []})),
    }),
    ...(related && {
      related: related.map((other, at) => ({...other, span: shift(other.span, others[at] ?? 0)})),
    }),
  }
}
