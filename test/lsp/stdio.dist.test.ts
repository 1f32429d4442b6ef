import {fork, spawn} from 'node:child_process'
import {once} from 'node:events'
import {describe, expect, test} from 'vitest'
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import {builtProgram} from '../dist'
import {SPEECH} from './samples'
import {PULLING_CLIENT} from './session'

const uri = 'file:///draft.md'

/** One short life: open, ask, shut down. */
async function converse(reader: MessageReader, writer: MessageWriter): Promise<unknown[]> {
  const client = createProtocolConnection(reader, writer)
  client.onRequest('workspace/configuration', () => [null])
  client.onRequest('client/registerCapability', () => null)
  client.listen()
  const {capabilities} = await client.sendRequest<InitializeResult>('initialize', {
    ...{processId: process.pid, rootUri: null, capabilities: PULLING_CLIENT},
  })
  expect(capabilities.diagnosticProvider).toBeDefined()
  await client.sendNotification('initialized', {})
  await client.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text: SPEECH},
  })
  const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: {uri},
  })
  await client.sendRequest('shutdown')
  await client.sendNotification('exit')
  return report.kind === 'full' ? report.items.map(({code}) => code) : []
}

describe('打包后的服务器', () => {
  const codes = ['writtenSlot', 'writtenSlot', 'writtenSlot', 'headingSequence']

  test('--stdio：答复诊断，随客户端正常结束', async () => {
    const server = spawn('node', [builtProgram('server.js'), '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
    const exit = once(server, 'exit')
    const found = await converse(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    expect(found).toEqual(codes)
    expect(await exit).toEqual([0, null])
  })

  test('--node-ipc：同样', async () => {
    const server = fork(builtProgram('server.js'), ['--node-ipc'], {stdio: 'inherit'})
    const exit = once(server, 'exit')
    expect(await converse(new IPCMessageReader(server), new IPCMessageWriter(server))).toEqual(codes)
    expect(await exit).toEqual([0, null])
  })

  test('客户端断开，服务器也结束', async () => {
    const server = spawn('node', [builtProgram('server.js'), '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
    const exit = once(server, 'exit')
    server.stdin.end()
    await exit
    expect(server.exitCode).not.toBeNull()
  })
})
