/** As much of the language client's library as the extension needs. */

import type {LanguageClientOptions} from 'vscode-languageclient/node'

export const State = {Running: 2}
export const ErrorAction = {}
export const CloseAction = {}
export const RevealOutputChannelOn = {}
export const TransportKind = {}

/** Those that were made, and what they put on the wire: method and address of the draft. */
export const clients: LanguageClient[] = []
export const wire: string[] = []

/** Its server takes everything in and says nothing. */
export class LanguageClient {
  readonly isRunning = () => true
  private stopped = () => {}
  readonly code2ProtocolConverter = {asUri: String}
  readonly serverProcess = {kill: () => this.options.errorHandler?.closed()}
  constructor(
    _id: string,
    _name: string,
    _server: unknown,
    readonly options: LanguageClientOptions,
  ) {
    clients.push(this)
  }
  async start() {}
  async dispose() {
    this.stopped()
  }
  onDidChangeState(listener: (event: {newState: number}) => unknown) {
    this.stopped = () => void listener({newState: 1})
  }
  registerFeature() {}
  onNotification() {}
  sendRequest(type: string, params: unknown): Promise<unknown> {
    const never = () => new Promise<never>(() => undefined)
    return this.options.middleware?.sendRequest?.(type, params, undefined, never) ?? never()
  }
  async sendNotification(type: string, params: object): Promise<void> {
    await this.options.middleware?.sendNotification?.(
      type,
      async (method, sent) => void wire.push(`${method} ${uriOf(sent)}`),
      params,
    )
  }
}

function uriOf(params: unknown): string {
  return (params as {textDocument?: {uri: string}} | undefined)?.textDocument?.uri ?? ''
}
