import {describe, expect, test} from 'vitest'
import type {RegistrationParams, UnregistrationParams} from 'vscode-languageserver'
import {
  BLANKS_REQUEST,
  CHECK_TEXT_REQUEST,
  OUTLINE_REQUEST,
  RESTRUCTURE_REQUEST,
  SCOPE_NOTIFICATION,
  SLOTS_REQUEST,
  STATS_REQUEST,
} from '../../server/src/lsp/protocol'
import {SPEECH} from './samples'
import {PLAIN_CLIENT, PULLING_CLIENT, type Session, startSession, type TestDraft} from './session'

const SYMBOLS = 'textDocument/documentSymbol'
/** Everything in it that the rules would report, were it a speech. */
const README = `# 表格工具

## 安装

\`\`\`sh
npm install table-tool
\`\`\`

## 一、使用

- 用 \`convert\` 命令,把 CSV 转成 JSON
- 路径写在XX处

三、卸载

运行 \`npm uninstall table-tool\`
`

describe('不是公文的稿子', () => {
  test('什么也不报，什么也不给', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(README)
    expect(await answers(draft)).toEqual(NOTHING)
    expect(await stats(draft)).toMatchObject({isFull: false, because: 'program', slots: 0, characters: 0})
    const at = {line: 0, character: 0}
    for (const [request, more] of [
      [OUTLINE_REQUEST, {}],
      [SLOTS_REQUEST, {}],
      [BLANKS_REQUEST, {}],
      [RESTRUCTURE_REQUEST, {change: 'draft', position: at}],
    ] as const)
      expect(await session.client.sendRequest(request, {uri: draft.uri, ...more})).toBeNull()
  })

  test('推送的客户端也收不到', async () => {
    const session = await startSession(PLAIN_CLIENT)
    await session.open(README)
    expect(session.published.flatMap(({diagnostics}) => diagnostics)).toEqual([])
  })

  test('检查全部稿件时也不报', async () => {
    const session = await startSession(PULLING_CLIENT)
    expect(await session.client.sendRequest(CHECK_TEXT_REQUEST, {uri: 'file:///a.md', text: README})).toEqual(
      {
        isFull: false,
        diagnostics: [],
        slots: 0,
        errors: 0,
        warnings: 0,
      },
    )
  })
})

describe('改主意', () => {
  test('设置 nigao.scope 立即生效', async () => {
    const session = await startSession(PULLING_CLIENT, {scope: 'always'})
    const draft = await session.open(README)
    expect(await draft.diagnostics()).not.toEqual([])
    const before = session.refreshes()
    await session.configure({scope: 'off'})
    expect(await draft.diagnostics()).toEqual([])
    expect(session.refreshes()).toBeGreaterThan(before)
    await session.configure({scope: 'maybe'})
    expect(session.log.join()).toContain('nigao.scope')
  })

  test('一篇一篇地定，关了再开也算数，别的稿子不受影响', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(README)
    const other = await session.open(README, 'file:///other.md')
    await choose(session, draft, 'always')
    expect((await draft.diagnostics()).map(({code}) => code)).toContain('writtenSlot')
    expect(await other.diagnostics()).toEqual([])
    await draft.close()
    const again = await session.open(README)
    expect(await again.diagnostics()).not.toEqual([])
    await choose(session, again, 'off')
    expect(await answers(again)).toEqual(NOTHING)
  })

  test('没有存过的稿子关了就不算数：下一份没有存过的也叫这个名字', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(README, 'untitled:Untitled-1')
    await choose(session, draft, 'always')
    expect(await draft.diagnostics()).not.toEqual([])
    await draft.close()
    expect(await (await session.open(README, 'untitled:Untitled-1')).diagnostics()).toEqual([])
  })

  test('自带大纲随即再问：提供的收回，重新提供', async () => {
    const offers: string[] = []
    const session = await startSession(PULLING_CLIENT, undefined, undefined, async client => {
      client.onRequest('client/registerCapability', ({registrations}: RegistrationParams) => {
        offers.push(...registrations.map(({method}) => method))
        return null
      })
      client.onRequest('client/unregisterCapability', ({unregisterations}: UnregistrationParams) => {
        offers.push(...unregisterations.map(({method}) => `不再 ${method}`))
        return null
      })
    })
    expect(session.initialized.capabilities.documentSymbolProvider).toBeUndefined()
    const draft = await session.open(README)
    await expect.poll(() => offers.at(-1)).toBe(SYMBOLS)
    offers.length = 0
    await choose(session, draft, 'always')
    await expect.poll(() => offers).toEqual([`不再 ${SYMBOLS}`, SYMBOLS])
    await session.configure({speakingRate: 150})
    await expect.poll(() => offers.slice(2)).toEqual([`不再 ${SYMBOLS}`, SYMBOLS])
  })

  test('README 换成讲话稿，随即全文检查；又换回去，随即不查', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(README)
    await draft.rewrite(SPEECH)
    expect((await draft.diagnostics()).map(({code}) => code)).toContain('headingSequence')
    expect(await stats(draft)).toMatchObject({isFull: true, slots: 3})
    await draft.rewrite(README)
    expect(await draft.diagnostics()).toEqual([])
  })
})

