import type {Block} from '../blocks/block'
import type {Facts} from '../blocks/facts'
import type {Place, Places} from '../blocks/places'
import type {Draft} from '../draft/draft'
import type {Crash, Finding, Fix} from '../finding'
import {type Lazy, lazy} from '../lazy'
import type {StructureRule} from '../rule'
import {rules} from '../rules/index'
import {runRules} from '../rules/runRules'
import {type Edit, editBetween, type Span, shift} from '../span'

/** What the rules that ask for the structure alone find in a draft. */
export interface StructureCheck {
  readonly places: Places
  readonly rules: readonly OfRule[]
  /** The findings that speak of a block, by its index: they begin in it or have a related place there. */
  readonly pointing: ReadonlyMap<number, readonly Pointing[]>
}

/** One finding of one rule, and the block it begins in. */
export interface Pointing {
  readonly rule: number
  readonly at: number
  readonly from: number
}

/**
 * What one rule found when it last ran. What a structure rule finds depends on the shapes of the blocks alone, so it holds
 * as long as the structure does, and only moves along with the text.
 */
export interface OfRule {
  readonly rule: StructureRule
  readonly crashes: readonly Crash[]
  readonly found: readonly Movable[]
  /** What the rule finds in the draft as it is now. */
  readonly afresh: Lazy<readonly Finding[]>
}

/** A finding that moves along with the blocks it points at. */
export interface Movable {
  /** The finding as it stood when this object was made. */
  readonly origin: Finding
  /** The blocks that its span and its related places begin in. */
  readonly anchors: readonly Anchor[]
}

/** A block, and where it began when the finding was made. */
interface Anchor {
  readonly index: number
  readonly block: Block
  readonly start: number
}

const STRUCTURE_RULES = rules.filter(rule => rule.scope === 'structure')

/** Runs the structure rules. Given the check of a draft of the same structure, they run again only where they must. */
export function checkStructure(draft: Draft, former?: StructureCheck): StructureCheck {
  const {places} = draft
  const edited = former?.places.differences(places)
  if (!former || !edited) {
    const rules = STRUCTURE_RULES.map(rule => run(rule, draft))
    return {places, rules, pointing: pointingsOf(rules)}
  }
  const touched = edited.flatMap(index => former.pointing.get(index) ?? [])
  return {places, rules: former.rules.map(keep), pointing: former.pointing}

  function keep(ofRule: OfRule, which: number): OfRule {
    const {rule, found} = ofRule
    const own = touched.filter(other => other.rule === which)
    const kept = {...ofRule, afresh: lazy(() => findWith(rule, draft).findings)}
    if (own.length === 0) return kept
    const now = [...found]
    let again: OfRule | undefined
    for (const {at} of own) now[at] = follow(found[at] as Movable, places) ?? (rerun().found[at] as Movable)
    return {...(again ?? kept), found: now}

    function rerun(): OfRule {
      again ??= run(rule, draft)
      return again
    }
  }
}

function pointingsOf(rules: readonly OfRule[]): ReadonlyMap<number, readonly Pointing[]> {
  const pointing = new Map<number, Pointing[]>()
  for (const [rule, {found}] of rules.entries()) {
    for (const [at, {anchors}] of found.entries()) {
      const from = anchors[0]?.index ?? 0
      for (const index of new Set(anchors.map(anchor => anchor.index))) {
        const known = pointing.get(index)
        if (known) known.push({rule, at, from})
        else pointing.set(index, [{rule, at, from}])
      }
    }
  }
  return pointing
}

function run(rule: StructureRule, draft: Draft): OfRule {
  const {findings, crashes} = findWith(rule, draft)
  const found = findings.map(origin => ({
    origin,
    anchors: spansOf(origin).map(({start}) => anchorAt(draft.places, draft.places.indexAt(start))),
  }))
  return {rule, crashes, found, afresh: lazy(() => findings)}
}

function spansOf({span, related = []}: Finding): readonly Span[] {
  return [span, ...related.map(other => other.span)]
}

function anchorAt(places: Places, index: number): Anchor {
  const {block, start} = places.at(index) as Place
  return {index, block, start}
}

function findWith(rule: StructureRule, draft: Draft) {
  return runRules([rule], ({check}) => check(draft))
}

/** The finding after an edit in its blocks; `undefined` where the edit touched what it points at, or may point elsewhere. */
function follow({origin, anchors}: Movable, places: Places): Movable | undefined {
  const spans = spansOf(origin).map((span, which) => {
    const {index, block, start} = anchors[which] as Anchor
    const now = places.at(index) as Place
    if (block === now.block) return shift(span, now.start - start)
    const edit = editBetween(block.text, now.block.text)
    const inside = keepsParts(block, now.block, edit) ? afterEdit(shift(span, -start), edit) : undefined
    return inside && shift(inside, now.start)
  })
  const [span, ...others] = spans
  if (!span || others.includes(undefined)) return undefined
  const related = origin.related?.map((other, which) => ({...other, span: others[which] as Span}))
  return {
    origin: {...origin, span, ...(related && {related})},
    anchors: anchors.map(({index}) => anchorAt(places, index)),
  }
}

/** Whether each part of the block is still the same words: else another one may have come into its place. */
function keepsParts(old: Block, now: Block, {start, end, text}: Edit): boolean {
  const parts = partsOf(now.facts)
  return partsOf(old.facts).every((at, which) => {
    if (at < start) return parts[which] === at
    return end <= at && parts[which] === at - (end - start) + text.length
  })
}

/** Where all that a structure rule may point at begins. */
function partsOf({marks, items, references, slots}: Facts): readonly number[] {
  return [
    ...[...marks, ...items, ...references, ...slots].map(({start}) => start),
    ...items.flatMap(({stop}) => stop?.start ?? []),
  ]
}

/** The span after the edit; `undefined` where it touches what has changed. */
function afterEdit(span: Span, {start, end, text}: Edit): Span | undefined {
  if (span.end < start) return span
  return end < span.start ? shift(span, text.length - (end - start)) : undefined
}

/**
 * One finding where it stands now. Its fixes may reach further than what it points at, to where the text has moved, so
 * they are looked up anew when somebody asks for them.
 */
export function placeFinding({found, afresh}: OfRule, at: number, places: Places): Finding {
  const {origin, anchors} = found[at] as Movable
  const {span, related, fixes, ...rest} = origin
  const [offset = 0, ...others] = anchors.map(({index, start}) => places.startOf(index) - start)
  return {
    ...rest,
    span: shift(span, offset),
    ...(fixes && {fixes: fixes.map(placeFix)}),
    ...(related && {
      related: related.map((other, which) => ({...other, span: shift(other.span, others[which] ?? 0)})),
    }),
  }

  function placeFix(fix: Fix, which: number): Fix {
    const {withSign} = fix
    const now = () => afresh()[at]?.fixes?.[which]
    return {
      ...fix,
      edits: () => now()?.edits() ?? [],
      ...(withSign && {
        withSign: sign => ({...withSign(sign), edits: () => now()?.withSign?.(sign).edits() ?? []}),
      }),
    }
  }
}
