import {describe, expect, test} from 'vitest'
import type {Range, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import {
  BLANKS_REQUEST,
  type BlanksAnswer,
  FILL_REQUEST,
  FILL_ROWS_REQUEST,
  type FillAnswer,
  type FillRowsAnswer,
  READ_ANSWERS_REQUEST,
  type ReadAnswersAnswer,
  SLOTS_REQUEST,
  type SlotsAnswer,
  WRITE_ANSWERS_REQUEST,
  type WriteAnswersAnswer,
} from '../../server/src/lsp/protocol'
import {PLAIN_CLIENT, PULLING_CLIENT, startSession, type TestDraft} from './session'

const TEMPLATE =
  '# 在XX县座谈会上的讲话\n\n今年，XX县完成投资XX亿元，同比增长%。会议于XX月XX日召开。\n\n由{{单位}}牵头。\n'

async function open(text = TEMPLATE): Promise<TestDraft> {
  return (await startSession(PULLING_CLIENT)).open(text, 'file:///templates/%E8%AE%B2%E8%AF%9D.md')
}

function ask<T>(draft: TestDraft, method: string, params: object = {}): Promise<T> {
  return draft.request<T>(method, {uri: draft.uri, ...params})
}

describe('nigao/blanks', () => {
  test('每一项一条，相同的并作一项', async () => {
    const {blanks} = await ask<BlanksAnswer>(await open(), BLANKS_REQUEST)
    expect(blanks.map(({label, kind, count}) => `${label} ${kind} ${count}`)).toEqual([
      'XX县 place 2',
      '完成投资XX亿元 number 1',
      '同比增长% number 1',
      '会议于XX月 date 1',
      '会议于XX月XX日召开（日） date 1',
      '单位 unit 1',
    ])
  })

  test('与清单里的名称相同', async () => {
    const draft = await open()
    const {slots} = await ask<SlotsAnswer>(draft, SLOTS_REQUEST)
    const {blanks} = await ask<BlanksAnswer>(draft, BLANKS_REQUEST)
    expect(new Set(slots.map(({label}) => label))).toEqual(new Set(blanks.map(({label}) => label)))
  })
})

describe('nigao/fill', () => {
  test('同名的一次填齐，答案与后面重复的只留一份', async () => {
    const draft = await open()
    const answers = {XX县: '青山县', 完成投资XX亿元: '5亿元', '同比增长%': '8.5', 没有这项: '甲'}
    const {edits, doubts, values} = await ask<FillAnswer>(draft, FILL_REQUEST, {answers})
    expect(doubts).toEqual({})
    expect(values).toEqual({XX县: '青山', 完成投资XX亿元: '5', '同比增长%': '8.5'})
    await draft.apply(edits)
    expect(draft.text()).toBe(
      '# 在青山县座谈会上的讲话\n\n今年，青山县完成投资5亿元，同比增长8.5%。会议于XX月XX日召开。\n\n由{{单位}}牵头。\n',
    )
  })

  test('有疑问的说明为什么，仍可以填', async () => {
    const draft = await open()
    const answers = {会议于XX月: '2', '会议于XX月XX日召开（日）': '30', XX县: '12'}
    const {edits, doubts} = await ask<FillAnswer>(draft, FILL_REQUEST, {answers})
    expect(doubts).toEqual({
      会议于XX月: '2月没有30日，请核对',
      '会议于XX月XX日召开（日）': '2月没有30日，请核对',
      XX县: '“12”只有数字，这里应填地名',
    })
    expect(edits).toHaveLength(4)
  })

  test('没有打开的稿件没有答复', async () => {
    const draft = await open()
    for (const method of [FILL_REQUEST, READ_ANSWERS_REQUEST, WRITE_ANSWERS_REQUEST, FILL_ROWS_REQUEST]) {
      const params = {uri: 'file:///none.md', answers: {}, text: '', format: 'csv'}
      expect(await draft.request(method, params)).toBeNull()
    }
  })
})

describe('存答案、取答案', () => {
  test.each(['csv', 'json'])('%s：存了再取，一字不差', async format => {
    const draft = await open()
    const answers = {XX县: '青山', 单位: '县“医院”,\n"中医院"'}
    const {text} = await ask<WriteAnswersAnswer>(draft, WRITE_ANSWERS_REQUEST, {answers, format})
    const {rows, unknown, faults} = await ask<ReadAnswersAnswer>(draft, READ_ANSWERS_REQUEST, {text, format})
    expect({unknown, faults}).toEqual({unknown: [], faults: []})
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject(answers)
    expect(Object.keys(rows[0] ?? {})).toHaveLength(6)
  })

  test('有差错的一项也不取，说明在哪里、怎么改', async () => {
    const params = {text: 'XX县,单位\n青山\n', format: 'csv'}
    const {rows, faults} = await ask<ReadAnswersAnswer>(await open(), READ_ANSWERS_REQUEST, params)
    expect(rows).toEqual([])
    expect(faults).toEqual(['第2行有1列，表头有2列，请补齐，空着的也要留出逗号'])
  })
})

describe('nigao/fillRows', () => {
  test('一行一篇，文件名照写法，缺的说出来', async () => {
    const text = 'XX县,单位,电话\n青山,县医院,1\n白水,,2\n'
    const {drafts, columns, unknown, faults} = await ask<FillRowsAnswer>(await open(), FILL_ROWS_REQUEST, {
      text,
      format: 'csv',
      pattern: '{XX县}',
    })
    expect({columns, unknown, faults}).toEqual({
      columns: ['XX县', '单位', '电话'],
      unknown: ['电话'],
      faults: [],
    })
    expect(drafts.map(({name, row}) => [name, row])).toEqual([
      ['青山.md', '第2行'],
      ['白水.md', '第3行'],
    ])
    expect(drafts[0]?.text).toContain('由县医院牵头')
    expect(drafts[1]?.text).toContain('由{{单位}}牵头')
    expect(drafts[1]?.open).toContain('单位')
  })

  test('没有写法的用稿件的名称；有差错的一篇也不出', async () => {
    const draft = await open()
    const askFor = (text: string) => ask<FillRowsAnswer>(draft, FILL_ROWS_REQUEST, {text, format: 'json'})
    const {drafts, pattern} = await askFor('{"XX县": "青山"}')
    expect(drafts.map(({name}) => name)).toEqual(['讲话-1.md'])
    expect(pattern).toBe('讲话-{序号}.md')
    expect(await askFor('{')).toMatchObject({drafts: [], faults: [expect.stringContaining('JSON')]})
  })

  test.each([
    ['untitled:Untitled-1', 'Untitled-1-1.md'],
    ['untitled:/templates/%E8%AE%B2%E8%AF%9D.markdown', '讲话-1.markdown'],
    ['file:///templates/%E8%AE%B2%E8%AF%9D', '讲话-1.md'],
  ])('%s 生成的第一篇叫 %s', async (uri, name) => {
    const draft = await (await startSession(PULLING_CLIENT)).open(TEMPLATE, uri)
    const params = {text: '{"XX县": "青山"}', format: 'json'}
    const {drafts, faults} = await ask<FillRowsAnswer>(draft, FILL_ROWS_REQUEST, params)
    expect(faults).toEqual([])
    expect(drafts.map(draft => draft.name)).toEqual([name])
  })
})

describe('重命名', () => {
  test('在待填上：填齐相同的各处', async () => {
    const draft = await open()
    const prepared = await draft.request<{range: Range; placeholder: string}>('textDocument/prepareRename', {
      position: draft.at('XX县座谈会'),
    })
    expect(prepared.placeholder).toBe('XX')
    expect(draft.textIn(prepared.range)).toBe('XX')
    const {documentChanges = []} = await draft.request<WorkspaceEdit>('textDocument/rename', {
      position: draft.at('XX县座谈会'),
      newName: '青山县',
    })
    const [change] = documentChanges as {edits: TextEdit[]}[]
    await draft.apply(change?.edits ?? [])
    expect(draft.text()).toContain('# 在青山县座谈会上的讲话\n\n今年，青山县完成')
  })

  test('丢失的数字填在单位前面，网站删去的词已写好', async () => {
    const draft = await open('同比增长%。\n\n坚持以_新时代中国特色社会主义思想为指导。\n')
    const prepare = (position: object) =>
      draft.request<{placeholder: string}>('textDocument/prepareRename', {position})
    expect(await prepare(draft.at('%'))).toMatchObject({placeholder: ''})
    expect((await prepare(draft.at('_新时代'))).placeholder).toContain('习近平')
    const edit = await draft.request<WorkspaceEdit>('textDocument/rename', {
      position: draft.at('%'),
      newName: '8.5',
    })
    expect(edit.documentChanges).toMatchObject([{edits: [{newText: '8.5'}]}])
  })

  test('别处不能重命名；名称空着不改', async () => {
    const draft = await open()
    expect(await draft.request('textDocument/prepareRename', {position: draft.at('今年')})).toBeNull()
    const rename = (position: object, newName: string) =>
      draft.request('textDocument/rename', {position, newName})
    expect(await rename(draft.at('今年'), '去年')).toBeNull()
    expect(await rename(draft.at('XX亿元'), ' ')).toBeNull()
  })

  test('不先问能不能改的客户端，也可以重命名', async () => {
    const session = await startSession(PLAIN_CLIENT)
    expect(session.initialized.capabilities.renameProvider).toBe(true)
    const draft = await session.open('增产XX吨。\n')
    const edit = await draft.request<WorkspaceEdit>('textDocument/rename', {
      position: draft.at('XX'),
      newName: '5',
    })
    expect(edit.changes?.[draft.uri]).toMatchObject([{newText: '5'}])
  })
})