test('边写边改，拿不准时照旧，不忽开忽关', async () => {
  const session = await startSession(PULLING_CLIENT)
  const unsure = '装好了Python\n'
  expect(await stats(await session.open(unsure, 'file:///other.md'))).toMatchObject({isFull: false})
  const draft = await session.open('装好了\n')
  expect(await stats(draft)).toMatchObject({isFull: true})
  await draft.rewrite(unsure)
  expect(await stats(draft)).toMatchObject({isFull: true})
  await draft.rewrite(README)
  expect(await stats(draft)).toMatchObject({isFull: false})
  await draft.rewrite(unsure)
  expect(await stats(draft)).toMatchObject({isFull: false})
})

describe('纯文本', () => {
  test('空白的不查，写成讲话稿就查', async () => {
    const session = await startSession(PULLING_CLIENT, {placeholder: {report: 'onType'}})
    const draft = await session.open('', 'untitled:Untitled-1', 'plaintext')
    expect(await stats(draft)).toMatchObject({isFull: false, because: 'official'})
    await draft.rewrite(SPEECH)
    expect(await stats(draft)).toMatchObject({isFull: true})
    expect((await draft.diagnostics()).map(({code}) => code)).toContain('writtenSlot')
  })

  test('上百万字的纯文本不是稿件，不读，免得别的稿子等', async () => {
    const session = await startSession(PULLING_CLIENT)
    const book = await session.open('各级干部贯彻落实。\n'.repeat(110_000), 'file:///book.txt', 'plaintext')
    expect(await stats(book)).toBeNull()
    expect(await book.diagnostics()).toEqual([])
  })

  test('读错编码的说是乱码', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(
      '\uFFFD\uFFFDXX\uFFFD\uFFFD\n\uFFFD\uFFFD\n',
      'file:///a.txt',
      'plaintext',
    )
    expect(await stats(draft)).toMatchObject({isFull: false, because: 'garbled'})
  })
})

const NOTHING = {
  diagnostics: [],
  symbols: null,
  folding: null,
  tokens: [],
  actions: null,
  formatting: null,
  hover: null,
}

async function answers(draft: TestDraft) {
  const range = {start: {line: 0, character: 0}, end: draft.after('运行')}
  const options = {tabSize: 4, insertSpaces: true}
  return {
    diagnostics: await draft.diagnostics(),
    symbols: await draft.request('textDocument/documentSymbol'),
    folding: await draft.request('textDocument/foldingRange'),
    tokens: (await draft.request<{data: number[]}>('textDocument/semanticTokens/full')).data,
    actions: await draft.request('textDocument/codeAction', {range, context: {diagnostics: []}}),
    formatting: await draft.request('textDocument/formatting', {options}),
    hover: await draft.request('textDocument/hover', {position: draft.after('写在X')}),
  }
}

function stats(draft: TestDraft) {
  return draft.request(STATS_REQUEST, {uri: draft.uri})
}

async function choose(session: Session, draft: TestDraft, scope: 'always' | 'off') {
  await session.client.sendNotification(SCOPE_NOTIFICATION, {uri: draft.uri, scope})
}
