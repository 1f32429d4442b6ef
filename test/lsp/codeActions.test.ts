import {describe, expect, test} from 'vitest'
import type {CodeAction, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import {FILL_COMMAND} from '../../server/src/lsp/protocol'
import {SPEECH} from './samples'
import {PLAIN_CLIENT, PULLING_CLIENT, places, type Session, startSession, type TestDraft} from './session'

async function actionsAt(draft: TestDraft, part: string, only?: string[]): Promise<CodeAction[]> {
  return draft.request('textDocument/codeAction', {
    range: draft.rangeOf(part),
    context: {diagnostics: [], ...(only && {only})},
  })
}

function editsOf({documentChanges, changes}: WorkspaceEdit = {}): TextEdit[] {
  const [change] = documentChanges ?? []
  if (change && 'edits' in change) return change.edits as TextEdit[]
  return Object.values(changes ?? {}).flat()
}

async function choose(session: Session, draft: TestDraft, action: CodeAction | undefined): Promise<void> {
  const resolved: CodeAction = await session.client.sendRequest('codeAction/resolve', action)
  await draft.apply(editsOf(resolved.edit))
}

describe('修正一处', () => {
  test('断号处提供重新编号，选定才取改动，改后不再报', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const [first] = await actionsAt(draft, '四、')
    expect(first).toMatchObject({kind: 'quickfix', title: '本组序号依次编排，改 1 处'})
    expect(first).not.toHaveProperty('isPreferred')
    expect(first?.edit).toBeUndefined()
    await choose(session, draft, first)
    expect(draft.text()).toBe(SPEECH.replace('四、', '三、'))
    expect(places(draft, await draft.diagnostics())).not.toContain('headingSequence 三、')
  })

  test('不会再取改动的客户端，改动随操作一起给出', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(SPEECH)
    const [first] = await actionsAt(draft, '四、')
    expect(editsOf(first?.edit).map(({range, newText}) => `${draft.textIn(range)}→${newText}`)).toHaveLength(
      1,
    )
    await draft.apply(editsOf(first?.edit))
    expect(draft.text()).toBe(SPEECH.replace('四、', '三、'))
  })

  test('稿件改过之后，旧的操作不再给出改动', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const [first] = await actionsAt(draft, '四、')
    await draft.replace('同志们：', '同志们，朋友们：')
    expect(await session.client.sendRequest('codeAction/resolve', first)).not.toHaveProperty('edit')
  })

  test('会被 Markdown 吃掉的符号，可换成设置里选定的符号', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open('总投资**亿元，增长**%。')
    expect((await actionsAt(draft, '总投资**')).map(({title}) => title)).toContain(
      '改为“XX”，不与 Markdown 的标记相混',
    )
    await session.configure({placeholder: {sign: '○○'}})
    const chosen = (await actionsAt(draft, '总投资**')).find(({title}) => title.includes('○○'))
    await choose(session, draft, chosen)
    expect(draft.text()).toBe('总投资○○亿元，增长**%。')
    await session.configure({placeholder: {sign: '*'}})
    expect(session.log.join()).toContain('nigao.placeholder.sign')
  })

  test('前面又写了几句之后，混用的符号仍照设置统一', async () => {
    const session = await startSession(PULLING_CLIENT)
    await session.configure({placeholder: {sign: '○○'}})
    const draft = await session.open('XX县完成投资*亿元。\n\n由XX局牵头。\n')
    await draft.diagnostics()
    await draft.replace('完成投资', '今年完成工业投资')
    await draft.diagnostics()
    const unify = (await actionsAt(draft, '*亿元')).find(({title}) => title.includes('一律写作“○○”'))
    await choose(session, draft, unify)
    expect(draft.text()).toBe('○○县今年完成工业投资○○亿元。\n\n由○○局牵头。\n')
  })

  test('自己的固定提法里缺的词语，照设置补上', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open('坚持以铸牢_共同体意识为主线，抓好各项工作。')
    const titles = async () => (await actionsAt(draft, '_共同体')).map(({title}) => title)
    expect(await titles()).not.toContain('填入“中华民族”')
    await session.configure({placeholder: {formulas: [' 以铸牢中华民族共同体意识为主线 ', '']}})
    const fill = (await actionsAt(draft, '_共同体')).find(({title}) => title === '填入“中华民族”')
    await choose(session, draft, fill)
    expect(draft.text()).toBe('坚持以铸牢中华民族共同体意识为主线，抓好各项工作。')
    await session.configure({placeholder: {formulas: '以铸牢'}})
    expect(session.log.join()).toContain('nigao.placeholder.formulas')
  })

  test('没有问题的地方没有修正', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(SPEECH)
    expect(await actionsAt(draft, '各乡镇', ['quickfix'])).toEqual([])
  })
})

