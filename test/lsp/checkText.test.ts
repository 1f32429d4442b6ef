import {describe, expect, test} from 'vitest'
import {CHECK_TEXT_REQUEST, type CheckTextAnswer} from '../../server/src/lsp/protocol'
import {CLEAN, SPEECH} from './samples'
import {PLAIN_CLIENT, PULLING_CLIENT, places, type Session, startSession} from './session'

const ELSEWHERE = 'file:///elsewhere.md'

describe('检查没有打开的稿件', () => {
  test('与打开时报的一样', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const answer = await check(session, SPEECH, draft.uri)
    expect(answer.diagnostics).toEqual(await draft.diagnostics())
    expect(answer).toMatchObject({slots: 3, errors: 1, warnings: 0})
  })

  test('待填一律报告，不论 placeholder.report 怎样设', async () => {
    const session = await startSession(PULLING_CLIENT, {placeholder: {report: 'onSave'}})
    const draft = await session.open(CLEAN)
    await draft.replace('许多工作', '许多工作，增产XX万斤')
    expect(await draft.diagnostics()).toEqual([])
    const {diagnostics, slots} = await check(session, draft.text(), draft.uri)
    expect(places(draft, [...diagnostics] as never)).toEqual(['writtenSlot XX'])
    expect(slots).toBe(1)
  })

  test('不改动打开着的稿件，也不把它当作打开', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(CLEAN)
    const before = session.published.length
    await check(session, SPEECH, draft.uri)
    await check(session, SPEECH, ELSEWHERE)
    await draft.save()
    expect(session.published).toHaveLength(before)
    expect(await session.client.sendRequest('nigao/stats', {uri: ELSEWHERE})).toBeNull()
    expect(await session.client.sendRequest('nigao/stats', {uri: draft.uri})).toMatchObject({slots: 0})
  })

  test('关掉的规则不报，改了级别的照新级别计数', async () => {
    const session = await startSession(PULLING_CLIENT, {
      rules: {writtenSlot: 'off', headingSequence: 'warning'},
    })
    const answer = await check(session, SPEECH)
    expect(answer.diagnostics.map(({code}) => code)).toEqual(['headingSequence'])
    expect(answer).toMatchObject({slots: 3, errors: 0, warnings: 1})
  })

  test('空稿没有可报的', async () => {
    const session = await startSession(PULLING_CLIENT)
    expect(await check(session, '')).toEqual({
      isFull: true,
      diagnostics: [],
      slots: 0,
      errors: 0,
      warnings: 0,
    })
  })
})

function check(session: Session, text: string, uri = ELSEWHERE): Promise<CheckTextAnswer> {
  return session.client.sendRequest<CheckTextAnswer>(CHECK_TEXT_REQUEST, {uri, text})
}
