import {describe, expect, test} from 'vitest'
import type {ClientCapabilities} from 'vscode-languageserver'
import {
  CHECK_TEXT_REQUEST,
  OUTLINE_REQUEST,
  type OutlineAnswer,
  RESTRUCTURE_REQUEST,
  type RestructureAnswer,
  SLOTS_REQUEST,
  type SlotsAnswer,
  STATS_REQUEST,
  type StatsAnswer,
} from '../../server/src/lsp/protocol'
import {SPEECH} from './samples'
import {PLAIN_CLIENT, PULLING_CLIENT, places, startSession} from './session'

describe('设置', () => {
  test('关掉的规则不报，改了级别的照新级别报，改设置后请客户端重取', async () => {
    const session = await startSession(PULLING_CLIENT, {rules: {writtenSlot: 'off'}})
    const draft = await session.open(SPEECH)
    expect(places(draft, await draft.diagnostics())).toEqual(['headingSequence 四、'])
    const before = session.refreshes()
    await session.configure({rules: {headingSequence: 'hint'}})
    expect(session.refreshes()).toBe(before + 1)
    expect((await draft.diagnostics()).find(({code}) => code === 'headingSequence')?.severity).toBe(4)
  })

  test('不可用的值记入日志，按默认处理', async () => {
    const session = await startSession(PULLING_CLIENT, {
      rules: {headingSequence: 'loud', noSuchRule: 'off'},
      placeholder: {report: 'never'},
    })
    const draft = await session.open(SPEECH)
    expect(await draft.diagnostics()).toHaveLength(4)
    const log = session.log.join('\n')
    for (const name of ['rules.headingSequence', 'rules.noSuchRule', 'placeholder.report'])
      expect(log).toContain(name)
  })

  test('不能问设置的客户端，以它送来的为准', async () => {
    const session = await startSession(PLAIN_CLIENT, undefined, {rules: {writtenSlot: 'off'}})
    await session.open(SPEECH)
    expect(session.published.at(-1)?.diagnostics.map(({code}) => code)).toEqual(['headingSequence'])
    await session.configure({rules: {headingSequence: 'off'}})
    expect(session.published.at(-1)?.diagnostics.map(({code}) => code)).toEqual(Array(3).fill('writtenSlot'))
  })
})

describe('客户端另问的', () => {
  test('提纲', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const {version, entries} = await session.client.sendRequest<OutlineAnswer>(OUTLINE_REQUEST, {
      uri: draft.uri,
    })
    const headings = entries.filter(({kind}) => kind === 'heading')
    expect(version).toBe(1)
    expect(headings.map(({marker, text, level, slots}) => ({marker, text, level, slots}))).toEqual([
      {marker: '一、', text: '认清形势，增强责任感', level: 1, slots: 1},
      {marker: '二、', text: '突出重点，抓好落实', level: 1, slots: 2},
      {marker: '四、', text: '加强领导，压实责任', level: 1, slots: 0},
    ])
    expect(headings[1]?.children.map(({marker}) => marker)).toEqual(['（一）', '（二）'])
    expect(draft.textIn(headings[2]?.range ?? draft.rangeOf('#'))).toContain('扛在肩上')
  })

  test('待填，带前后文和所在的小标题', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const {slots} = await session.client.sendRequest<SlotsAnswer>(SLOTS_REQUEST, {uri: draft.uri})
    expect(slots.map(({before, text, after}) => `${before}[${text}]${after}`)).toEqual([
      '今年全县落实播种面积[XX]万亩。一是面积要稳住。二',
      '（一）抓好田间管理。由[某某]同志牵头，每周调度一次。',
      '（二）抓好防灾减灾。由[某某]同志负责，汛期每天值守。',
    ])
    expect(slots.map(({heading}) => heading?.slice(0, 3))).toEqual(['一、认', '（一）', '（二）'])
  })

  test('字数、时长、待填数', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const stats = await session.client.sendRequest<StatsAnswer>(STATS_REQUEST, {uri: draft.uri})
    expect(stats).toMatchObject({version: 1, slots: 3})
    expect(stats.characters).toBeGreaterThan(150)
    expect(stats.minutes).toBeCloseTo(1, 0)
  })

  test('重新编号改完就没有断号', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(`${SPEECH}\n六、讲求实效\n`)
    const params = {uri: draft.uri, change: 'draft', position: draft.at('一、')}
    const answer = await session.client.sendRequest<RestructureAnswer>(RESTRUCTURE_REQUEST, params)
    await draft.apply([...answer.edits])
    expect(draft.text()).toBe(`${SPEECH.replace('四、', '三、')}\n四、讲求实效\n`)
    const again = await session.client.sendRequest<RestructureAnswer>(RESTRUCTURE_REQUEST, params)
    expect(again.edits).toEqual([])
  })

  test.each([OUTLINE_REQUEST, SLOTS_REQUEST, STATS_REQUEST, RESTRUCTURE_REQUEST])(
    '%s：没有打开的稿件答 null',
    async request => {
      const session = await startSession(PULLING_CLIENT)
      expect(await session.client.sendRequest(request, {uri: 'file:///none.md', change: 'draft'})).toBeNull()
    },
  )
})

