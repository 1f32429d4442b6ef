import type {Diagnostic, Position} from 'vscode-languageserver'
import {type CheckResult, firstFrom} from '../core/index'
import {type DiagnosticAbilities, isSame, toDiagnostic} from './diagnostics'
import type {OpenDraft} from './drafts'

/** What the last diagnostics of a draft were made from. */
interface Diagnosed {
  readonly check: CheckResult
  readonly placeholderReport: unknown
  readonly saved: OpenDraft['saved']
  readonly all: readonly Diagnostic[]
}

/** Turns what drafts show into diagnostics, in reading order. */
export interface Diagnoser {
  /** The diagnostics of a draft: the very same list as the last time if none of them has changed. */
  readonly diagnose: (open: OpenDraft) => readonly Diagnostic[]
  readonly forget: (uri: string) => void
}

/** A diagnoser that has seen no draft. A keystroke costs it the blocks that it changed, however long the list. */
export function createDiagnoser(abilities: () => DiagnosticAbilities): Diagnoser {
  const last = new Map<string, Diagnosed>()
  return {
    diagnose(open) {
      const {saved, settings} = open
      const all = diagnosticsOf(open, last.get(open.uri), abilities())
      last.set(open.uri, {check: open.check(), placeholderReport: settings.placeholderReport, saved, all})
      return all
    },
    forget(uri) {
      last.delete(uri)
    },
  }
}

function diagnosticsOf(
  open: OpenDraft,
  last: Diagnosed | undefined,
  abilities: DiagnosticAbilities,
): readonly Diagnostic[] {
  const changed = last && changedSince(open, last)
  if (changed) return changed.reduce(withBlock, last.all)
  const all = inReadingOrder(open.shown().map(diagnose))
  return last && isSame(last.all, all) ? last.all : all

  function diagnose(finding: Parameters<typeof toDiagnostic>[1]): Diagnostic {
    return toDiagnostic(open, finding, abilities)
  }

  /** The list with the diagnostics of one block anew. */
  function withBlock(list: readonly Diagnostic[], index: number): readonly Diagnostic[] {
    const line = open.manuscript.places.lineOf(index)
    const next = line + (open.manuscript.places.blockAt(index)?.lines ?? 0)
    const from = firstFrom(list, ({range}) => line <= range.start.line)
    const to = firstFrom(list, ({range}) => next <= range.start.line)
    const now = inReadingOrder(open.shownIn(index).map(diagnose))
    return isSame(list.slice(from, to), now) ? list : [...list.slice(0, from), ...now, ...list.slice(to)]
  }
}

/** Indices of the blocks of which other diagnostics may have to be made; `undefined` where it may be all of them. */
function changedSince({check, saved, settings}: OpenDraft, last: Diagnosed): readonly number[] | undefined {
  const isSameBasis =
    last.placeholderReport === settings.placeholderReport &&
    last.saved.present === saved.present &&
    last.saved.gone === saved.gone
  return isSameBasis ? check().changedSince(last.check) : undefined
}

function inReadingOrder(items: Diagnostic[]): readonly Diagnostic[] {
  return items.sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end))
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}
