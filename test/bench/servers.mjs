// The servers that are measured, and drafts that are open in them as an editor has them open.
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {startClient} from './client.mjs'

const FOLDER = import.meta.dirname
export const OWN = '拟稿'
export const PEER = 'remark-language-server'
export const STARTER = 'AutoCorrect'
const ARGUMENTS = {
  [OWN]: [resolve(FOLDER, '../../dist/server.js'), '--stdio'],
  [PEER]: [resolve(FOLDER, 'remarkServer.mjs'), '--stdio'],
  [STARTER]: [resolve(FOLDER, 'node_modules/autocorrect-node/cli.js'), 'server'],
}
const ROOT = pathToFileURL(FOLDER).href
const URI = pathToFileURL(resolve(FOLDER, 'draft.md')).href
/** Typed one character a round, over and over. */
const TYPED = '扎实推进各项任务落地见效，'

/** Starts a server; `capabilities` are what it says it can do, and `spawned` is when it was started. */
export async function start(server) {
  const spawned = performance.now()
  const client = startClient(ARGUMENTS[server], FOLDER)
  const {result, at} = await client.request('initialize', {
    processId: process.pid,
    rootUri: ROOT,
    capabilities: {
      textDocument: {
        synchronization: {},
        publishDiagnostics: {versionSupport: true, relatedInformation: true},
        diagnostic: {relatedDocumentSupport: false},
        documentSymbol: {hierarchicalDocumentSymbolSupport: true},
        codeAction: {resolveSupport: {properties: ['edit']}},
      },
      workspace: {configuration: true},
    },
    workspaceFolders: [{uri: ROOT, name: 'bench'}],
  })
  client.send('initialized', {})
  return {client, capabilities: result.capabilities, spawned, initialized: at}
}

/** A server with one draft; `opened` is how many milliseconds its first diagnostics took. */
export async function open(server, text, caret) {
  const {client, capabilities} = await start(server)
  const {textDocumentSync: sync, diagnosticProvider} = capabilities
  const subject = {
    ...{server, client, uri: URI, text, caret, version: 1, times: [], count: 0},
    ...{isFull: (sync.change ?? sync) === 1, pulls: Boolean(diagnosticProvider)},
  }
  const began = performance.now()
  const published = answer(subject)
  client.send('textDocument/didOpen', {textDocument: {uri: URI, languageId: 'markdown', version: 1, text}})
  return Object.assign(subject, {opened: (subject.pulls ? await pull(subject) : await published) - began})
}

/** The next character goes in; what stands there afterwards is still to be asked for. Gives the time of the key. */
export function press(subject) {
  const {client, uri, isFull} = subject
  const {line, character, offset} = subject.caret
  const version = ++subject.version
  const text = TYPED[version % TYPED.length]
  subject.text = subject.text.slice(0, offset) + text + subject.text.slice(offset)
  subject.caret = {line, character: character + 1, offset: offset + 1}
  const position = {line, character}
  const change = isFull ? {text: subject.text} : {range: {start: position, end: position}, text}
  const now = performance.now()
  client.send('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [change]})
  return now
}

/** Milliseconds from a key to the diagnostics of what stands there then. */
export async function type(subject) {
  const answered = answer({...subject, version: subject.version + 1})
  const began = press(subject)
  return (subject.pulls ? await pull(subject) : await answered) - began
}

/** Asks as an editor does, naming the last result it was given. */
export async function pull(subject) {
  const {result, at} = await subject.client.request('textDocument/diagnostic', {
    textDocument: {uri: subject.uri},
    ...(subject.resultId && {previousResultId: subject.resultId}),
  })
  subject.resultId = result.resultId
  if (result.kind === 'full') subject.count = result.items.length
  return at
}

async function answer({client, pulls, version}) {
  if (pulls) return
  const {at} = await client.notified('textDocument/publishDiagnostics', said => said.version === version)
  return at
}
