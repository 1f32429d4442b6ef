import {
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import {readAbilities} from './abilities'
import {checkTextAnswer, readText} from './checkText'
import {codeActions, resolveCodeAction, uriOf} from './codeActions'
import {DEFAULT_SETTINGS, readSettings, SECTION} from './configuration'
import {createDiagnoser} from './diagnoser'
import {createPublisher, createReporter} from './diagnostics'
import {outlineAnswer, slotsAnswer, statsAnswer} from './draftAnswers'
import {createDrafts, type OpenDraft} from './drafts'
import {blanksAnswer, fillAnswer, fillRowsAnswer, readAnswersAnswer, writeAnswersAnswer} from './filling'
import {foldingRanges} from './folding'
import {hover} from './hover'
import {
  BLANKS_REQUEST,
  CHECK_TEXT_REQUEST,
  type CheckTextAnswer,
  type CheckTextParams,
  FILL_REQUEST,
  FILL_ROWS_REQUEST,
  FIX_ALL_KIND,
  OUTLINE_REQUEST,
  READ_ANSWERS_REQUEST,
  RESTRUCTURE_REQUEST,
  SLOTS_REQUEST,
  STATS_REQUEST,
  TOKEN_TYPES,
  WRITE_ANSWERS_REQUEST,
} from './protocol'
import {prepareRename, rename} from './rename'
import {createRequests} from './requests'
import {formatting, restructureAnswer} from './restructure'
import {selectionRanges} from './selectionRanges'
import {semanticTokens} from './semanticTokens'
import {symbolList, symbolTree} from './symbols'
import {toSpan} from './toLsp'

/**
 * Serves drafts on a connection until it closes. What fails in one request is written to the client's log and
 * answered with nothing; the next request is served as ever.
 */
export function startServer(connection: Connection): void {
  const drafts = createDrafts(DEFAULT_SETTINGS)
  const diagnoser = createDiagnoser(() => abilities.relatedInformation)
  const reporter = createReporter(diagnose)
  const publisher = createPublisher(drafts, diagnose, send)
  const crashed = new Set<string>()
  const {begin, end, onNotice, onRequest, onDraft, onNamedDraft} = createRequests(drafts, log)
  let settings = DEFAULT_SETTINGS
  let abilities = readAbilities({})
  let configured: Promise<void> = Promise.resolve()

  connection.onInitialize(begin(initialize))
  connection.onShutdown(end)
  connection.onInitialized(() => {
    configured = onNotice('initialized', watchSettings)(undefined)
  })
  connection.onDidChangeConfiguration(
    onNotice('didChangeConfiguration', params => reloadSettings(params.settings?.[SECTION])),
  )

  connection.onDidOpenTextDocument(
    onNotice('didOpen', params => {
      drafts.open(params)
      publish(params.textDocument.uri)
    }),
  )
  connection.onDidChangeTextDocument(
    onNotice('didChange', params => {
      const {uri} = params.textDocument
      try {
        drafts.change(params)
      } catch (error) {
        // The next change would speak of a text that is not here, so the draft waits until its text comes whole.
        close(uri)
        throw error
      }
      publish(uri)
    }),
  )
  connection.onDidSaveTextDocument(onNotice('didSave', ({textDocument}) => save(textDocument.uri)))
  connection.onDidCloseTextDocument(onNotice('didClose', ({textDocument}) => close(textDocument.uri)))

  connection.languages.diagnostics.on(
    onDraft('diagnostic', [], emptyReport(), (open, {previousResultId}) =>
      reporter.report(open, previousResultId),
    ),
  )
  connection.onDocumentSymbol(
    onDraft('documentSymbol', [], null, open => (abilities.symbolTree ? symbolTree(open) : symbolList(open))),
  )
  connection.onFoldingRanges(onDraft('foldingRange', [], null, foldingRanges))
  connection.onSelectionRanges(
    onDraft('selectionRange', ['positions'], null, (open, {positions}) => selectionRanges(open, positions)),
  )
  connection.onCodeAction(
    onDraft('codeAction', ['range', 'context'], null, (open, params) => codeActions(open, params, abilities)),
  )
  connection.onCodeActionResolve(action =>
    onRequest('codeAction/resolve', [], action, () =>
      resolveCodeAction(drafts.get(uriOf(action)), action, abilities),
    )(action),
  )
  connection.onDocumentFormatting(onDraft('formatting', [], null, formatting))
  connection.onHover(
    onDraft('hover', ['position'], null, (open, {position}) =>
      hover(open, position, abilities.markdownHover),
    ),
  )
  connection.onPrepareRename(
    onDraft('prepareRename', ['position'], null, (open, {position}) => prepareRename(open, position)),
  )
  connection.onRenameRequest(
    onDraft('rename', ['position', 'newName'], null, (open, params) => rename(open, params, abilities)),
  )
  connection.languages.semanticTokens.on(
    onDraft('semanticTokens', [], {data: []}, open => semanticTokens(open)),
  )
  connection.languages.semanticTokens.onRange(
    onDraft('semanticTokens/range', ['range'], {data: []}, (open, {range}) =>
      semanticTokens(open, toSpan(open.manuscript, range)),
    ),
  )
  connection.onRequest(OUTLINE_REQUEST, onNamedDraft(OUTLINE_REQUEST, [], outlineAnswer))
  connection.onRequest(SLOTS_REQUEST, onNamedDraft(SLOTS_REQUEST, [], slotsAnswer))
  connection.onRequest(BLANKS_REQUEST, onNamedDraft(BLANKS_REQUEST, [], blanksAnswer))
  connection.onRequest(FILL_REQUEST, onNamedDraft(FILL_REQUEST, ['answers'], fillAnswer))
  connection.onRequest(FILL_ROWS_REQUEST, onNamedDraft(FILL_ROWS_REQUEST, [], fillRowsAnswer))
  connection.onRequest(READ_ANSWERS_REQUEST, onNamedDraft(READ_ANSWERS_REQUEST, ['text'], readAnswersAnswer))
  connection.onRequest(
    WRITE_ANSWERS_REQUEST,
    onNamedDraft(WRITE_ANSWERS_REQUEST, ['answers'], writeAnswersAnswer),
  )
  connection.onRequest(STATS_REQUEST, onNamedDraft(STATS_REQUEST, [], statsAnswer))
  connection.onRequest(RESTRUCTURE_REQUEST, onNamedDraft(RESTRUCTURE_REQUEST, ['change'], restructureAnswer))
  connection.onRequest(
    CHECK_TEXT_REQUEST,
    onRequest<CheckTextParams, CheckTextAnswer | null>(CHECK_TEXT_REQUEST, ['uri', 'text'], null, checkText),
  )

  connection.listen()

  function initialize({capabilities, initializationOptions}: InitializeParams): InitializeResult {
    abilities = readAbilities(capabilities)
    applySettings(initializationOptions)
    if (!abilities.preparesRename) return INITIALIZED
    const renaming = {...INITIALIZED.capabilities, renameProvider: {prepareProvider: true}}
    return {...INITIALIZED, capabilities: renaming}
  }

  async function watchSettings(): Promise<void> {
    if (abilities.watchesConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, {section: SECTION})
    if (abilities.configuration) await reloadSettings(undefined)
  }

  /** Clients that can be asked send an empty or a partial notification, so they are asked. */
  async function reloadSettings(section: unknown): Promise<void> {
    applySettings(abilities.configuration ? await connection.workspace.getConfiguration(SECTION) : section)
  }

  function applySettings(section: unknown): void {
    const {settings: changed, faults} = readSettings(section)
    for (const fault of faults) connection.console.warn(fault)
    if (JSON.stringify(changed) === JSON.stringify(settings)) return
    settings = changed
    drafts.configure(settings)
    for (const {uri} of drafts.all()) publish(uri)
    refresh()
  }

  function save(uri: string): void {
    const open = drafts.get(uri)
    const before = open && diagnose(open)
    drafts.save(uri)
    const saved = drafts.get(uri)
    if (!saved || before === diagnose(saved)) return
    publish(uri)
    refresh()
  }

  function close(uri: string): void {
    drafts.close(uri)
    publisher.withdraw(uri)
    reporter.forget(uri)
    diagnoser.forget(uri)
  }

  function publish(uri: string): void {
    if (!abilities.pullsDiagnostics) publisher.schedule(uri)
  }

  function refresh(): void {
    if (abilities.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch(error => log('refresh', error))
  }

  function diagnose(open: OpenDraft): readonly Diagnostic[] {
    logCrashes(open)
    return diagnoser.diagnose(open)
  }

  /** Unlike the diagnostics of an open draft, the answer is not asked for again when the settings come in. */
  async function checkText(params: CheckTextParams): Promise<CheckTextAnswer | null> {
    await configured
    const open = readText(params, settings)
    if (!open) return null
    logCrashes(open)
    return checkTextAnswer(open, abilities.relatedInformation)
  }

  function send(params: PublishDiagnosticsParams): void {
    connection.sendDiagnostics(params).catch(error => log('publishDiagnostics', error))
  }

  /** A broken rule fails on every keystroke; it is logged once. */
  function logCrashes(open: OpenDraft): void {
    for (const {rule, error} of open.check().crashes) {
      if (crashed.has(rule)) continue
      crashed.add(rule)
      log(rule, error)
    }
  }

  function log(name: string, error: unknown): void {
    connection.console.error(
      `${name}：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  }
}

const INITIALIZED: InitializeResult = {
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

function emptyReport(): DocumentDiagnosticReport {
  return {kind: DocumentDiagnosticReportKind.Full, items: []}
}
