import {expect, test} from 'vitest'
import {CHECK_TEXT_REQUEST} from '../../server/src/lsp/protocol'
import {SPEECH} from './samples'
import {PULLING_CLIENT, type Session, startSession} from './session'

const LONG = '抓'.repeat(1_000_001)
const MANY = '\n'.repeat(100_001)

test('太长的一行说一次，说的是哪一行；其余各行照查', async () => {
  const {session, shown} = await startShowing()
  const draft = await session.open(`${SPEECH}`, 'file:///%E8%AE%B2%E8%AF%9D.md')
  const before = await draft.diagnostics()
  await draft.replace(SPEECH.slice(-5), `${SPEECH.slice(-5)}\n${LONG}`)
  await draft.replace('抓\n', '抓抓\n').catch(() => undefined)
  const lines = SPEECH.split('\n').length
  expect(shown).toEqual([
    `没有检查“讲话.md”第 ${lines + 1} 行：一行超过 100 万字，太长，请分段再查；其余各行照常检查`,
  ])
  expect((await draft.diagnostics()).length).toBe(before.length)
  await draft.close()
  await session.open(`${LONG}\n${SPEECH}`, 'file:///%E8%AE%B2%E8%AF%9D.md')
  expect(shown).toHaveLength(2)
})

test('全文太长的说一次，不报；别的稿件照查', async () => {
  const {session, shown} = await startShowing()
  const long = await session.open(SPEECH + MANY, 'file:///long.md')
  const other = await session.open(SPEECH)
  expect(await long.diagnostics()).toEqual([])
  expect(await other.diagnostics()).not.toEqual([])
  await long.rewrite(`${SPEECH + MANY}甲`)
  expect(shown).toEqual(['没有检查“long.md”：全文太长，请分成几份再查'])
  await long.rewrite(SPEECH)
  expect(await long.diagnostics()).not.toEqual([])
})

test('贴进太多，从此不报', async () => {
  const {session, shown} = await startShowing()
  const draft = await session.open(SPEECH)
  await draft.rewrite(SPEECH + MANY)
  expect(await draft.diagnostics()).toEqual([])
  expect(shown).toEqual(['没有检查“draft.md”：全文太长，请分成几份再查'])
})

test('检查全部稿件时，太长的记在日志里', async () => {
  const {session, shown} = await startShowing()
  const answer = await session.client.sendRequest(CHECK_TEXT_REQUEST, {uri: 'file:///a%.md', text: MANY})
  expect(answer).toBeNull()
  expect(session.log).toContain('没有检查“a%.md”：全文太长，请分成几份再查')
  expect(shown).toEqual([])
})

test('太长的一行不像公文，不说', async () => {
  const {session, shown} = await startShowing()
  await session.open('x'.repeat(1_000_001), 'file:///data.txt', 'plaintext')
  await session.open(`const a = {\n${'x y '.repeat(300_000)}\n};\n`, 'file:///data.md')
  expect(shown).toEqual([])
})

async function startShowing(): Promise<{session: Session; shown: readonly string[]}> {
  const session = await startSession(PULLING_CLIENT)
  const shown: string[] = []
  session.client.onNotification('window/showMessage', ({message}: {message: string}) => {
    shown.push(message)
  })
  return {session, shown}
}
