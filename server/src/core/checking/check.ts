import type {Facts} from '../blocks/facts'
import {openSlots, slotsForALook} from '../draft/closedSlots'
import type {Draft} from '../draft/draft'
import type {Structure} from '../draft/structure'
import {isSuppressed, readSuppressions} from '../draft/suppressions'
import {type Crash, type Finding, type Fix, type Severity, safeFix} from '../finding'
import {lazy} from '../lazy'
import {rules} from '../rules/index'
import {type Found, inReadingOrder, runRules} from '../rules/runRules'
import type {Slot} from '../slots/slot'
import {shift} from '../span'
import {checkStructure, type OfRule, placeFinding, type StructureCheck} from './checkStructure'

/** Severity per rule id; `off` silences a rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** What the rules find in a draft. Suppressed and switched-off findings are left out; all offsets are the draft's. */
export interface CheckResult extends Found {
  /** The findings of all rules in reading order, put together when first asked for. */
  readonly findings: readonly Finding[]
  /** Those among them that have a safe fix: few, and found without putting all together. */
  readonly mendable: readonly Finding[]
  /** Rules that failed; the others went on. */
  readonly crashes: readonly Crash[]
  /** The findings of the rules that see more than a block, put together when first asked for. */
  readonly ofDraft: readonly Finding[]
  /** The blocks in which those of the rules that see the whole draft begin; they alone may reach into other blocks. */
  readonly whole: readonly number[]
  /** Those of either that begin in a block. */
  readonly ofDraftIn: (index: number) => readonly Finding[]
  /** The findings of the rules that see one block, for the block of a place. */
  readonly ofBlock: (index: number) => readonly Finding[]
  /**
   * Indices of the blocks in which other findings begin than in an earlier check, or such as read otherwise or speak of
   * other columns; `undefined` where that has to be looked for everywhere.
   */
  readonly changedSince: (earlier: CheckResult) => readonly number[] | undefined
  /** What the check of the next edit may keep. */
  readonly kept: Kept
}

/** What was found for one structure, before settings and suppressions. */
interface Kept extends StructureCheck {
  readonly structure: Structure
  readonly settings: RuleSettings
  /** Comments for the rules reach anywhere, so where there are any nothing else is kept. */
  readonly isSilenced: boolean
  readonly whole: readonly number[]
}

const DRAFT_RULES = rules.filter(rule => rule.scope === 'draft')
const OWN_SEVERITY: ReadonlyMap<string, Severity> = new Map(rules.map(({id, severity}) => [id, severity]))

/**
 * Everything the rules find in a draft. Never throws. Given the check `before` the last edit, it keeps what the edit
 * cannot have changed; the result is the same without it.
 */
export function checkDraft(draft: Draft, settings: RuleSettings, before?: CheckResult): CheckResult {
  const former = before?.kept.structure === draft.structure ? before.kept : undefined
  const ofStructure = checkStructure(draft, former)
  const whole = runRules(DRAFT_RULES, rule => rule.check(draft))
  const suppressions = readSuppressions(draft)
  const ofWhole = asWanted(whole.findings)
  const ofDraft = lazy(() => ofDraftWith(() => true))
  const findings = lazy(() => merge(ofDraft(), draft.structure.withFindings.map(ofBlock)))
  const mendable = lazy(() =>
    merge(
      ofDraftWith(safeFix),
      draft.structure.withFindings
        .filter(index => draft.places.blockAt(index)?.facts.findings.some(safeFix))
        .map(index => ofBlock(index).filter(safeFix)),
    ),
  )
  const kept = {
    structure: draft.structure,
    ...ofStructure,
    settings,
    isSilenced: suppressions !== undefined,
    whole: ofWhole.map(({span}) => draft.places.indexAt(span.start)),
  }
  return {
    get findings() {
      return findings()
    },
    get mendable() {
      return mendable()
    },
    get ofDraft() {
      return ofDraft()
    },
    whole: kept.whole,
    ofDraftIn,
    ofBlock,
    changedSince: earlier => changedBetween(earlier.kept, kept),
    crashes: [
      ...ofStructure.rules.flatMap(({crashes}) => crashes),
      ...whole.crashes,
      ...crashesOfBlocks(draft),
    ],
    kept,
  }

  function ofDraftWith(wants: (finding: Finding) => unknown): readonly Finding[] {
    const ofRules = ofStructure.rules.flatMap(ofRule =>
      ofRule.found.flatMap(({origin}, at) => (wants(origin) ? (placed(ofRule, at) ?? []) : [])),
    )
    return [...ofRules, ...ofWhole.filter(wants)].sort(inReadingOrder)
  }

  function ofDraftIn(index: number): readonly Finding[] {
    const pointing = ofStructure.pointing.get(index) ?? []
    return [
      ...pointing.flatMap(({rule, at, from}) =>
        from === index ? (placed(ofStructure.rules[rule] as OfRule, at) ?? []) : [],
      ),
      ...ofWhole.filter((_, at) => kept.whole[at] === index),
    ]
  }

  function placed(ofRule: OfRule, at: number): Finding | undefined {
    return asWanted([placeFinding(ofRule, at, draft.places)])[0]
  }

  function ofBlock(index: number): readonly Finding[] {
    const place = draft.places.at(index)
    if (!place) return []
    const findings = ofOpenSlots(draft.structure, index, place.block.facts)
    return asWanted(findings.map(finding => shiftFinding(finding, place.start)))
  }

  /** Without what is switched off or silenced, at the severity that is set. */
  function asWanted(all: readonly Finding[]): readonly Finding[] {
    return all
      .filter(
        finding => settings[finding.rule] !== 'off' && !(suppressions && isSuppressed(finding, suppressions)),
      )
      .map(finding => withSetting(finding, settings[finding.rule]))
  }
}

