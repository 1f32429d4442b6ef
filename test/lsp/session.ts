import {PassThrough} from 'node:stream'
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node'
import {startServer} from '../../server/src/lsp/server'

/** A client as VS Code is one, as far as the server cares. */
export const PULLING_CLIENT: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: {dynamicRegistration: true},
    diagnostics: {refreshSupport: true},
    workspaceEdit: {documentChanges: true},
  },
  textDocument: {
    diagnostic: {dynamicRegistration: false},
    publishDiagnostics: {relatedInformation: true},
    documentSymbol: {hierarchicalDocumentSymbolSupport: true, dynamicRegistration: true},
    codeAction: {resolveSupport: {properties: ['edit']}},
    hover: {contentFormat: ['markdown', 'plaintext']},
    rename: {prepareSupport: true},
  },
}

/** A client that knows next to nothing. */
export const PLAIN_CLIENT: ClientCapabilities = {}

/** Where the server of a session says that the rules' pages are. */
export const RULE_PAGES = 'file:///pages/'

export interface Session {
  readonly client: ProtocolConnection
  readonly initialized: InitializeResult
  /** What the server wrote to the log. */
  readonly log: readonly string[]
  readonly published: readonly PublishDiagnosticsParams[]
  /** How often the server asked the client to pull anew. */
  readonly refreshes: () => number
  /** Changes the section `nigao` of the settings and tells the server. */
  readonly configure: (section: unknown) => Promise<void>
  readonly open: (text: string, uri?: string, languageId?: string) => Promise<TestDraft>
}

/** An open document as the client sees it; it keeps its own copy of the text. */
export interface TestDraft {
  readonly uri: string
  readonly text: () => string
  /** Replaces the only occurrence of `old`, as an incremental change. */
  readonly replace: (old: string, text: string) => Promise<void>
  /** Several edits in one notification; each refers to the text after the one before it. */
  readonly change: (edits: readonly {old: string; text: string}[]) => Promise<void>
  /** Sends the whole text anew. */
  readonly rewrite: (text: string) => Promise<void>
  readonly apply: (edits: readonly TextEdit[]) => Promise<void>
  readonly save: () => Promise<void>
  readonly close: () => Promise<void>
  readonly pull: (previousResultId?: string) => Promise<DocumentDiagnosticReport>
  /** The diagnostics of a pull. */
  readonly diagnostics: () => Promise<Diagnostic[]>
  /** Where the only occurrence of a text begins, or ends. */
  readonly at: (part: string) => Position
  readonly after: (part: string) => Position
  readonly rangeOf: (part: string) => Range
  readonly textIn: (range: Range) => string
  readonly request: <T>(method: string, params?: object) => Promise<T>
}

/** The real server and a client, joined by streams in memory; nothing of them outlives the test. */
export async function startSession(
  capabilities: ClientCapabilities,
  section: unknown = undefined,
  initializationOptions: unknown = undefined,
  before: (client: ProtocolConnection) => Promise<void> = async () => {},
): Promise<Session> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  )
  const log: string[] = []
  const published: PublishDiagnosticsParams[] = []
  let settings = section
  let refreshed = 0

  client.onNotification('window/logMessage', ({message}: {message: string}) => void log.push(message))
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
  })
  client.onRequest('workspace/configuration', ({items}: ConfigurationParams) =>
    items.map(() => settings ?? null),
  )
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshed += 1
    return null
  })
  client.onRequest('client/registerCapability', () => null)
  client.onRequest('client/unregisterCapability', () => null)
  startServer(server, RULE_PAGES)
  client.listen()
  await before(client)

  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
  })
  await client.sendNotification('initialized', {})

  return {
    client,
    initialized,
    log,
    published,
    refreshes: () => refreshed,
    async configure(changed) {
      settings = changed
      await client.sendNotification('workspace/didChangeConfiguration', {settings: {nigao: changed}})
      await settle()
    },
    open,
  }

  /** An answer to any request comes after everything that was sent before it; then pushes have their turn. */
  async function settle(): Promise<void> {
    await client.sendRequest('nigao/stats', {uri: 'file:///none.md'})
    await new Promise(resolve => setTimeout(resolve, 20))
  }

  async function open(
    initial: string,
    uri = 'file:///draft.md',
    languageId = 'markdown',
  ): Promise<TestDraft> {
    let text = initial
    let version = 1
    const textDocument = {uri}
    await client.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version, text},
    })
    await settle()

    return {
      uri,
      text: () => text,
      replace: (old, by) => change([{old, text: by}]),
      change,
      rewrite: by => send([{text: by}], by),
      async apply(edits) {
        const spans = edits.map(({range, newText}) => ({
          start: offsetOf(range.start),
          end: offsetOf(range.end),
          newText,
        }))
        let result = text
        for (const {start, end, newText} of spans.sort((a, b) => b.start - a.start)) {
          result = result.slice(0, start) + newText + result.slice(end)
        }
        await send([{text: result}], result)
      },
      async save() {
        await client.sendNotification('textDocument/didSave', {textDocument})
        await settle()
      },
      async close() {
        await client.sendNotification('textDocument/didClose', {textDocument})
        await settle()
      },
      pull,
      async diagnostics() {
        const report = await pull()
        return report.kind === 'full' ? report.items : []
      },
      at: part => positionOf(text, only(text, part)),
      after: part => positionOf(text, only(text, part) + part.length),
      rangeOf: part => rangeIn(text, part),
      textIn: range => text.slice(offsetOf(range.start), offsetOf(range.end)),
      request: (method, params) => client.sendRequest(method, {textDocument, ...params}),
    }

    async function change(edits: readonly {old: string; text: string}[]): Promise<void> {
      let result = text
      const changes = edits.map(({old, text: by}) => {
        const range = rangeIn(result, old)
        result = result.replace(old, () => by)
        return {range, text: by}
      })
      await send(changes, result)
    }

    async function send(contentChanges: TextDocumentContentChangeEvent[], result: string): Promise<void> {
      text = result
      version += 1
      await client.sendNotification('textDocument/didChange', {
        textDocument: {uri, version},
        contentChanges,
      })
      await settle()
    }

    function pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
      return client.sendRequest('textDocument/diagnostic', {textDocument, previousResultId})
    }

    function offsetOf({line, character}: Position): number {
      return text.split('\n').slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + character
    }
  }
}

/** The texts that diagnostics stand on, with their rule. */
export function places(draft: TestDraft, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({range, code}) => `${code} ${draft.textIn(range)}`)
}

function rangeIn(text: string, part: string): Range {
  const start = only(text, part)
  return {start: positionOf(text, start), end: positionOf(text, start + part.length)}
}

function only(text: string, part: string): number {
  const at = text.indexOf(part)
  if (at < 0 || 0 <= text.indexOf(part, at + 1)) throw new Error(`“${part}”应当恰好出现一次`)
  return at
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}
}
