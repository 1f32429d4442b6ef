import {expect, test} from 'vitest'
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
} from 'vscode-languageserver/node'
import {SPEECH} from './samples'
import {PULLING_CLIENT, startSession, type TestDraft} from './session'

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

test('被赶过的几次没有折叠，后面的与重新打开的相同', async () => {
  const {client, open} = await startSession(PULLING_CLIENT, {placeholder: {report: 'onType'}})
  const draft = await open(SPEECH)
  await draft.diagnostics()
  for (let version = 2; version <= 4; version++) {
    const start = draft.after('突出重点')
    const contentChanges = [{range: {start, end: start}, text: '抓好XX'}]
    const textDocument = {uri: draft.uri, version}
    await client.sendNotification('textDocument/didChange', {textDocument, contentChanges})
  }
  const again = await open(SPEECH.replace('突出重点', '突出重点抓好XX抓好XX抓好XX'), 'file:///again.md')
  const shown = async ({diagnostics, uri}: TestDraft) =>
    JSON.stringify(await diagnostics()).replaceAll(uri, '')
  expect(await shown(draft)).toBe(await shown(again))
})
