import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import type {DraftParams} from '../../server/src/lsp/protocol'
import {setContext} from './contextKeys'

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
        if (!client?.isRunning()) return undefined
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
    if (!client?.isRunning() || leftOut.has(uri.toString())) return undefined
    try {
      const params = {uri: client.code2ProtocolConverter.asUri(uri), text}
      return (await client.sendRequest<Answer | null>(request, params, token)) ?? undefined
    } catch (error) {
      log.error(`${request}: ${error}`)
      return undefined
    }
  }

  function tell(notification: string, uri: vscode.Uri, more: object): void {
    if (!client?.isRunning()) return
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
    // The library is large: VS Code is not kept waiting for it while it starts.
    await new Promise(resolve => setImmediate(resolve))
    const {createClient} = await import('./languageClient')
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
