import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type ExtensionContext, type TextDocument, window} from 'vscode'
import {followActiveDraft} from '../../client/src/activeDraft'
import {createDismissals, type Dismissals} from '../../client/src/filling/dismissals'
import {dismissSlot, restoreSlots} from '../../client/src/filling/dismissSlot'
import type {Server} from '../../client/src/serverProcess'
import {SLOTS_REQUEST, type SlotsAnswer} from '../../server/src/lsp/protocol'
import {announceRename, closeDraft, createContext, edit, openDraft, saveByHand, startServer} from './desk'
import {type Document, events, reset, Uri} from './vscode'

vi.mock('vscode', () => import('./vscode'))

const SOON = {timeout: 5000}
const TEXT = '完成投资XX亿元，由XX集团捐建。'

let server: Server
let context: ExtensionContext
let dismissals: Dismissals

beforeEach(async () => {
  reset()
  server = await startServer()
  context = createContext()
  dismissals = createDismissals(server, context)
})
afterEach(() => vi.restoreAllMocks())

test('光标所在的一处不算待填，状态栏说去哪里恢复', async () => {
  const said = vi.spyOn(window, 'setStatusBarMessage')
  const document = openDraft(TEXT)
  await dismiss(document, 'XX集团')
  expect(await openIn(document)).toEqual(['完成投资XX亿元'])
  expect(said.mock.calls.flat()).toContain('已有 1 处不再算作待填，可在“待填”的菜单里恢复')
})

test('前后文字全都相同的分不开，说清有几处', async () => {
  const said = vi.spyOn(window, 'setStatusBarMessage')
  const document = openDraft('单位：XX\n\n单位：XX\n\n职务：XX')
  await dismiss(document, 'XX')
  expect(await openIn(document)).toHaveLength(1)
  expect(said.mock.calls.flat()).toContain('已有 2 处不再算作待填，可在“待填”的菜单里恢复')
})

test('光标不在待填上，什么也不排除', async () => {
  const said = vi.spyOn(window, 'setStatusBarMessage')
  const document = openDraft(TEXT)
  await dismiss(document, '团捐建')
  expect(await openIn(document)).toHaveLength(2)
  expect(said.mock.calls.flat()).toContain('此处没有待填')
})

test('排除的列出来，勾选的恢复', async () => {
  const document = openDraft(TEXT)
  await dismiss(document, 'XX集团')
  const asked = vi.spyOn(window, 'showQuickPick')
  await restoreSlots(server, dismissals, document)
  expect(asked.mock.calls[0]?.[0]).toMatchObject([{label: '…投资XX亿元，由⟦XX⟧集团捐建。', picked: true}])
  expect(await openIn(document)).toHaveLength(2)
})

describe('记得住', () => {
  test('下次启动还在', async () => {
    const document = openDraft(TEXT)
    await dismiss(document, 'XX集团')
    const started = await startServer()
    const running = vi.spyOn(started, 'onDidChangeRunning')
    createDismissals(started, context)
    for (const [tell] of running.mock.calls) tell(true)
    const answer = await started.ask<SlotsAnswer>(SLOTS_REQUEST, document)
    expect(answer?.slots).toHaveLength(1)
  })

  test('文件夹改名以后还在；删了文件就忘掉', async () => {
    await dismiss(openDraft(TEXT, 'file:///稿件/讲话.md'), 'XX集团')
    announceRename('file:///稿件', 'file:///定稿')
    const moved = openDraft(TEXT, 'file:///定稿/讲话.md')
    await vi.waitFor(async () => expect(await openIn(moved)).toHaveLength(1), SOON)
    events.delete.fire({files: [Uri.parse('file:///定稿')]})
    await vi.waitFor(async () => expect(await openIn(moved)).toHaveLength(2), SOON)
  })

  test('没有存过的稿件，存成文件以后还在', async () => {
    await dismiss(openDraft(TEXT, 'untitled:Untitled-1'), 'XX集团')
    const saved = openDraft(TEXT, 'file:///稿件/讲话.md')
    saveByHand(saved)
    await vi.waitFor(async () => expect(await openIn(saved)).toHaveLength(1), SOON)
  })
})

test('没有存过的稿件关了，下一份同名的从头算起；只是换了语言的还在', async () => {
  const document = openDraft(TEXT, 'untitled:Untitled-1')
  await dismiss(document, 'XX集团')
  events.close.fire(document as unknown as Document)
  expect(await openIn(document)).toHaveLength(1)
  closeDraft(document)
  const next = openDraft(TEXT, 'untitled:Untitled-1')
  await vi.waitFor(async () => expect(await openIn(next)).toHaveLength(2), SOON)
})

describe('跟着改稿', () => {
  test('旁边的字改了，还是它；它自己改了，就是另一处', async () => {
    const document = openDraft(TEXT)
    vi.spyOn(window, 'activeTextEditor', 'get').mockReturnValue({document} as typeof window.activeTextEditor)
    const drafts = followActiveDraft(server, dismissals, createContext())
    await dismiss(document, 'XX集团')
    await vi.waitFor(() => expect(drafts.current()?.dismissed).toHaveLength(1), SOON)
    edit(document, '亿元，', '亿元，先')
    await vi.waitFor(async () => expect(await openIn(document)).toEqual(['完成投资XX亿元']), SOON)
    await vi.waitFor(() => expect(drafts.current()?.dismissed[0]?.before).toContain('先由'), SOON)
    edit(document, 'XX集团', '【待补】集团')
    await vi.waitFor(() => expect(drafts.current()?.slots).toHaveLength(2), SOON)
    expect(drafts.current()?.dismissed).toEqual([])
    closeDraft(document)
  })
})

/** The writer has the cursor before these words and says that this is nothing to fill in. */
function dismiss(document: TextDocument, words: string): Promise<void> {
  return dismissSlot(server, dismissals, document, document.positionAt(document.getText().indexOf(words)))
}

async function openIn(document: TextDocument): Promise<string[]> {
  return ((await server.ask<SlotsAnswer>(SLOTS_REQUEST, document))?.slots ?? []).map(({label}) => label)
}
