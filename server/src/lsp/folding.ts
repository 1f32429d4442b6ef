import {type FoldingRange, FoldingRangeKind} from 'vscode-languageserver'
import type {BlockKind, OutlineNode, Places} from '../core/index'
import type {OpenDraft} from './drafts'
import {toRange} from './toLsp'

/** What Markdown spreads over lines folds as a whole. */
const KINDS: Partial<Record<BlockKind, FoldingRangeKind | undefined>> = {
  comment: FoldingRangeKind.Comment,
  frontMatter: FoldingRangeKind.Region,
}

/** Sections, series items and blocks of several lines. Blank lines after a section stay outside of it. */
export function foldingRanges({manuscript, draft}: OpenDraft): FoldingRange[] {
  const {outline, places} = draft()
  const folds = new Map<number, FoldingRange>()
  for (const {block, line} of places) {
    const kind = KINDS[block.facts.kind]
    if (1 < block.lines) add({startLine: line, endLine: line + block.lines - 1, ...(kind && {kind})})
  }
  for (const node of outline) addSection(node)
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine)

  /** A heading and its first item may share a line; the larger fold wins, since editors show one per line. */
  function add(fold: FoldingRange): void {
    const other = folds.get(fold.startLine)
    if (fold.startLine < fold.endLine && (!other || other.endLine < fold.endLine))
      folds.set(fold.startLine, fold)
  }

  function addSection({span, children}: OutlineNode): void {
    const {start, end} = toRange(manuscript, span)
    add({startLine: start.line, endLine: lastFullLine(places, end.character === 0 ? end.line - 1 : end.line)})
    for (const child of children) addSection(child)
  }
}

/** The last line up to `line` that is not blank. */
function lastFullLine(places: Places, line: number): number {
  let index = places.indexAtLine(line)
  while (0 < index && places.blockAt(index)?.facts.kind === 'blank') index--
  const place = places.at(index)
  return place ? Math.min(line, place.line + place.block.lines - 1) : line
}
