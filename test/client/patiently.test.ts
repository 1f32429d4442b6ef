import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {type CancellationToken, window} from 'vscode'
import {patiently} from '../../client/src/patiently'
import {CancellationTokenSource} from './cancellation'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

/** The notifications that are shown, and the button on them. */
function screen() {
  const button = new CancellationTokenSource()
  const shown = vi
    .spyOn(window, 'withProgress')
    .mockImplementation((_, work) => work({report: () => undefined}, button.token as never))
  return {press: button.cancel, titles: () => shown.mock.calls.map(([{title}]) => title)}
}

test('很快做完的，什么也不显示', async () => {
  const {titles} = screen()
  await expect(patiently('正在排版', async () => '好了')).resolves.toEqual({done: '好了'})
  await vi.advanceTimersByTimeAsync(10_000)
  expect(titles()).toEqual([])
})

test('过一会儿才显示在做什么，做完就有结果', async () => {
  const {titles} = screen()
  const waited = patiently('正在排版', () => after(3000, '好了'))
  await vi.advanceTimersByTimeAsync(400)
  expect(titles()).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(titles()).toEqual(['正在排版'])
  await vi.advanceTimersByTimeAsync(3000)
  await expect(waited).resolves.toEqual({done: '好了'})
})

test('取消了的马上没有结果，做的人也知道', async () => {
  const {press} = screen()
  let told: CancellationToken | undefined
  const waited = patiently('正在排版', token => {
    told = token
    return after(60_000, '好了')
  })
  await vi.advanceTimersByTimeAsync(1000)
  expect(told?.isCancellationRequested).toBe(false)
  press()
  await expect(waited).resolves.toBeUndefined()
  expect(told?.isCancellationRequested).toBe(true)
})

test('做不成的，照样说做不成', async () => {
  screen()
  await expect(patiently('正在排版', () => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了')
})

function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  return new Promise(resolve => setTimeout(() => resolve(value), milliseconds))
}
