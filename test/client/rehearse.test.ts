import {beforeEach, describe, expect, test, vi} from 'vitest'
import {env, type TextDocument, window, workspace} from 'vscode'
import type {FromPage, KeyedToPage, ToPage} from '../../client/src/rehearsing/messages'
import {rehearse} from '../../client/src/rehearsing/rehearse'
import {clockTime, difference, inMinutes} from '../../client/webview/clock'
import {createContext, openDraft, startServer} from './desk'
import {EventEmitter, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const DRAFT =
  '---\n语速: 200\n---\n# 在全县教育工作会议上的讲话\n\n同志们：\n\n一、抓好投入\n\n今年投入XX万元。\n'

describe('试讲', () => {
  test('页面说好了，就给它念的和语速；待填标明', async () => {
    const {say, told} = await open(openDraft(DRAFT))
    say({type: 'ready'})
    expect(told).toMatchObject([{type: 'script', rate: 200, sections: ['开头', '一、抓好投入']}])
    expect(JSON.stringify(told)).toContain('{"text":"XX","isOpen":true}')
    expect(JSON.stringify(told)).not.toContain('教育工作会议')
  })

  test('没有可讲的，说一声', async () => {
    const said = vi.spyOn(window, 'setStatusBarMessage')
    const panel = vi.spyOn(window, 'createWebviewPanel')
    await rehearse(await startServer(), openDraft('---\n语速: 200\n---\n'), createContext())
    expect(said.mock.lastCall?.[0]).toBe('这份稿件里还没有可讲的')
    expect(panel).not.toHaveBeenCalled()
  })

  test('看别的去了就停', async () => {
    const {show, told} = await open(openDraft(DRAFT))
    show(true)
    expect(told).toEqual([])
    show(false)
    expect(told).toEqual([{type: 'pause'}])
  })

  test('复制用时', async () => {
    const {say, told} = await open(openDraft(DRAFT))
    const copied = vi.spyOn(env.clipboard, 'writeText')
    say({type: 'copy', text: '开头\t0:30'})
    await vi.waitFor(() => expect(told).toEqual([{type: 'note', text: '已复制'}]))
    expect(copied.mock.calls).toEqual([['开头\t0:30']])
  })

  test('语速问过了才设，工作区里设过的设在工作区', async () => {
    const {say, told} = await open(openDraft(DRAFT))
    const update = vi.fn(async () => undefined)
    const inspect = vi.fn(() => ({}))
    vi.spyOn(workspace, 'getConfiguration').mockReturnValue({inspect, update} as never)
    const asked = vi.spyOn(window, 'showWarningMessage')
    say({type: 'rate', rate: 195})
    await vi.waitFor(() => expect(asked.mock.lastCall?.[0]).toBe('以后按每分钟 195 音节估算时长？'))
    expect(update).not.toHaveBeenCalled()
    asked.mockResolvedValue('按此设定语速' as never)
    say({type: 'rate', rate: 195})
    await vi.waitFor(() => expect(told).toEqual([{type: 'rate', rate: 195, text: '语速已设定'}]))
    inspect.mockReturnValue({workspaceValue: 180})
    say({type: 'rate', rate: 190})
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(update.mock.calls).toEqual([
      ['speakingRate', 195, 1],
      ['speakingRate', 190, 2],
    ])
  })

  test('讲完回到稿件，稿件一字不动', async () => {
    const draft = openDraft(DRAFT)
    const {say, dispose} = await open(draft)
    const shown = vi.spyOn(window, 'showTextDocument')
    say({type: 'close'})
    expect(dispose).toHaveBeenCalled()
    expect(shown.mock.lastCall?.[0]).toBe(draft)
    expect(draft.getText()).toBe(DRAFT)
  })

  test.each([
    [0, '0:00', '0:00'],
    [400, '0:00', '0:00'],
    [65_000, '1:05', '+1:05'],
    [-20_000, '', '−0:20'],
    [3_600_000, '60:00', '+60:00'],
  ])('%i 毫秒', (time, minutes, away) => {
    if (0 <= time) expect(inMinutes(time)).toBe(minutes)
    expect(difference(time)).toBe(away)
  })

  test('几点讲完', () => {
    expect(clockTime(new Date(2026, 0, 1, 9, 5))).toBe('9:05')
  })
})

async function open(document: TextDocument) {
  const [said, changed] = [new EventEmitter<FromPage>(), new EventEmitter<undefined>()]
  const told: ToPage[] = []
  const dispose = vi.fn()
  const webview = {
    onDidReceiveMessage: said.event,
    html: '',
    // The page listens only to what has the key it was made with.
    postMessage({key, ...message}: KeyedToPage) {
      if (this.html.includes(`data-key="${key}"`)) told.push(message as ToPage)
    },
    asWebviewUri: String,
  }
  const onDidChangeViewState = changed.event
  const panel = {webview, dispose, visible: true, onDidChangeViewState, reveal: () => undefined}
  vi.spyOn(window, 'createWebviewPanel').mockReturnValue(panel as never)
  await rehearse(await startServer(), document, createContext())
  return {say: said.fire, show, told, dispose}

  function show(visible: boolean): void {
    panel.visible = visible
    changed.fire(undefined)
  }
}
