import {describe, expect, test} from 'vitest'
import {
  LENGTH_REQUEST,
  type LengthAnswer,
  OUTLINE_REQUEST,
  type OutlineAnswer,
  STATS_REQUEST,
  type StatsAnswer,
} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, startSession} from './session'

const BODY = `同志们：\n\n一、抓好春耕\n\n${'各县要不误农时。'.repeat(100)}\n\n二、抓好防汛\n\n各县要落实责任。\n`

describe('要求的时长', () => {
  test('全稿和写了的部分都比，语速变了跟着变', async () => {
    const session = await startSession(PULLING_CLIENT)
    const {uri} = await session.open(`---\n时长: 15分钟（一3分钟）\n---\n\n${BODY}`)
    const standings = async () => {
      const stats = await session.client.sendRequest<StatsAnswer>(STATS_REQUEST, {uri})
      const outline = await session.client.sendRequest<OutlineAnswer>(OUTLINE_REQUEST, {uri})
      return [stats.standings, ...outline.entries.map(entry => entry.standings)]
    }
    const usual = await standings()
    expect(usual).toMatchObject([
      {minutes: {most: 15, isFar: true}},
      undefined,
      {minutes: {excess: 2}},
      undefined,
    ])
    await session.configure({speakingRate: 360})
    expect((await standings())[2]?.minutes?.excess).toBeLessThan(usual[2]?.minutes?.excess ?? 0)
  })

  test('没有写的不比', async () => {
    const session = await startSession(PULLING_CLIENT)
    const {uri} = await session.open(BODY)
    const stats = await session.client.sendRequest<StatsAnswer>(STATS_REQUEST, {uri})
    expect(stats).not.toHaveProperty('standings')
  })

  test('写到文首的改动；看不懂的没有', async () => {
    const session = await startSession(PULLING_CLIENT)
    const {uri} = await session.open(BODY)
    const ask = (text: string) => session.client.sendRequest<LengthAnswer>(LENGTH_REQUEST, {uri, text})
    const start = {line: 0, character: 0}
    expect(await ask('15分钟')).toMatchObject({
      written: '',
      edits: [{range: {start, end: start}, newText: '---\n时长: 15分钟\n---\n\n'}],
    })
    expect(await ask('很久')).not.toHaveProperty('edits')
  })
})
