import {type ClientCapabilities, MarkupKind} from 'vscode-languageserver'
import {DISMISS_COMMAND, FILL_COMMAND, RESTRUCTURE_COMMAND} from './protocol'

/** What the client can do, as far as an answer depends on it. */
export interface Abilities {
  /** Asks for diagnostics itself; without it they are pushed. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesTokens: boolean
  readonly refreshesFolding: boolean
  readonly relatedInformation: boolean
  /** The folder of the rules' pages, as a URI with a slash at its end; undefined where a code cannot be a link to one. */
  readonly rulePages: string | undefined
  readonly configuration: boolean
  readonly watchesConfiguration: boolean
  readonly symbolTree: boolean
  /** Takes an offer of symbols, and takes it back, while the server runs. */
  readonly registersSymbols: boolean
  /** Asks for the edits of a code action when it is chosen. */
  readonly resolvesEdits: boolean
  /** Checks the version of a document before it changes it. */
  readonly versionedEdits: boolean
  /** Shows edits that need a look before they are made. */
  readonly previewsEdits: boolean
  /** Has a command of its own that asks for the edits of a restructuring and shows them before it makes them. */
  readonly restructures: boolean
  /** Keeps in mind which slots are none, and has a command of its own for it. */
  readonly dismisses: boolean
  /** Has a command of its own that asks for what belongs in a slot. */
  readonly fills: boolean
  readonly markdownHover: boolean
  /** Asks what can be renamed before it asks for the new name. */
  readonly preparesRename: boolean
}

/** Reads the capabilities that the client named in `initialize`; what is missing counts as absent. */
export function readAbilities(
  {textDocument, workspace, experimental}: ClientCapabilities,
  rulePages?: string,
): Abilities {
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesFolding: workspace?.foldingRange?.refreshSupport === true,
    relatedInformation:
      diagnostics?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    rulePages:
      diagnostics?.codeDescriptionSupport || textDocument?.publishDiagnostics?.codeDescriptionSupport
        ? rulePages
        : undefined,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    previewsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    restructures: experimental?.[RESTRUCTURE_COMMAND] === true,
    dismisses: experimental?.[DISMISS_COMMAND] === true,
    fills: experimental?.[FILL_COMMAND] === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
  }
}