describe('出错之后照常服务', () => {
  test('说不通的请求记入日志，后面的请求照答', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const {client} = session
    expect(await client.sendRequest('codeAction/resolve', {title: '没有凭据'})).toEqual({
      title: '没有凭据',
    })
    expect(await draft.diagnostics()).toHaveLength(4)
    expect(session.log.join('\n')).toContain('codeAction/resolve')
  })

  test.each([
    ['textDocument/hover', {textDocument: {uri: 'file:///draft.md'}, position: null}],
    ['textDocument/hover', {position: {line: 0, character: 0}}],
    [
      'textDocument/codeAction',
      {textDocument: {uri: 'file:///draft.md'}, range: {start: {line: 0, character: 0}}},
    ],
    ['textDocument/selectionRange', {textDocument: {uri: 'file:///draft.md'}, positions: [{}]}],
    ['textDocument/diagnostic', {}],
    [OUTLINE_REQUEST, {uri: 5}],
    [RESTRUCTURE_REQUEST, {uri: 'file:///draft.md'}],
    [CHECK_TEXT_REQUEST, {uri: 'file:///draft.md'}],
  ])('%s 少了该有的，答 -32602，后面的请求照答', async (method, params) => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    await expect(session.client.sendRequest(method, params)).rejects.toMatchObject({code: -32602})
    expect(await draft.diagnostics()).toHaveLength(4)
  })

  test.each([
    ['PULLING_CLIENT', PULLING_CLIENT],
    ['PLAIN_CLIENT', PLAIN_CLIENT],
  ])('说不通的改动之后，稿件不知何样，不答也不改，全文再来时照旧（%s）', async (_, capabilities) => {
    const session = await startSession(capabilities)
    const draft = await session.open(SPEECH)
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: {uri: draft.uri, version: 2},
    })
    await draft.replace('四、', '三、')
    expect(session.log.join('\n')).toContain('didChange')
    expect(await draft.diagnostics()).toEqual([])
    expect(session.published.at(-1)?.diagnostics ?? []).toEqual([])
    for (const request of [OUTLINE_REQUEST, SLOTS_REQUEST, STATS_REQUEST, RESTRUCTURE_REQUEST])
      expect(await session.client.sendRequest(request, {uri: draft.uri, change: 'draft'})).toBeNull()
    expect(await draft.request('textDocument/formatting', {options: {}})).toBeNull()
    await draft.rewrite(SPEECH)
    expect(await draft.diagnostics()).toHaveLength(4)
  })
})

describe('开始与结束', () => {
  test('initialize 之前不答请求，通知不算；第二次 initialize 不受理', async () => {
    const session = await startSession(PULLING_CLIENT, undefined, undefined, async client => {
      await client.sendNotification('textDocument/didOpen', {
        textDocument: {uri: 'file:///early.md', languageId: 'markdown', version: 1, text: SPEECH},
      })
      await expect(client.sendRequest(STATS_REQUEST, {uri: 'file:///early.md'})).rejects.toMatchObject({
        code: -32002,
      })
    })
    expect(await session.client.sendRequest(STATS_REQUEST, {uri: 'file:///early.md'})).toBeNull()
    const again = session.client.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}})
    await expect(again).rejects.toMatchObject({code: -32600})
    const draft = await session.open(SPEECH)
    expect(await draft.diagnostics()).toHaveLength(4)
  })

  test('shutdown 之后不答请求', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    await session.client.sendRequest('shutdown')
    await expect(draft.diagnostics()).rejects.toMatchObject({code: -32600})
  })

  test('没有说全能力的客户端也能开始', async () => {
    const capabilities = {textDocument: {codeAction: {resolveSupport: {}}}} as ClientCapabilities
    const session = await startSession(capabilities)
    const draft = await session.open(SPEECH)
    expect(await draft.diagnostics()).toHaveLength(4)
  })
})
