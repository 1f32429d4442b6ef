import {describe, expect, test} from 'vitest'
import type {CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import {
  RESTRUCTURE_COMMAND,
  RESTRUCTURE_REQUEST,
  type RestructureAnswer,
  type StructureChange,
} from '../../server/src/lsp/protocol'
import {PLAIN_CLIENT, PULLING_CLIENT, type Session, startSession, type TestDraft} from './session'

/** Section 二 has been taken out. */
const CUT = `同志们：

下面，我讲四点意见。

一、认清形势

具体任务见第三部分。

三、突出重点

（一）抓项目。

（三）抓服务。

四、加强领导

各单位要压实责任。
`
const RIGHT = CUT.replace('四点', '三点')
  .replace('见第三', '见第二')
  .replace('三、突', '二、突')
  .replace('（三）', '（二）')
  .replace('四、加', '三、加')
const FLAT = `讲三点意见。一、认清形势。今年不易。（一）雨多。（二）物少。二、压实责任。三、抓好落实。
`
const PREVIEWING = {
  ...PULLING_CLIENT,
  workspace: {
    ...PULLING_CLIENT.workspace,
    workspaceEdit: {documentChanges: true, changeAnnotationSupport: {}},
  },
}

describe('nigao/restructure', () => {
  test('序数、文中提到的序号、说到的项数分开答', async () => {
    const {session, draft} = await opened(CUT)
    const answer = await ask(session, draft, 'draft', '一、')
    expect(answer.edits.map(edit => edit.newText)).toEqual(['二', '二', '三'])
    expect(texts(draft, answer.references)).toEqual(['三→二'])
    expect(texts(draft, answer.counts)).toEqual(['四→三'])
    await draft.apply([...answer.edits, ...answer.references, ...answer.counts])
    expect(draft.text()).toBe(RIGHT)
  })

  test('一节、一组只动那一处', async () => {
    const {session, draft} = await opened(CUT)
    for (const change of ['section', 'run'] as const) {
      const answer = await ask(session, draft, change, '（三）')
      expect(texts(draft, answer.edits)).toEqual(['三→二'])
    }
  })

  test('提升、降低、拆分', async () => {
    const {session, draft} = await opened('一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n')
    const change = (name: StructureChange, at: string) => ask(session, draft, name, at)
    expect(texts(draft, (await change('promote', '丑')).edits)).toEqual(['（二）→二、', '二→三'])
    expect(texts(draft, (await change('demote', '丑')).edits)).toEqual(['（二）→1.'])
    expect((await change('promote', '甲')).edits).toEqual([])
    expect((await change('split', '甲')).edits).toEqual([])
  })
})

describe('代码操作', () => {
  test('断号处可以全稿重新编号，要看一眼的另作标注', async () => {
    const {session, draft} = await opened(CUT, PREVIEWING)
    const action = find(await actionsAt(draft, '三、突出'), '全稿重新编号，文中提到的一并改')
    const {edit} = await resolve(session, action)
    const change = firstChange(edit)
    const marked = change?.edits.filter(item => 'annotationId' in item) as TextEdit[]
    expect(texts(draft, marked)).toEqual(['三→二', '四→三'])
    expect(
      Object.values(edit?.changeAnnotations ?? {}).map(({needsConfirmation}) => needsConfirmation),
    ).toEqual([true, true])
    await draft.apply(change?.edits as TextEdit[])
    expect(draft.text()).toBe(RIGHT)
  })

  test('客户端自己会预览的，给它一个命令，由它来问', async () => {
    const {draft} = await opened(CUT, {...PULLING_CLIENT, experimental: {[RESTRUCTURE_COMMAND]: true}})
    const action = find(await actionsAt(draft, '三、突出'), '全稿重新编号，文中提到的一并改')
    expect(action?.edit).toBeUndefined()
    expect(action?.data).toBeUndefined()
    expect(action?.command?.command).toBe(RESTRUCTURE_COMMAND)
    expect(action?.command?.arguments).toEqual([draft.uri, 'draft', {line: 0, character: 0}])
  })

  test('节内断号处可以本节重新编号', async () => {
    const {session, draft} = await opened(CUT)
    const action = find(await actionsAt(draft, '（三）'), '本节重新编号')
    expect(action?.kind).toBe('quickfix')
    const {edit} = await resolve(session, action)
    await draft.apply(firstChange(edit)?.edits as TextEdit[])
    expect(draft.text()).toBe(CUT.replace('（三）', '（二）'))
  })

  test('小标题上可以提升、降低，正文里不提', async () => {
    const {draft} = await opened(RIGHT)
    const titles = (actions: CodeAction[]) =>
      actions.filter(({kind}) => kind === 'refactor.rewrite').map(({title}) => title)
    expect(titles(await actionsAt(draft, '（二）'))).toEqual(['提升一级', '降低一级'])
    expect(titles(await actionsAt(draft, '二、突'))).toEqual(['降低一级'])
    expect(titles(await actionsAt(draft, '压实责任'))).toEqual([])
    expect(titles(await actionsAt(draft, '（二）', ['quickfix']))).toEqual([])
  })

  test('修正里已有拆分的，操作里不再列一遍', async () => {
    const {draft} = await opened(FLAT)
    const titles = (await actionsAt(draft, '一、认清')).map(({title}) => title)
    expect(titles.filter(title => title === '拆分段落，只加换行')).toHaveLength(1)
  })

  test('连成一段的可以拆分，不懂预览的客户端也一样', async () => {
    const draft = await (await startSession(PLAIN_CLIENT)).open(FLAT)
    const action = find(await actionsAt(draft, '今年不易', ['refactor']), '拆分段落，只加换行')
    await draft.apply(Object.values(action?.edit?.changes ?? {}).flat())
    expect(
      draft
        .text()
        .split('\n')
        .filter(line => line !== ''),
    ).toHaveLength(7)
    expect(draft.text().replaceAll('\n', '')).toBe(FLAT.trimEnd())
  })
})

async function opened(text: string, client = PULLING_CLIENT): Promise<{session: Session; draft: TestDraft}> {
  const session = await startSession(client)
  return {session, draft: await session.open(text)}
}

function ask(
  session: Session,
  draft: TestDraft,
  change: StructureChange,
  at: string,
): Promise<RestructureAnswer> {
  return session.client.sendRequest(RESTRUCTURE_REQUEST, {uri: draft.uri, change, position: draft.at(at)})
}

function texts(draft: TestDraft, edits: RestructureAnswer['edits']): string[] {
  return edits.map(({range, newText}) => `${draft.textIn(range)}→${newText}`)
}

function actionsAt(draft: TestDraft, part: string, only?: string[]): Promise<CodeAction[]> {
  return draft.request('textDocument/codeAction', {
    range: draft.rangeOf(part),
    context: {diagnostics: [], ...(only && {only})},
  })
}

function find(actions: readonly CodeAction[], title: string): CodeAction | undefined {
  return actions.find(action => action.title === title)
}

function firstChange(edit: WorkspaceEdit | undefined): TextDocumentEdit | undefined {
  return edit?.documentChanges?.[0] as TextDocumentEdit | undefined
}

function resolve(session: Session, action: CodeAction | undefined): Promise<CodeAction> {
  return session.client.sendRequest('codeAction/resolve', action)
}
