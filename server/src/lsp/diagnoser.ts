import type {Diagnostic, Position} from 'vscode-languageserver'
import type {Block, Draft, Finding} from '../core/index'
import {isSame, toDiagnostic} from './diagnostics'
import type {OpenDraft} from './drafts'

/** The diagnostics of one block, good as long as the block, its line and its saved slots stay the same. */
interface OfBlock {
  readonly block: Block
  readonly line: number
  readonly saved: unknown
  readonly items: readonly Diagnostic[]
}

interface Diagnosed {
  readonly structure: Draft['structure']
  readonly settings: OpenDraft['settings']
  readonly gone: OpenDraft['saved']['gone']
  readonly findings: readonly Finding[]
  /** One for each of `findings`, those of the rules that see the whole draft. */
  readonly ofDraft: readonly Diagnostic[]
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
export function createDiagnoser(withRelated: () => boolean): Diagnoser {
  const last = new Map<string, Diagnosed>()
  return {
    diagnose(open) {
      const now = diagnoseDraft(open, last.get(open.uri), withRelated())
      last.set(open.uri, now)
      return now.all
    },
    forget(uri) {
      last.delete(uri)
    },
  }
}

function diagnoseDraft(open: OpenDraft, last: Diagnosed | undefined, withRelated: boolean): Diagnosed {
  const {settings, saved} = open
  const {structure, places} = open.draft()
  const isSameBasis = last?.structure === structure && last.settings === settings && last.gone === saved.gone
  const former = isSameBasis ? last : undefined
  const {ofDraft: findings} = open.check()
  // The core gives back the same object for a finding that has not moved at all.
  const ofDraft = findings.map((finding, at) => {
    const item = former?.findings[at] === finding ? former.ofDraft[at] : undefined
    return item ?? toDiagnostic(open, finding, withRelated)
  })
  let isChanged = !former || !isSame(former.ofDraft, ofDraft)
  const ofBlocks: OfBlock[] = []
  for (const [at, index] of structure.withFindings.entries()) {
    const place = places.at(index)
    if (!place) continue
    const {block, line} = place
    const slots = saved.present.get(block)
    const old = former?.ofBlocks[at]
    if (old && old.block === block && old.line === line && old.saved === slots) {
      ofBlocks.push(old)
      continue
    }
    const items = open.shownIn(index).map(finding => toDiagnostic(open, finding, withRelated))
    ofBlocks.push({block, line, saved: slots, items})
    isChanged ||= !old || !isSame(old.items, items)
  }
  const all =
    former && !isChanged ? former.all : inReadingOrder([...ofDraft, ...ofBlocks.flatMap(({items}) => items)])
  return {structure, settings, gone: saved.gone, findings, ofDraft, ofBlocks, all}
}

function inReadingOrder(items: Diagnostic[]): readonly Diagnostic[] {
  return items.sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end))
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}
