import {type ClientCapabilities, MarkupKind} from 'vscode-languageserver'
import {RESTRUCTURE_COMMAND} from './protocol'

/** What the client can do, as far as an answer depends on it. */
export interface Abilities {
  /** Asks for diagnostics itself; without it they are pushed. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  readonly configuration: boolean
  readonly watchesConfiguration: boolean
  readonly symbolTree: boolean
  /** Asks for the edits of a code action when it is chosen. */
  readonly resolvesEdits: boolean
  /** Checks the version of a document before it changes it. */
  readonly versionedEdits: boolean
  /** Shows edits that need a look before they are made. */
  readonly previewsEdits: boolean
  /** Has a command of its own that asks for the edits of a restructuring and shows them before it makes them. */
  readonly restructures: boolean
  readonly markdownHover: boolean
  /** Asks what can be renamed before it asks for the new name. */
  readonly preparesRename: boolean
}

/** Reads the capabilities that the client named in `initialize`; what is missing counts as absent. */
export function readAbilities({textDocument, workspace, experimental}: ClientCapabilities): Abilities {
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      diagnostics?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    previewsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    restructures: experimental?.[RESTRUCTURE_COMMAND] === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
  }
}
