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
  FILL_COMMAND,
  PING_NOTIFICATION,
  type Ping,
  RESTRUCTURE_COMMAND,
} from '../../server/src/lsp/protocol'
import {draftSelector, openDocument} from './drafts'
import {createWatchdog, type Subject, type Watchdog} from './watchdog'

/** The library announces its failures in English pop-ups; ours are said once, by `complain`. These only go to the log. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false)
  }
}

/**
 * A client of the server, which is not started yet. `onCrash` hears when the server has ended by itself, `onSilence` when it does not
 * come to an end with a draft. Of what is left out the server never hears.
 */
export function createClient(
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
    if (client.isRunning()) queueMicrotask(onCrash)
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
