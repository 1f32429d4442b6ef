import {expect, test} from 'vitest'
import {MARKER_KEYS_REQUEST, type MarkerKeysAnswer} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, startSession} from './session'

test('按行列答三个键各做什么；没有可做的，都是空的', async () => {
  const session = await startSession(PULLING_CLIENT)
  const draft = await session.open('同志们：\n\n一、加强领导\n\n（一）抓排查\n\n（二）')
  const ask = (position: object) =>
    session.client.sendRequest<MarkerKeysAnswer>(MARKER_KEYS_REQUEST, {uri: draft.uri, position})
  const {enter, indent, outdent} = await ask(draft.after('（二）'))
  expect([enter, indent, outdent].map(edits => edits.map(({newText}) => newText))).toEqual([
    [''],
    ['1.'],
    ['二、'],
  ])
  expect(draft.textIn(enter[0]?.range ?? draft.rangeOf('同志们'))).toBe('（二）')
  expect(await ask(draft.after('同志们'))).toMatchObject({enter: [], indent: [], outdent: []})
})
