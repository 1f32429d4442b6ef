import {type DocumentSymbol, type SymbolInformation, SymbolKind} from 'vscode-languageserver'
import {type OutlineNode, rateOf, speakingMinutes} from '../core/index'
import type {OpenDraft} from './drafts'
import {toRange} from './toLsp'

/** VS Code shows headings of a Markdown document as strings, so ours look the same. */
const KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  series: SymbolKind.EnumMember,
}

/** The outline as a tree of symbols. */
export function symbolTree(open: OpenDraft): DocumentSymbol[] {
  return open.draft().outline.map(node => toSymbol(open, node))
}

/** The outline as a list, for clients that know no tree; each symbol names the one above it. */
export function symbolList({uri, manuscript, draft}: OpenDraft): SymbolInformation[] {
  return draft().outline.flatMap(node => list(node, undefined))

  function list(node: OutlineNode, parent: OutlineNode | undefined): SymbolInformation[] {
    const own = {
      name: nameOf(node),
      kind: KINDS[node.kind],
      location: {uri, range: toRange(manuscript, node.span)},
      ...(parent && {containerName: nameOf(parent)}),
    }
    return [own, ...node.children.flatMap(child => list(child, node))]
  }
}

/** Marker and words, as the drafter would quote the heading. */
export function nameOf({marker, text}: OutlineNode): string {
  return `${marker}${text}`
}

function toSymbol(open: OpenDraft, node: OutlineNode): DocumentSymbol {
  return {
    name: nameOf(node),
    detail: detailOf(node, rateOf(open.draft(), open.settings.speakingRate)),
    kind: KINDS[node.kind],
    range: toRange(open.manuscript, node.span),
    selectionRange: toRange(open.manuscript, node.markerSpan),
    children: node.children.map(child => toSymbol(open, child)),
  }
}

function detailOf({stats}: OutlineNode, rate: number): string {
  const {characters, slots} = stats
  const parts = [`${characters} 字`, `约 ${speakingMinutes(stats, rate)} 分钟`]
  return (slots === 0 ? parts : [...parts, `待填 ${slots}`]).join(' · ')
}
