import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {createWatchdog, type Watchdog} from '../../client/src/watchdog'

const SECOND = 1000

/** Messages that the server has not come to yet, by name, with what answers them. */
let inbox: {readonly name: string; readonly answer: () => void}[]
let silences: (string | undefined)[]
let watchdog: Watchdog

beforeEach(() => {
  vi.useFakeTimers()
  inbox = []
  silences = []
  watchdog = createWatchdog(
    number => inbox.push({name: 'ping', answer: () => watchdog.dealtWith(number)}),
    draft => silences.push(draft),
  )
})
afterEach(() => {
  watchdog.dispose()
  vi.useRealTimers()
})

describe('服务器十秒没有回音', () => {
  test('说出它卡在哪一份稿件', async () => {
    tell('甲.md')
    void ask('提纲', '乙.md')
    await pass(9.5)
    expect(silences).toEqual([])
    await pass(2)
    expect(silences).toEqual(['甲.md'])
  })

  test('先问的已经答了，就是后一份', async () => {
    tell('甲.md')
    void ask('提纲', '甲.md')
    tell('乙.md')
    void ask('提纲', '甲.md')
    await pass(5)
    await answer('提纲')
    await pass(11)
    expect(silences).toEqual(['乙.md'])
  })

  test('两份一起送去，第一份已经读过', async () => {
    tell('甲.md')
    const past = watchdog.sent({})
    tell('乙.md')
    watchdog.sent({})
    watchdog.dealtWith(past)
    await pass(11)
    expect(silences).toEqual(['乙.md'])
  })

  test('只在稿件送去之后没有再问，也看得出来', async () => {
    tell('甲.md')
    await pass(11)
    expect(silences).toEqual(['甲.md'])
  })

  test('只说一次', async () => {
    tell('甲.md')
    await pass(60)
    expect(silences).toEqual(['甲.md'])
  })

  test('长稿多等一会儿', async () => {
    watchdog.sent({draft: '长.md', length: () => 1_000_000})
    await pass(29)
    expect(silences).toEqual([])
    await pass(3)
    expect(silences).toEqual(['长.md'])
  })
})

describe('服务器好好的', () => {
  test('没有问它什么，就不去打扰', async () => {
    await pass(60)
    expect(inbox).toEqual([])
  })

  test('答一句，就从头数起', async () => {
    for (let done = 0; done < 10; done++) {
      tell('甲.md')
      await pass(8)
      await answer('ping')
    }
    expect(silences).toEqual([])
  })

  test('一个要等别人的问题，不妨碍别的', async () => {
    void ask('检查', '甲.md')
    for (let done = 0; done < 10; done++) {
      await pass(8)
      await answer('ping')
    }
    expect(silences).toEqual([])
  })

  test('扩展自己停了一分钟，不怪服务器', async () => {
    tell('甲.md')
    await pass(5)
    vi.setSystemTime(Date.now() + 60 * SECOND)
    await pass(1)
    await answer('ping')
    await pass(8)
    expect(silences).toEqual([])
  })

  test('不用了，就不再看', async () => {
    tell('甲.md')
    watchdog.dispose()
    await pass(60)
    expect(silences).toEqual([])
  })
})

function tell(draft: string): void {
  watchdog.sent({draft})
}

function ask(name: string, draft: string): Promise<void> {
  const {promise, resolve} = withResolvers()
  inbox.push({name, answer: resolve})
  return watchdog.request({draft}, promise)
}

/** The server comes to the first message of the name. */
async function answer(name: string): Promise<void> {
  const at = inbox.findIndex(message => message.name === name)
  expect(at, name).toBeGreaterThanOrEqual(0)
  const [message] = inbox.splice(at, 1)
  message?.answer()
  await vi.advanceTimersByTimeAsync(0)
}

function pass(seconds: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(seconds * SECOND)
}

function withResolvers(): {promise: Promise<void>; resolve: () => void} {
  let resolve = () => {}
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return {promise, resolve}
}
