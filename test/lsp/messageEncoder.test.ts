import {expect, test} from 'vitest'
import type {Message} from 'vscode-languageserver/node'
import {messageEncoder} from '../../server/src/lsp/messageEncoder'

const first = {range: range(0), message: '“XX”处尚未填写，含 "items":[] 的怪话'}
const second = {range: range(1), message: '“*”处尚未填写'}

test.each([
  ['发现', {id: 1, result: {kind: 'full', resultId: '7', items: [first, second]}}],
  ['没有发现', {id: 2, result: {kind: 'full', items: []}}],
  ['结果在前', {result: {items: [second], resultId: '"items":[]', kind: 'full'}, id: 3}],
  ['没有变化', {id: 4, result: {kind: 'unchanged', resultId: '7'}}],
  ['别的回答', {id: 5, result: null}],
  ['通知', {method: 'window/logMessage', params: {type: 1, message: '𠮷'}}],
])('%s：与逐字写出的 JSON 相同，写过一次的也一样', async (_, body) => {
  const message = {jsonrpc: '2.0', ...body} as Message
  const encoder = messageEncoder()
  for (const time of [1, 2])
    expect([
      time,
      JSON.parse(new TextDecoder().decode(await encoder.encode(message, {charset: 'utf-8'}))),
    ]).toEqual([time, message])
})

function range(line: number) {
  return {start: {line, character: 0}, end: {line, character: 2}}
}
