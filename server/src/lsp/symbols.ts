import {type DocumentSymbol, type SymbolInformation, SymbolKind} from 'vscode-languageserver'
import {type OutlineNode, PART_NAMES, rateOf, speakingMinutes} from '../core/index'
import type {OpenDraft} from './drafts'
import {toRange} from './toLsp'

/** VS Code shows headings of a Markdown document as strings, and reads the names of other kinds out: 枚举成员. */
const KIND = SymbolKind.String

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
      kind: KIND,
      location: {uri, range: toRange(manuscript, node.span)},
      ...(parent && {containerName: nameOf(parent)}),
    }
    return [own, ...node.children.flatMap(child => list(child, node))]
  }
}

/** Marker and words, as the drafter would quote the heading; of a part, what it is and then its words. */
export function nameOf(node: OutlineNode): string {
  const {kind, marker, text} = node
  if (kind === 'heading' || kind === 'series') return `${marker}${text}`
  return text === '' ? PART_NAMES[kind] : `${PART_NAMES[kind]}　${text}`
}

function toSymbol(open: OpenDraft, node: OutlineNode): DocumentSymbol {
  return {
    name: nameOf(node),
    detail: detailOf(node, rateOf(open.draft(), open.settings.speakingRate)),
    kind: KIND,
    range: toRange(open.manuscript, node.span),
    selectionRange: toRange(open.manuscript, node.markerSpan),
    children: node.children.map(child => toSymbol(open, child)),
  }
}

function detailOf({stats}: OutlineNode, rate: number): string {
  const {characters, slots} = stats
  const minutes = Math.round(speakingMinutes(stats, rate))
  const parts = [`${characters} 字`, minutes === 0 ? '不到 1 分钟' : `约 ${minutes} 分钟`]
  return (slots === 0 ? parts : [...parts, `待填 ${slots}`]).join(' · ')
}
