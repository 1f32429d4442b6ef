import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type ExtensionContext, type TextDocument, window} from 'vscode'
import {createServer, type Server} from '../../client/src/serverProcess'
import {closeDraft, openDraft} from './desk'
import {clients, wire} from './languageClient'
import {reset} from './vscode'

let server: Server

vi.mock('vscode', () => import('./vscode'))
vi.mock('vscode-languageclient/node', () => import('./languageClient'))

beforeEach(async () => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date']})
  reset()
  wire.length = 0
  clients.length = 0
  server = createServer({subscriptions: [], asAbsolutePath: String} as unknown as ExtensionContext)
  await server.restart()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('一份稿件卡住了服务器', () => {
  test('服务器重新启动，说一次是哪一份，不再把它交出去，别的照常', async () => {
    const asked = vi.spyOn(window, 'showWarningMessage')
    const [worst, healthy] = [openDraft('坏', 'file:///坏.md'), openDraft('好', 'file:///好.md')]
    await hang(worst)
    expect(clients).toHaveLength(2)
    expect(asked.mock.calls).toEqual([
      ['“坏.md”长时间检查不完，已停止检查这一份，其他稿件照常检查。', '重试'],
    ])
    expect([server.isLeftOut(worst), server.isLeftOut(healthy)]).toEqual([true, false])
    wire.length = 0
    await tell(worst)
    await tell(healthy)
    expect(wire).toEqual(['didOpen file:///好.md', 'nigao/ping '])
    expect(await server.askAboutText('nigao/checkText', worst.uri, '坏')).toBeUndefined()
  })

  test('重新打开就再查', async () => {
    const worst = openDraft('坏', 'file:///坏.md')
    await hang(worst)
    closeDraft(worst)
    const again = openDraft('坏', 'file:///坏.md')
    expect(server.isLeftOut(again)).toBe(false)
  })

  test('按“重试”就再查', async () => {
    vi.spyOn(window, 'showWarningMessage').mockImplementation(async (_, retry) => retry as never)
    const worst = openDraft('坏', 'file:///坏.md')
    await hang(worst)
    await begun()
    expect(server.isLeftOut(worst)).toBe(false)
    expect(clients).toHaveLength(3)
  })

  test('自己重新启动的，不算卡住', async () => {
    const draft = openDraft('好', 'file:///好.md')
    await tell(draft)
    await server.restart()
    await vi.advanceTimersByTimeAsync(11_000)
    expect(server.isLeftOut(draft)).toBe(false)
    expect(clients).toHaveLength(2)
  })

  test('重新启动服务器，全部再查', async () => {
    const worst = openDraft('坏', 'file:///坏.md')
    await hang(worst)
    await server.restart()
    expect(server.isLeftOut(worst)).toBe(false)
  })
})

/** The draft is handed over and the server says nothing more. */
async function hang(document: TextDocument): Promise<void> {
  await tell(document)
  await vi.advanceTimersByTimeAsync(11_000)
  await begun()
}

/** A server that was to be started has been. */
async function begun(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
  await vi.dynamicImportSettled()
}

async function tell({uri}: TextDocument): Promise<void> {
  await clients.at(-1)?.sendNotification('didOpen', {textDocument: {uri: uri.toString()}})
}
