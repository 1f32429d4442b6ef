import type {Diagnostic, Position} from 'vscode-languageserver'
import type {Block, CheckResult, Draft, Finding, Movable, OfRule} from '../core/index'
import {type DiagnosticAbilities, isSame, toDiagnostic} from './diagnostics'
import type {OpenDraft} from './drafts'

/** The diagnostics of one block, good as long as the block, its line and its saved slots stay the same. */
interface OfBlock {
  readonly block: Block
  readonly line: number
  readonly saved: unknown
  readonly items: readonly Diagnostic[]
}

/** The diagnostic of one finding of a structure rule, good as long as that and the lines it speaks of stay the same. */
interface OfFinding {
  readonly movable: Movable
  readonly lines: readonly number[]
  /** Nothing for a finding that is not wanted. */
  readonly item: Diagnostic | undefined
}

interface Diagnosed {
  readonly settings: OpenDraft['settings']
  readonly saved: OpenDraft['saved']
  readonly structure: Draft['structure']
  readonly isSilenced: boolean
  /** One list for each structure rule. */
  readonly ofRules: readonly (readonly OfFinding[])[]
  /** One for each block in `structure.withFindings`. */
  readonly ofBlocks: readonly OfBlock[]
  readonly all: readonly Diagnostic[]
}

/** Turns what drafts show into diagnostics, in reading order. */
export interface Diagnoser {
  /** The diagnostics of a draft: the very same list as the last time if none of them has changed. */
  readonly diagnose: (open: OpenDraft) => readonly Diagnostic[]
  readonly forget: (uri: string) => void
}

/** A diagnoser that has seen no draft. A keystroke costs it the block in which it fell, however long the list. */
export function createDiagnoser(abilities: () => DiagnosticAbilities): Diagnoser {
  const last = new Map<string, Diagnosed>()
  return {
    diagnose(open) {
      const now = diagnoseDraft(open, last.get(open.uri), abilities())
      last.set(open.uri, now)
      return now.all
    },
    forget(uri) {
      last.delete(uri)
    },
  }
}

function diagnoseDraft(
  open: OpenDraft,
  last: Diagnosed | undefined,
  abilities: DiagnosticAbilities,
): Diagnosed {
  const {saved} = open
  const [draft, check] = [open.draft(), open.check()]
  const {structure, places} = draft
  const former = last && isSameBasis(last, open, draft, check) ? last : undefined
  const ofRules = check.ofStructure.map((ofRule, rule) =>
    ofRule.found.map((_, at) => ofFinding(ofRule, at, former?.ofRules[rule]?.[at])),
  )
  const ofBlocks = structure.withFindings.flatMap((index, at) => ofBlock(index, former?.ofBlocks[at]) ?? [])
  const all = inReadingOrder([
    ...ofRules.flatMap(found => found.flatMap(({item}) => item ?? [])),
    ...check.ofWhole.map(diagnose),
    ...ofBlocks.flatMap(({items}) => items),
  ])
  return {
    settings: open.settings,
    saved,
    structure,
    isSilenced: check.isSilenced,
    ofRules,
    ofBlocks,
    all: last && isSame(last.all, all) ? last.all : all,
  }

  function diagnose(finding: Finding): Diagnostic {
    return toDiagnostic(open, finding, abilities)
  }

  function ofFinding(ofRule: OfRule, at: number, old: OfFinding | undefined): OfFinding {
    const movable = ofRule.found[at] as Movable
    const isOnItsLines =
      old?.movable === movable &&
      movable.anchors.every(({index}, which) => places.lineOf(index) === old.lines[which])
    if (isOnItsLines) return old
    const finding = check.placed(ofRule, at)
    return {
      movable,
      lines: movable.anchors.map(({index}) => places.lineOf(index)),
      item: finding && diagnose(finding),
    }
  }

  function ofBlock(index: number, old: OfBlock | undefined): OfBlock | undefined {
    const place = places.at(index)
    if (!place) return undefined
    const {block, line} = place
    const slots = saved.present.get(block)
    if (old && old.block === block && old.line === line && old.saved === slots) return old
    return {block, line, saved: slots, items: open.shownIn(index).map(diagnose)}
  }
}

/** Comments for the rules reach anywhere, so where there are any nothing is kept. */
function isSameBasis(
  last: Diagnosed,
  {settings, saved}: OpenDraft,
  {structure}: Draft,
  {isSilenced}: CheckResult,
) {
  return (
    last.structure === structure &&
    last.settings === settings &&
    last.saved.gone === saved.gone &&
    !last.isSilenced &&
    !isSilenced
  )
}

function inReadingOrder(items: Diagnostic[]): readonly Diagnostic[] {
  return items.sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end))
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}
