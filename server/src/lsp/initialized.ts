import {
  CodeActionKind,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import {COMPLETION_TRIGGERS} from '../core/index'
import type {Abilities} from './abilities'
import {ON_TYPE} from './formatting'
import {FIX_ALL_KIND, TOKEN_TYPES} from './protocol'

/** How editors name the source of symbols where there are several. */
export const SYMBOL_OPTIONS = {label: '拟稿'}

/** What a client is told of the server: to one that takes offers while it runs, symbols are offered afterwards. */
export function initializedFor({preparesRename, registersSymbols}: Abilities): InitializeResult {
  return {
    serverInfo: {name: 'nigao'},
    capabilities: {
      ...CAPABILITIES,
      renameProvider: preparesRename ? {prepareProvider: true} : true,
      ...(!registersSymbols && {documentSymbolProvider: SYMBOL_OPTIONS}),
    },
  }
}

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
  diagnosticProvider: {interFileDependencies: false, workspaceDiagnostics: false},
  completionProvider: {triggerCharacters: [...COMPLETION_TRIGGERS]},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
    resolveProvider: true,
  },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: ON_TYPE,
  hoverProvider: true,
  semanticTokensProvider: {
    legend: {tokenTypes: [...TOKEN_TYPES], tokenModifiers: []},
    full: {delta: true},
    range: true,
  },
}