function changedBetween(earlier: Kept, now: Kept): readonly number[] | undefined {
  const isSameBasis = earlier.structure === now.structure && earlier.settings === now.settings
  if (!isSameBasis || earlier.isSilenced || now.isSilenced) return undefined
  const edited = earlier.places.differences(now.places)
  if (!edited?.every(index => linesAt(earlier, index) === linesAt(now, index))) return undefined
  const pointing = edited.flatMap(index => now.pointing.get(index) ?? [])
  return [...new Set([...edited, ...pointing.map(({from}) => from), ...earlier.whole, ...now.whole])]
}

function linesAt({places}: Kept, index: number): number | undefined {
  return places.blockAt(index)?.lines
}

/** The findings of a block without those about places that are no slots for the writer, or not for certain. */
function ofOpenSlots(structure: Structure, index: number, facts: Facts): readonly Finding[] {
  if (facts.slots.length === 0) return facts.findings
  const open = byStart(openSlots(facts, index, structure))
  const forALook = byStart(slotsForALook(facts, index, structure))
  return facts.findings.filter(({category, severity, span}) => {
    if (category !== 'placeholder') return true
    const isALook = severity === 'information'
    const slot = open.get(span.start)
    return slot ? slot.evidence === undefined || !isALook : isALook && forALook.has(span.start)
  })
}

function byStart(slots: readonly Slot[]): ReadonlyMap<number, Slot> {
  return new Map(slots.map(slot => [slot.start, slot]))
}

function crashesOfBlocks({places, structure}: Draft): readonly Crash[] {
  return structure.withCrashes.flatMap(index => places.blockAt(index)?.facts.crashes ?? [])
}

/** Puts the findings of the blocks, which are in order, among the others. */
function merge(others: readonly Finding[], ofBlocks: readonly (readonly Finding[])[]): Finding[] {
  const merged: Finding[] = []
  let next = 0
  for (const findings of ofBlocks) {
    for (const finding of findings) {
      for (let other = others[next]; other && inReadingOrder(other, finding) <= 0; other = others[++next])
        merged.push(other)
      merged.push(finding)
    }
  }
  return merged.concat(others.slice(next))
}

/** A setting that merely repeats the rule's own severity leaves a finding that differs from it alone. */
function withSetting(finding: Finding, setting: Severity | 'off' | undefined): Finding {
  if (setting === undefined || setting === 'off' || setting === OWN_SEVERITY.get(finding.rule)) return finding
  return {...finding, severity: setting}
}

function shiftFinding(finding: Finding, offset: number): Finding {
  const {rule, category, severity, message, span, fixes, related} = finding
  return {
    rule,
    category,
    severity,
    message,
    span: shift(span, offset),
    ...(fixes && {fixes: fixes.map(fix => shiftFix(fix, offset))}),
    ...(related && {related: related.map(other => ({...other, span: shift(other.span, offset)}))}),
  }
}

function shiftFix({title, safe, edits, withSign}: Fix, offset: number): Fix {
  return {
    title,
    safe,
    edits: () => edits().map(edit => ({...edit, ...shift(edit, offset)})),
    ...(withSign && {withSign: sign => shiftFix(withSign(sign), offset)}),
  }
}
