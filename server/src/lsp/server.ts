import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
} from 'vscode-languageserver'
import {readAbilities} from './abilities'
import {checkTextAnswer, readText} from './checkText'
import {codeActions, resolveCodeAction, uriOf} from './codeActions'
import {completion} from './completion'
import {DEFAULT_SETTINGS, readSettings, SECTION} from './configuration'
import {createDiagnoser} from './diagnoser'
import {createPublisher, createReporter} from './diagnostics'
import {statsAnswer} from './draftAnswers'
import {createDrafts, type OpenDraft} from './drafts'
import {foldingRanges} from './folding'
import {offerFormatting} from './formatting'
import {hover} from './hover'
import {createInbox} from './inbox'
import {initializedFor} from './initialized'
import {ownRequests} from './ownRequests'
import {answerPings} from './ping'
import {
  CHECK_TEXT_REQUEST,
  type CheckTextAnswer,
  type CheckTextParams,
  DISMISSED_NOTIFICATION,
  type DismissedParams,
  type DraftParams,
  SCOPE_NOTIFICATION,
  type ScopeParams,
  STATS_REQUEST,
} from './protocol'
import {prepareRename, rename} from './rename'
import {createRequests} from './requests'
import {selectionRanges} from './selectionRanges'
import {semanticTokens} from './semanticTokens'
import {offerSymbols} from './symbolOffer'
import {symbolList, symbolTree} from './symbols'
import {createTokenReports} from './tokenReports'
import {toSpan} from './toLsp'
import {createUnreadNotices, sayUnread} from './unreadNotices'
import {readWordFiles} from './word'

/**
 * Serves drafts on a connection until it closes. What fails in one request is written to the client's log and
 * answered with nothing; the next request is served as ever. `rulePages` is the folder that holds the rules' pages, as a URI
 * with a slash at its end.
 */
