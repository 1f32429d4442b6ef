import {describe, expect, test} from 'vitest'
import type {CodeAction} from 'vscode-languageserver/node'
import {
  BLANKS_REQUEST,
  type BlanksAnswer,
  CHECK_TEXT_REQUEST,
  type CheckTextAnswer,
  DISMISS_COMMAND,
  DISMISSED_NOTIFICATION,
  OUTLINE_REQUEST,
  type OutlineAnswer,
  SLOTS_REQUEST,
  type SlotEntry,
  type SlotsAnswer,
  STATS_REQUEST,
  type StatsAnswer,
  WRITE_ANSWERS_REQUEST,
  type WriteAnswersAnswer,
} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, places, type Session, startSession, type TestDraft} from './session'

const TEXT = '一、成效\n\n完成投资XX亿元，新增XX户，由XX集团捐建。\n\n二、打算\n\n再加一把劲。\n'

describe('不是待填的', () => {
  test('诊断、清单、表单、表头、字数里都没有它，别处照旧', async () => {
    const {session, draft} = await open(TEXT)
    await dismiss(session, draft, '，由')
    expect(places(draft, await draft.diagnostics())).toEqual(['writtenSlot XX', 'writtenSlot XX'])
    const {slots, dismissed} = await slotsOf(draft)
    expect(slots.map(({label}) => label)).toEqual(['完成投资XX亿元', '新增XX户'])
    expect(dismissed.map(({before}) => before)).toEqual(['XX亿元，新增XX户，由'])
    const blanks = await draft.request<BlanksAnswer>(BLANKS_REQUEST, {uri: draft.uri})
    expect(blanks.blanks).toHaveLength(2)
    const csv = {uri: draft.uri, answers: {}, format: 'csv'}
    const {text} = await draft.request<WriteAnswersAnswer>(WRITE_ANSWERS_REQUEST, csv)
    expect(text).not.toContain('集团')
    expect((await draft.request<StatsAnswer>(STATS_REQUEST, {uri: draft.uri})).slots).toBe(2)
    const {entries} = await draft.request<OutlineAnswer>(OUTLINE_REQUEST, {uri: draft.uri})
    expect(entries[0]?.slots).toBe(2)
  })

  test('别处改稿不影响它；自己改了就是另一处；改回来又不是', async () => {
    const {session, draft} = await open(TEXT)
    await dismiss(session, draft, '，由')
    await draft.replace('一、成效', '一、主要成效')
    expect((await slotsOf(draft)).dismissed).toHaveLength(1)
    await draft.replace('XX集团', 'XXX集团')
    expect((await slotsOf(draft)).dismissed).toEqual([])
    expect((await slotsOf(draft)).slots).toHaveLength(3)
    await draft.replace('XXX集团', 'XX集团')
    expect((await slotsOf(draft)).dismissed).toHaveLength(1)
  })

  test('先说了再打开也算；没有打开的稿件检查时也算；恢复以后又是待填', async () => {
    const {session, draft} = await open(TEXT)
    const slot = await dismiss(session, draft, '，由')
    await draft.close()
    const checked = await session.client.sendRequest<CheckTextAnswer>(CHECK_TEXT_REQUEST, {
      uri: draft.uri,
      text: TEXT,
    })
    expect(checked.slots).toBe(2)
    expect(checked.diagnostics).toHaveLength(2)
    const again = await session.open(TEXT, draft.uri)
    expect((await slotsOf(again)).dismissed).toEqual([{...slot, label: ''}])
    await session.client.sendNotification(DISMISSED_NOTIFICATION, {uri: draft.uri, slots: []})
    expect((await slotsOf(again)).slots).toHaveLength(3)
  })

  test('统一符号时原样不动', async () => {
    const {session, draft} = await open('XX县完成投资**亿元，____同志牵头，由**集团捐建。\n')
    const range = draft.rangeOf('**亿元')
    await dismiss(session, draft, '，由')
    const actions = await draft.request<CodeAction[]>('textDocument/codeAction', {
      range,
      context: {diagnostics: []},
    })
    const unify = actions.find(({title}) => title.startsWith('本稿的待填符号一律写作'))
    const {edit} = await session.client.sendRequest<CodeAction>('codeAction/resolve', unify)
    const [changes] = edit?.documentChanges ?? []
    if (!changes || !('edits' in changes)) throw new Error('没有改动')
    await draft.apply(changes.edits as never)
    expect(draft.text()).toBe('XX县完成投资XX亿元，XX同志牵头，由**集团捐建。\n')
  })
})

describe('快速修复“这不是待填”', () => {
  test('记得住的客户端才有，记住的由它去记', async () => {
    const {draft} = await open(TEXT)
    const params = {range: draft.rangeOf('XX集团'), context: {diagnostics: []}}
    const actions = await draft.request<CodeAction[]>('textDocument/codeAction', params)
    expect(actions.find(({title}) => title === '这不是待填')).toMatchObject({
      command: {command: DISMISS_COMMAND, arguments: [draft.uri, draft.at('XX集团')]},
    })
    const plain = await (await startSession(PULLING_CLIENT)).open(TEXT)
    const others = await plain.request<CodeAction[]>('textDocument/codeAction', params)
    expect(others.map(({title}) => title)).not.toContain('这不是待填')
  })
})

async function open(text: string): Promise<{session: Session; draft: TestDraft}> {
  const session = await startSession({...PULLING_CLIENT, experimental: {[DISMISS_COMMAND]: true}})
  return {session, draft: await session.open(text)}
}

/** The slot behind these words is none. */
async function dismiss(session: Session, draft: TestDraft, words: string): Promise<SlotEntry> {
  const slot = (await slotsOf(draft)).slots.find(({before}) => before.endsWith(words))
  if (!slot) throw new Error('没有这一处待填')
  const {text, before, after} = slot
  await session.client.sendNotification(DISMISSED_NOTIFICATION, {
    uri: draft.uri,
    slots: [{text, before, after}],
  })
  return slot
}

function slotsOf(draft: TestDraft): Promise<SlotsAnswer> {
  return draft.request<SlotsAnswer>(SLOTS_REQUEST, {uri: draft.uri})
}
