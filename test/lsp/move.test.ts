import {expect, test} from 'vitest'
import {MOVE_REQUEST, type MoveAnswer, type MoveTarget} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, startSession} from './session'

const SPEECH =
  '同志们：\r\n\r\n讲两点意见，具体见第二部分。\r\n\r\n一、甲𠮷\r\n\r\n（一）子\r\n\r\n## 二、乙\r\n'

test('移动：改动、跟着改了几处、移到了哪一行', async () => {
  const {draft, ask} = await opened()
  const answer = await ask(['二、乙'], {side: 'before', position: draft.at('一、甲')})
  expect(answer.followed).toBe(1)
  expect(answer.cursor).toEqual({line: 4, character: 3})
  await draft.apply([...answer.edits])
  expect(draft.text()).toBe(
    '同志们：\r\n\r\n讲两点意见，具体见第一部分。\r\n\r\n## 一、乙\r\n\r\n二、甲𠮷\r\n\r\n（一）子\r\n',
  )
})

test('上移、下移、放到一行上、放到空处、删除', async () => {
  const {draft, ask} = await opened()
  const newText = async (to: MoveTarget, what = '二、乙') =>
    (await ask([what], to)).edits.map(edit => edit.newText)
  expect(await newText({side: 'up'})).toEqual(await newText({side: 'before', position: draft.at('一、甲')}))
  expect(await newText({side: 'onto', position: draft.at('一、甲')})).toEqual(await newText({side: 'up'}))
  expect(await newText({side: 'onto'}, '一、甲')).toEqual(await newText({side: 'down'}, '一、甲'))
  expect(await newText({side: 'out'})).toEqual([''])
})

test('没有道理的，说明为什么', async () => {
  const {draft, ask} = await opened()
  expect(await ask(['一、甲'], {side: 'into', position: draft.at('（一）')})).toMatchObject({
    edits: [],
    refusal: 'itself',
  })
  expect((await ask(['同志们'], {side: 'down'})).refusal).toBe('frame')
})

async function opened() {
  const session = await startSession(PULLING_CLIENT)
  const draft = await session.open(SPEECH)
  const ask = (parts: readonly string[], to: MoveTarget): Promise<MoveAnswer> =>
    session.client.sendRequest(MOVE_REQUEST, {
      uri: draft.uri,
      positions: parts.map(part => draft.at(part)),
      to,
    })
  return {draft, ask}
}
