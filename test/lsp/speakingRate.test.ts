import {describe, expect, test} from 'vitest'
import {
  OUTLINE_REQUEST,
  type OutlineAnswer,
  STATS_REQUEST,
  type StatsAnswer,
} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, type Session, startSession, type TestDraft} from './session'

const BODY = `同志们：

一、抓好春耕

${'各县要不误农时，把各项准备工作做在前面，确保全年粮食丰收。'.repeat(40)}
`

describe('语速', () => {
  test('按设置估算全稿和各部分的时长', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(BODY)
    const usual = await minutes(session, draft)
    await session.configure({speakingRate: 90})
    const slow = await minutes(session, draft)
    expect(slow.whole).toBeGreaterThan(usual.whole * 1.7)
    expect(slow.section).toBeGreaterThan(usual.section * 1.7)
  })

  test('文首的语速优先', async () => {
    const session = await startSession(PULLING_CLIENT)
    const usual = await minutes(session, await session.open(BODY))
    const own = await session.open(`---\n语速: 360\n---\n\n${BODY}`, 'file:///own.md')
    const {whole, section} = await minutes(session, own)
    expect(whole).toBeLessThan(usual.whole * 0.7)
    expect(section).toBeLessThan(usual.section * 0.7)
  })

  test('不成话的设置按默认值，记入日志', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(BODY)
    const usual = await minutes(session, draft)
    await session.configure({speakingRate: 5000})
    expect(await minutes(session, draft)).toEqual(usual)
    expect(session.log.join()).toContain('nigao.speakingRate')
  })
})

async function minutes({client}: Session, {uri}: TestDraft): Promise<{whole: number; section: number}> {
  const stats = await client.sendRequest<StatsAnswer>(STATS_REQUEST, {uri})
  const outline = await client.sendRequest<OutlineAnswer>(OUTLINE_REQUEST, {uri})
  return {whole: stats.minutes, section: outline.entries.find(({kind}) => kind === 'heading')?.minutes ?? 0}
}
