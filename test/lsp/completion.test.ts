import {afterEach, expect, test, vi} from 'vitest'
import type {CompletionItem} from 'vscode-languageserver/node'
import {PULLING_CLIENT, startSession} from './session'

afterEach(() => vi.useRealTimers())

test('下一项在光标处写上，不替换前面的字；说明触发的字符', async () => {
  const session = await startSession(PULLING_CLIENT)
  expect(session.initialized.capabilities.completionProvider?.triggerCharacters).toContain('；')
  const draft = await session.open('同志们：\n\n重点抓好：一是抓排查；')
  const position = draft.after('重点抓好：一是抓排查；')
  const [item] = await draft.request<CompletionItem[]>('textDocument/completion', {position})
  expect(item).toMatchObject({
    label: '二是',
    textEdit: {range: {start: position, end: position}, newText: '二是'},
  })
})

test('标题下的括号里是今天的日期', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date(2026, 2, 5)})
  const session = await startSession(PULLING_CLIENT)
  const draft = await session.open('在全县防汛会议上的讲话\n\n（\n\n同志们：')
  const items = await draft.request<CompletionItem[]>('textDocument/completion', {
    position: draft.after('（'),
  })
  expect(items.map(({label}) => label)).toEqual(['2026年3月5日）'])
})

test('没有可写的、不像公文的，什么也不提供', async () => {
  const session = await startSession(PULLING_CLIENT)
  const draft = await session.open('同志们：\n\n抓紧抓实。')
  expect(await draft.request('textDocument/completion', {position: draft.after('抓实。')})).toEqual([])
  await session.configure({scope: 'off'})
  expect(await draft.request('textDocument/completion', {position: draft.after('抓实。')})).toBeNull()
})
