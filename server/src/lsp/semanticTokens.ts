import {type SemanticTokens, SemanticTokensBuilder} from 'vscode-languageserver'
import {meets, type OutlineNode, type Span} from '../core/index'
import type {OpenDraft} from './drafts'
import {TOKEN_TYPES} from './protocol'
import {toRange} from './toLsp'

type TokenType = (typeof TOKEN_TYPES)[number]

interface Token extends Span {
  readonly type: TokenType
}

/** The markers and slots of the draft, or of a part of it. A token that meets one before it is left out. */
export function semanticTokens({manuscript, draft}: OpenDraft, part?: Span): SemanticTokens {
  const {outline, slots} = draft()
  const found: Token[] = slots.map(({start, end}) => ({start, end, type: 'slot'}))
  addMarkers(outline, found)
  const tokens = found
    .filter(token => token.start < token.end && (!part || meets(token, part)))
    .sort((a, b) => a.start - b.start)
  const builder = new SemanticTokensBuilder()
  let done = 0
  for (const token of tokens) {
    const {start, end} = toRange(manuscript, token)
    // Editors read a token as part of one line.
    if (token.start < done || start.line !== end.line) continue
    builder.push(start.line, start.character, token.end - token.start, TOKEN_TYPES.indexOf(token.type), 0)
    done = token.end
  }
  return builder.build()
}

function addMarkers(nodes: readonly OutlineNode[], found: Token[]): void {
  for (const {kind, marker, markerSpan, children} of nodes) {
    const type = kind === 'heading' ? 'headingMarker' : 'seriesMarker'
    if (marker !== '') found.push({...markerSpan, type})
    addMarkers(children, found)
  }
}
