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
  const tokens = [...outline.flatMap(markersOf), ...slots.map(slot => ({...slot, type: 'slot' as const}))]
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

function markersOf({kind, marker, markerSpan, children}: OutlineNode): Token[] {
  const type = kind === 'heading' ? 'headingMarker' : 'seriesMarker'
  return [...(marker === '' ? [] : [{...markerSpan, type} as const]), ...children.flatMap(markersOf)]
}
