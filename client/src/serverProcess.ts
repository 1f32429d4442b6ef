import * as vscode from 'vscode'
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node'
import {
  DISMISS_COMMAND,
  type DraftParams,
  FILL_COMMAND,
  RESTRUCTURE_COMMAND,
} from '../../server/src/lsp/protocol'
import {setContext} from './contextKeys'
import {draftSelector} from './drafts'

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
  ): Promise<Answer | undefined>
  /** The answer about a text that need not be open; undefined where it failed. Waits for a server that is starting. */
  askAboutText<Answer>(request: string, uri: vscode.Uri, text: string): Promise<Answer | undefined>
  /** Says something about a draft, open or not, to a server that runs; one that starts later is not told. */
  tell(notification: string, uri: vscode.Uri, more: object): void
  /** True while it runs, after each start and each end. */
  readonly onDidChangeRunning: vscode.Event<boolean>
  /** Starts the server, or ends it and starts it anew. Never rejects: a failure is shown to the user. */
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

  context.subscriptions.push(log, running, {dispose: () => void end()})
  return {ask, askAboutText, tell, onDidChangeRunning: running.event, restart, showLog: () => log.show()}

  async function ask<Answer extends {readonly version: number}>(
    request: string,
    document: vscode.TextDocument,
    more: object = {},
  ): Promise<Answer | undefined> {
    try {
      for (let asked = 0; asked < MAX_ASKS; asked++) {
        if (client?.state !== State.Running) return undefined
        const params: DraftParams = {...more, uri: client.code2ProtocolConverter.asUri(document.uri)}
        const answer = await client.sendRequest<Answer | null>(request, params)
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
  ): Promise<Answer | undefined> {
    await starting
    if (client?.state !== State.Running) return undefined
    try {
      const params = {uri: client.code2ProtocolConverter.asUri(uri), text}
      return (await client.sendRequest<Answer | null>(request, params)) ?? undefined
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
    return launch()
  }

  /** One start at a time: a second restart waits for the first. */
  function launch(): Promise<void> {
    starting = starting.then(end).then(begin)
    return starting
  }

  async function begin(): Promise<void> {
    const next = createClient(context, log, onCrash)
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
): LanguageClient {
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
      errorHandler: {
        error: () => ({action: ErrorAction.Continue, handled: true}),
        closed,
      },
    },
  )
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
