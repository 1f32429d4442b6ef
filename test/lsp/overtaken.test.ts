import {expect, test} from 'vitest'
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
} from 'vscode-languageserver/node'
import {PULLING_CLIENT, startSession} from './session'

const REQUESTS = [
  ['textDocument/diagnostic', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['nigao/slots', {uri: 'file:///draft.md'}],
] as const

test.each(REQUESTS)('取消了的请求不做：%s', async (method, params) => {
  const {client, open, log} = await startSession(PULLING_CLIENT)
  const {uri} = await open('# 讲话\n\n今年新增XX人。\n')
  const source = new CancellationTokenSource()
  const answer = client.sendRequest(method, {textDocument: {uri}, ...params}, source.token)
  source.cancel()
  await expect(answer).rejects.toMatchObject({code: LSPErrorCodes.RequestCancelled})
  expect(log).toEqual([])
})

test('后面还有改动的请求，等改动都到了才做，答的是改动以后的', async () => {
  const {client, open} = await startSession(PULLING_CLIENT)
  const {uri} = await open('# 讲话\n\n今年新增XX人。\n')
  const pull = () =>
    client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}})
  const answers: Promise<DocumentDiagnosticReport>[] = []
  for (let version = 2; version <= 9; version++) {
    const start = {line: 2, character: 0}
    const contentChanges = [{range: {start, end: start}, text: '又'}]
    await client.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
    answers.push(pull())
  }
  const reports = await Promise.all(answers)
  const columns = reports.map(report => report.kind === 'full' && report.items[0]?.range.start.character)
  expect(columns).toEqual(Array(8).fill('又又又又又又又又今年新增'.length))
})
