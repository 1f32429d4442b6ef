import {CodeActionKind, type InitializeResult, TextDocumentSyncKind} from 'vscode-languageserver'
import {FIX_ALL_KIND, TOKEN_TYPES} from './protocol'

/** What every client is told of the server; renaming comes on top for those that ask before they rename. */
export const INITIALIZED: InitializeResult = {
  serverInfo: {name: 'nigao'},
  capabilities: {
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
    diagnosticProvider: {interFileDependencies: false, workspaceDiagnostics: false},
    documentSymbolProvider: {label: '拟稿'},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
      resolveProvider: true,
    },
    documentFormattingProvider: true,
    hoverProvider: true,
    renameProvider: true,
    semanticTokensProvider: {
      legend: {tokenTypes: [...TOKEN_TYPES], tokenModifiers: []},
      full: true,
      range: true,
    },
  },
}
