import * as vscode from 'vscode'
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type Middleware,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node'
import {
  DISMISS_COMMAND,
  type DraftParams,
  FILL_COMMAND,
  PING_NOTIFICATION,
  type Ping,
  RESTRUCTURE_COMMAND,
} from '../../server/src/lsp/protocol'
import {setContext} from './contextKeys'
import {draftSelector, openDocument} from './drafts'
import {createWatchdog, type Subject, type Watchdog} from './watchdog'

/** So many times within `CRASH_WINDOW` the server is started again without a word. */
const QUIET_RESTARTS = 3
/** Milliseconds. */
const CRASH_WINDOW = 3 * 60_000
/** A question is asked again when the text changed meanwhile, but not for ever. */
const MAX_ASKS = 4

/** The language server, running or not. */
export interface Server {
  /**
   * The answer for the document as it stands now; undefined while there is no server or no such draft. `more` is what
   * the request takes besides the document.
   */
  ask<Answer extends {readonly version: number}>(
    request: string,
    document: vscode.TextDocument,
    more?: object,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined>
  /** The answer about a text that need not be open; undefined where it failed or is left out. Waits for a server that is starting. */
  askAboutText<Answer>(
    request: string,
    uri: vscode.Uri,
    text: string,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined>
  /** Says something about a draft, open or not, to a server that runs; one that starts later is not told. */
  tell(notification: string, uri: vscode.Uri, more: object): void
  /** Whether the server did not come to an end with the draft, so that it is left in peace until opened anew or tried again. */
  isLeftOut(document: vscode.TextDocument): boolean
  /** True while it runs, after each start and each end. */
  readonly onDidChangeRunning: vscode.Event<boolean>
  /** Starts the server, or ends it and starts it anew, with every draft. Never rejects: a failure is shown to the user. */
  restart(): Promise<void>
  showLog(): void
}

/** A server that is not started yet. */
export function createServer(context: vscode.ExtensionContext): Server {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Nigao'), {log: true})
  const running = new vscode.EventEmitter<boolean>()
  let client: LanguageClient | undefined
  let crashes: readonly number[] = []
  let isComplaining = false
  let starting: Promise<void> = Promise.resolve()
  /** Addresses as the server has them. */
  const leftOut = new Set<string>()

  context.subscriptions.push(
    log,
    running,
    {dispose: () => void end()},
    // Before the library hears of it and tells the server.
    vscode.workspace.onDidOpenTextDocument(({uri}) => void leftOut.delete(uri.toString())),
  )
  return {
    ask,
    askAboutText,
    tell,
    isLeftOut: ({uri}) => leftOut.has(uri.toString()),
    onDidChangeRunning: running.event,
    restart,
    showLog: () => log.show(),
  }

  async function ask<Answer extends {readonly version: number}>(
    request: string,
    document: vscode.TextDocument,
    more: object = {},
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined> {
    try {
      for (let asked = 0; asked < MAX_ASKS; asked++) {
        if (client?.state !== State.Running) return undefined
        const params: DraftParams = {...more, uri: client.code2ProtocolConverter.asUri(document.uri)}
        const answer = await client.sendRequest<Answer | null>(request, params, token)
        if (answer?.version === document.version) return answer
      }
    } catch (error) {
      log.error(`${request}: ${error}`)
    }
    return undefined
  }

  async function askAboutText<Answer>(
    request: string,
    uri: vscode.Uri,
    text: string,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined> {
    await starting
    if (client?.state !== State.Running || leftOut.has(uri.toString())) return undefined
    try {
      const params = {uri: client.code2ProtocolConverter.asUri(uri), text}
      return (await client.sendRequest<Answer | null>(request, params, token)) ?? undefined
    } catch (error) {
      log.error(`${request}: ${error}`)
      return undefined
    }
  }

  function tell(notification: string, uri: vscode.Uri, more: object): void {
    if (client?.state !== State.Running) return
    const params: DraftParams = {...more, uri: client.code2ProtocolConverter.asUri(uri)}
    client.sendNotification(notification, params).catch(error => log.error(`${notification}: ${error}`))
  }

  function restart(): Promise<void> {
    crashes = []
    leftOut.clear()
    return launch()
  }

  /** One start at a time: a second restart waits for the first. */
  function launch(): Promise<void> {
    starting = starting.then(end).then(begin)
    return starting
  }

  async function begin(): Promise<void> {
    const next = createClient(context, log, onCrash, draft => onSilence(next, draft), leftOut)
    client = next
    try {
      await next.start()
      setContext('nigao.serverFailed', false)
      running.fire(true)
    } catch (error) {
      log.error(String(error))
      void complain()
    }
  }

  async function end(): Promise<void> {
    const last = client
    client = undefined
    try {
      await last?.dispose()
    } catch {
      // A client that never came up, or whose server is gone, cannot be ended properly; it is dropped all the same.
    }
  }

  function onCrash(): void {
    running.fire(false)
    const now = Date.now()
    crashes = [...crashes.filter(time => now - time < CRASH_WINDOW), now]
    if (crashes.length <= QUIET_RESTARTS) void launch()
    else void complain()
  }

  /** Killed, because one that is stopped or runs in circles hears nothing; `onCrash` starts it anew. */
  function onSilence(silent: LanguageClient, draft: string | undefined): void {
    log.error(`no answer: ${draft}`)
    if (draft !== undefined) {
      leftOut.add(draft)
      // Without the draft it will not happen again.
      crashes = []
      void tellLeftOut(draft)
    }
    silent.serverProcess?.kill('SIGKILL')
  }

  async function tellLeftOut(draft: string): Promise<void> {
    const retry = vscode.l10n.t('Try Again')
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(draft))
    const message = vscode.l10n.t(
      'Nigao did not come to an end with “{0}” and leaves it unchecked. Other drafts are checked as ever.',
      name,
    )
    const choice = await vscode.window.showWarningMessage(message, retry)
    if (choice === retry && leftOut.delete(draft)) await launch()
  }

  async function complain(): Promise<void> {
    setContext('nigao.serverFailed', true)
    running.fire(false)
    if (isComplaining) return
    isComplaining = true
    const retry = vscode.l10n.t('Try Again')
    const showLog = vscode.l10n.t('Show Log')
    const message = vscode.l10n.t('Nigao could not start. Drafts can be edited, but are not checked.')
    const choice = await vscode.window.showErrorMessage(message, retry, showLog)
    isComplaining = false
    if (choice === retry) await restart()
    if (choice === showLog) log.show()
  }
}

/** The library announces its failures in English pop-ups; ours are said once, by `complain`. These only go to the log. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false)
  }
}

function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  onCrash: () => void,
  onSilence: (draft: string | undefined) => void,
  leftOut: ReadonlySet<string>,
): LanguageClient {
  const watchdog = createWatchdog(number => {
    const ping: Ping = {number}
    client.sendNotification(PING_NOTIFICATION, ping).catch(error => log.error(String(error)))
  }, onSilence)
  const module = context.asAbsolutePath('dist/server.js')
  const client = new QuietClient(
    'nigao',
    vscode.l10n.t('Nigao'),
    {module, transport: TransportKind.ipc},
    {
      documentSelector: [...draftSelector()].map(({language = '', scheme = ''}) => ({language, scheme})),
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      middleware: watching(watchdog, leftOut),
      errorHandler: {
        error: () => ({action: ErrorAction.Continue, handled: true}),
        closed,
      },
    },
  )
  client.onNotification(PING_NOTIFICATION, ({number}: Ping) => watchdog.dealtWith(number))
  // What a server has not dealt with when it is ended it need not answer for.
  client.onDidChangeState(({newState}) => newState !== State.Running && watchdog.dispose())
  client.registerFeature({
    fillClientCapabilities: capabilities => {
      const own = {[RESTRUCTURE_COMMAND]: true, [DISMISS_COMMAND]: true, [FILL_COMMAND]: true}
      capabilities.experimental = {...capabilities.experimental, ...own}
    },
    initialize: () => undefined,
    getState: () => ({kind: 'static'}),
    clear: () => undefined,
  })
  return client

  function closed(): ReturnType<ErrorHandler['closed']> {
    // An end while it starts makes `start` fail, which is dealt with there.
    if (client.state === State.Running) queueMicrotask(onCrash)
    return {action: CloseAction.DoNotRestart, handled: true}
  }
}

/** Has all messages watched. The server hears nothing of a draft that is left out, and so has no answers about it. */
function watching(watchdog: Watchdog, leftOut: ReadonlySet<string>): Middleware {
  return {
    sendRequest: (type, params, token, next) =>
      watchdog.request(subjectOf(params), next(type, params, token)),
    sendNotification: (type, next, params) => {
      const subject = subjectOf(params)
      if (subject.draft === undefined) return next(type, params)
      if (leftOut.has(subject.draft)) return Promise.resolve()
      watchdog.sent(subject)
      const ping: Ping = {number: watchdog.sent({})}
      // At once and one behind the other, so that the server is known to have got past this draft to the next.
      return Promise.all([next(type, params), next(PING_NOTIFICATION, ping as never)]).then(() => undefined)
    },
  }
}

/** What messages about a draft have in common. */
interface AnyParams {
  readonly uri?: string
  readonly text?: string
  readonly textDocument?: {readonly uri?: string}
}

function subjectOf(message: unknown): Subject {
  const params = message as AnyParams | undefined
  const draft = params?.textDocument?.uri ?? params?.uri
  if (draft === undefined) return {}
  const length = () => params?.text?.length ?? openDocument(vscode.Uri.parse(draft))?.getText().length ?? 0
  return {draft, length}
}