export function startServer(connection: Connection, rulePages?: string): void {
  const drafts = createDrafts(DEFAULT_SETTINGS)
  const inbox = createInbox()
  const diagnoser = createDiagnoser(() => abilities)
  const reporter = createReporter(diagnose)
  const publisher = createPublisher(drafts, diagnose, send, inbox)
  const tokens = createTokenReports()
  const crashed = new Set<string>()
  const unread = createUnreadNotices(show)
  const {begin, end, onNotice, onRequest, onDraft, onNamedDraft} = createRequests(readDraft, log, inbox)
  let settings = DEFAULT_SETTINGS
  let abilities = readAbilities({})
  let configured: Promise<void> = Promise.resolve()
  let renewSymbols: (() => void) | undefined

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
      const {uri} = params.textDocument
      unread.tell(uri, drafts.open(params))
      publish(uri)
    }),
  )
  connection.onDidChangeTextDocument(
    onNotice('didChange', params => {
      const {uri} = params.textDocument
      try {
        unread.tell(uri, drafts.change(params))
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
  connection.onNotification(DISMISSED_NOTIFICATION, onNotice(DISMISSED_NOTIFICATION, dismiss))
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
      resolveCodeAction(readDraft(uriOf(action)), action, abilities),
    )(action),
  )
  offerFormatting(connection, onDraft)
  connection.onHover(
    onDraft('hover', ['position'], null, (open, {position}) => hover(open, position, abilities)),
  )
  connection.onCompletion(onDraft('completion', ['position'], null, completion))
  connection.onPrepareRename(
    onDraft('prepareRename', ['position'], null, (open, {position}) => prepareRename(open, position)),
  )
  connection.onRenameRequest(
    onDraft('rename', ['position', 'newName'], null, (open, params) => rename(open, params, abilities)),
  )
  connection.languages.semanticTokens.on(onDraft('semanticTokens', [], {data: []}, tokens.full))
  connection.languages.semanticTokens.onDelta(
    onDraft('semanticTokens/delta', ['previousResultId'], {data: []}, (open, {previousResultId}) =>
      tokens.delta(open, previousResultId),
    ),
  )
  connection.languages.semanticTokens.onRange(
    onDraft('semanticTokens/range', ['range'], {data: []}, (open, {range}) =>
      semanticTokens(open, toSpan(open.manuscript, range)),
    ),
  )
  for (const [name, {parts, answer}] of Object.entries(ownRequests()))
    connection.onRequest(name, onNamedDraft(name, parts, answer))
  connection.onRequest(
    STATS_REQUEST,
    onRequest(STATS_REQUEST, ['uri'], null, ({uri}: DraftParams) => {
      const open = drafts.get(uri)
      return open ? statsAnswer(open) : null
    }),
  )
  connection.onNotification(SCOPE_NOTIFICATION, onNotice(SCOPE_NOTIFICATION, choose))
  connection.onRequest(
    CHECK_TEXT_REQUEST,
    onRequest<CheckTextParams, CheckTextAnswer | null>(CHECK_TEXT_REQUEST, ['uri', 'text'], null, checkText),
  )
  readWordFiles(connection, onRequest, () => configured.then(() => settings))
  answerPings(connection)

  connection.listen()

  function initialize({capabilities, initializationOptions}: InitializeParams): InitializeResult {
    abilities = readAbilities(capabilities, rulePages)
    applySettings(initializationOptions)
    return initializedFor(abilities)
  }

  async function watchSettings(): Promise<void> {
    if (abilities.watchesConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, {section: SECTION})
    if (abilities.configuration) await reloadSettings(undefined)
    if (abilities.registersSymbols) renewSymbols = offerSymbols(connection, error => log('symbols', error))
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
    refreshMarks()
  }

  function choose({uri, scope}: ScopeParams): void {
    drafts.choose(uri, scope)
    publish(uri)
    refresh()
    refreshMarks()
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

  function dismiss({uri, slots}: DismissedParams): void {
    drafts.dismiss(uri, slots)
    // At the start the client speaks of many drafts, and few of them are open.
    if (!drafts.get(uri)) return
    publish(uri)
    refresh()
  }

  function close(uri: string): void {
    drafts.close(uri)
    publisher.withdraw(uri)
    reporter.forget(uri)
    diagnoser.forget(uri)
    tokens.forget(uri)
    unread.forget(uri)
  }

  function publish(uri: string): void {
    if (!abilities.pullsDiagnostics) publisher.schedule(uri)
  }

  function refresh(): void {
    if (abilities.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch(error => log('refresh', error))
  }

  /** What an editor asks for anew only when the text has changed. */
  function refreshMarks(): void {
    if (abilities.refreshesTokens)
      connection.languages.semanticTokens.refresh().catch(error => log('refresh', error))
    if (abilities.refreshesFolding)
      connection.languages.foldingRange.refresh().catch(error => log('refresh', error))
    renewSymbols?.()
  }

  function diagnose(open: OpenDraft): readonly Diagnostic[] {
    if (!open.verdict().isFull) return NO_DIAGNOSTICS
    logCrashes(open)
    return diagnoser.diagnose(open)
  }

  /** Unlike the diagnostics of an open draft, the answer is not asked for again when the settings come in. */
  async function checkText(params: CheckTextParams): Promise<CheckTextAnswer | null> {
    await configured
    const open = readText(params, settings, drafts.dismissedIn(params.uri))
    if (!open) {
      connection.console.warn(sayUnread(params.uri, 'whole'))
      return null
    }
    if (open.verdict().isFull) logCrashes(open)
    return checkTextAnswer(open, abilities)
  }

  function show(message: string): void {
    connection
      .sendNotification(ShowMessageNotification.type, {type: MessageType.Warning, message})
      .catch(error => log('showMessage', error))
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

  /** The draft, if it is open and read in full. */
  function readDraft(uri: string): OpenDraft | undefined {
    const open = drafts.get(uri)
    return open?.verdict().isFull ? open : undefined
  }
}

const NO_DIAGNOSTICS: readonly Diagnostic[] = []

function emptyReport(): DocumentDiagnosticReport {
  return {kind: DocumentDiagnosticReportKind.Full, items: []}
}