describe('修正全部', () => {
  const HALF_FIXED = `一、抓学习

大家要把学习的的成果运用好。

三、抓落实

大家要把部署的的任务完成好。

四、抓作风
`

  test('某一条规则的全部', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(HALF_FIXED)
    const actions = await actionsAt(draft, '习的的成')
    const all = actions.find(({title}) => title === '同类的全部修正：虚词重复（2 处）')
    await choose(session, draft, all)
    expect(draft.text()).toBe(HALF_FIXED.replaceAll('的的', '的'))
  })

  test('灯泡里就有“全部修正”，与 source.fixAll.nigao 改成一样；不在问题上不提', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(`${HALF_FIXED}\n首先、要稳。其次、要快。\n`)
    const all = (await actionsAt(draft, '的任务', ['quickfix'])).find(({title}) =>
      title.startsWith('全部修正'),
    )
    expect(await actionsAt(draft, '抓学习', ['quickfix'])).toEqual([])
    const [source] = await actionsAt(draft, '抓学习', ['source.fixAll'])
    const changes = async (action: CodeAction | undefined) =>
      editsOf((await session.client.sendRequest<CodeAction>('codeAction/resolve', action)).edit)
    expect(all?.kind).toBe('quickfix')
    expect(await changes(all)).toEqual(await changes(source))
    expect(all?.title).toBe(`全部修正（${(await changes(all)).length} 处）`)
  })

  test('source.fixAll.nigao 修正所有可放心修正的，再来一次没有可改的', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(HALF_FIXED)
    const [all, ...others] = await actionsAt(draft, '抓学习', ['source.fixAll'])
    expect(others).toEqual([])
    expect(all?.kind).toBe('source.fixAll.nigao')
    await choose(session, draft, all)
    const once = HALF_FIXED.replaceAll('的的', '的')
    expect(draft.text()).toBe(once)
    expect(await actionsAt(draft, '抓学习', ['source.fixAll.nigao'])).toEqual([])
  })
})

describe('此处不再提示', () => {
  test('在所在的一行之前加一行说明，换行与稿件一致', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH.replaceAll('\n', '\r\n'))
    const actions = await actionsAt(draft, '四、')
    await choose(
      session,
      draft,
      actions.find(({title}) => title.startsWith('本段不再提示')),
    )
    expect(draft.text()).toContain('\r\n<!-- 拟稿：忽略 小标题序号 -->\r\n四、加强领导')
    expect((await draft.diagnostics()).map(({code}) => code)).not.toContain('headingSequence')
  })
})

describe('在待填上', () => {
  const TITLES = async (draft: TestDraft, part: string) =>
    (await actionsAt(draft, part)).map(({title}) => title)
  const FILLING_CLIENT = {...PULLING_CLIENT, experimental: {[FILL_COMMAND]: true}}

  test('先填写，再换符号，最后是不再提示；相同的不止一处才有“一并填写”', async () => {
    const draft = await (await startSession(FILLING_CLIENT)).open(
      '*县召开会议，学习*精神，增长X%。\n\n*县要总结。\n',
    )
    const [fill, equal] = await actionsAt(draft, '*县召开')
    expect(fill?.command).toMatchObject({
      command: FILL_COMMAND,
      arguments: [draft.uri, 'one', {line: 0, character: 0}],
    })
    expect(equal?.command?.arguments).toEqual([draft.uri, 'equal', {line: 0, character: 0}])
    expect(await TITLES(draft, '*县召开')).toEqual([
      '填写此处',
      '相同的 2 处一并填写',
      '改为“\\*”，让符号照原样显示',
      '改为“XX”，不与 Markdown 的标记相混',
      '本段不再提示“待填”',
    ])
    expect((await TITLES(draft, 'X%')).filter(title => title.includes('填写'))).toEqual(['填写此处'])
    expect((await TITLES(draft, '会议')).filter(title => title.includes('填写'))).toEqual([])
  })

  test('没有这个命令的客户端不提', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open('XX县召开会议。\n')
    expect(await TITLES(draft, 'XX县')).toEqual(['本段不再提示“待填”'])
  })
})
