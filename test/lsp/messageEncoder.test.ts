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

test.each([
  ['改了中间一处', [0, 1, 2, 3], [0, 1, 9, 3]],
  ['改了第一处', [0, 1, 2], [9, 1, 2]],
  ['改了末一处', [0, 1, 2], [0, 1, 9]],
  ['前面多出两处', [0, 1], [8, 9, 0, 1]],
  ['后面多出一处', [0, 1], [0, 1, 9]],
  ['少了前面的', [0, 1, 2, 3], [2, 3]],
  ['少了后面的', [0, 1, 2, 3], [0, 1]],
  ['一处也不剩', [0, 1], []],
  ['原来没有', [], [0, 1]],
  ['全都换了', [0, 1], [8, 9]],
  ['同一处有两次', [0, 0, 0], [0, 0]],
])('%s：沿用上次写出的，与逐字写出的相同', async (_, before, after) => {
  const known = Array.from({length: 10}, (_, line) => ({range: range(line), message: `第${line}行的“××”`}))
  const encoder = messageEncoder()
  for (const [id, list] of [before, after, before].entries()) {
    const message = {jsonrpc: '2.0', id, result: {kind: 'full', items: list.map(at => known[at])}}
    const written = new TextDecoder().decode(await encoder.encode(message as Message, {charset: 'utf-8'}))
    expect(written).toBe(JSON.stringify(message))
  }
})

function range(line: number) {
  return {start: {line, character: 0}, end: {line, character: 2}}
}
