import {expect, test} from 'vitest'
import type {TextEdit} from 'vscode-languageserver/node'
import {TIDY_REQUEST, type TidyAnswer} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, startSession} from './session'

const OPTIONS = {options: {tabSize: 4, insertSpaces: true}}
const SPEECH = `# 在全县春耕生产会议上的讲话

同志们：

    一、认清形势,抓紧行动

今年墒情好，各镇各村要早谋划、早安排。

　　三、压实责任

责任要一级一级压实的的。
打印 关闭
`
const FORMATTED = SPEECH.replace('    一、认清形势,', '一、认清形势，')
  .replace('　　三、', '三、')
  .replace('的的', '的')
  .replace('。\n打印', '。\n\n打印')

test('格式化文档：标点、空白、段落之间的空行；编号断了一个不动，网页残留还在', async () => {
  const {session, draft} = await opened()
  const {capabilities} = session.initialized
  expect(capabilities.documentFormattingProvider).toBe(true)
  expect(capabilities.documentRangeFormattingProvider).toBe(true)
  await draft.apply(await draft.request<TextEdit[]>('textDocument/formatting', OPTIONS))
  expect(draft.text()).toBe(FORMATTED)
  expect(await draft.request<TextEdit[]>('textDocument/formatting', OPTIONS)).toEqual([])
})

test('格式化选定内容只动选定的', async () => {
  const {draft} = await opened()
  const range = {start: draft.at('　　三'), end: draft.at('责任要')}
  const edits = await draft.request<TextEdit[]>('textDocument/rangeFormatting', {...OPTIONS, range})
  await draft.apply(edits)
  expect(draft.text()).toBe(SPEECH.replace('　　三、', '三、'))
})

test('换行以后，上一行的标点写规范，空白不动', async () => {
  const {draft} = await opened()
  const position = {line: draft.at('    一、').line + 1, character: 0}
  const request = {...OPTIONS, position, ch: '\n'}
  await draft.apply(await draft.request<TextEdit[]>('textDocument/onTypeFormatting', request))
  expect(draft.text()).toBe(SPEECH.replace('形势,', '形势，'))
  const first = {...OPTIONS, position: {line: 0, character: 0}, ch: '\n'}
  expect(await draft.request<TextEdit[]>('textDocument/onTypeFormatting', first)).toEqual([])
})

test('粘贴的一段：网页残留也删去，各有几处说得出', async () => {
  const {session, draft} = await opened()
  const range = {start: draft.at('责任要'), end: {line: 99, character: 0}}
  const answer: TidyAnswer = await session.client.sendRequest(TIDY_REQUEST, {uri: draft.uri, range})
  expect(answer).toMatchObject({version: 1, found: {fixes: 1, residue: 1}})
  await draft.apply(answer.edits as TextEdit[])
  expect(draft.text()).toBe(SPEECH.replace('的的', '的').replace('打印 关闭\n', ''))
})

async function opened() {
  const session = await startSession(PULLING_CLIENT)
  return {session, draft: await session.open(SPEECH)}
}
