// npm run bench: what the writer feels of the extension host in a real VS Code. Figures, no verdicts: they are the machine's.
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Host, openHosts} from './openHost'
import {closeAll, openDraft, SITUATIONS, type Situation} from './situations'

const SECTIONS = 100
const KEYS = 60

let hosts: Awaited<ReturnType<typeof openHosts>>
let host: Host

beforeAll(async () => {
  hosts = await openHosts(1)
  host = hosts.windows[0] as Host
})
afterAll(() => hosts?.close())

test('启动、提纲、打字时扩展主机停顿多久', async () => {
  await watch()
  await host.evaluate(vscode => vscode.extensions.getExtension('nigao.nigao')?.activate(), undefined)
  const activation = await seen()
  await openDraft(host, SITUATIONS[0] as Situation, longSpeech())
  await host.evaluate(vscode => vscode.commands.executeCommand('nigao.outline.focus'), undefined)
  await expect.poll(() => host.outline(), {timeout: 60_000}).not.toEqual([])
  await host.page.waitForTimeout(3000)
  const [quiet, typing] = [await pauses(false), await pauses(true)]
  await watch()
  await type(true)
  const {ours, all, longest} = await seen()
  console.log(
    `启动：拟稿自己 ${activation.ours.toFixed(0)} 毫秒，扩展主机共 ${activation.all.toFixed(0)} 毫秒`,
  )
  console.log(`1,000 个小标题，提纲开着，每秒约 10 键：
  每键拟稿自己 ${(ours / KEYS).toFixed(1)} 毫秒，扩展主机共 ${(all / KEYS).toFixed(1)} 毫秒，拟稿一次最长 ${longest.toFixed(1)} 毫秒
  扩展主机停顿的中位数、千分之九百九十九、最长 ${typing} 毫秒（不打字时 ${quiet} 毫秒）`)
  await closeAll(host)
}, 240_000)

/** Milliseconds: in functions of ours and what they call, in all functions, and the longest time in ours at one stretch. */
interface Seen {
  readonly ours: number
  readonly all: number
  readonly longest: number
}

/** From now on the engine notes five thousand times a second what runs in the extension host. */
function watch(): Promise<void> {
  return host.evaluate(async () => {
    const {Session} = require('node:inspector/promises') as typeof import('node:inspector/promises')
    const session = new Session()
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', {interval: 200})
    await session.post('Profiler.start')
    Object.assign(globalThis, {watching: session})
  }, undefined)
}

/** What has run since `watch`. */
function seen(): Promise<Seen> {
  return host.evaluate(async () => {
    const {watching} = globalThis as unknown as {watching: import('node:inspector/promises').Session}
    const {profile} = await watching.post('Profiler.stop')
    watching.disconnect()
    const parents = new Map<number, number>()
    for (const {id, children = []} of profile.nodes) for (const child of children) parents.set(child, id)
    const nodes = new Map(profile.nodes.map(node => [node.id, node.callFrame]))
    const isOurs = (id: number | undefined): boolean =>
      id !== undefined &&
      (/nigao\.nigao-[^/]*\/dist\//.test(nodes.get(id)?.url ?? '') || isOurs(parents.get(id)))
    const own = new Set(profile.nodes.filter(({id}) => isOurs(id)).map(({id}) => id))
    const idle = new Set(
      profile.nodes
        .filter(({callFrame}) => /^\((idle|program)\)$/.test(callFrame.functionName))
        .map(({id}) => id),
    )
    let [ours, all, longest, stretch] = [0, 0, 0, 0]
    for (const [at, id] of (profile.samples ?? []).entries()) {
      const time = (profile.timeDeltas?.[at + 1] ?? 0) / 1000
      if (!idle.has(id)) all += time
      stretch = own.has(id) ? stretch + time : 0
      if (own.has(id)) ours += time
      longest = Math.max(longest, stretch)
    }
    return {ours, all, longest}
  }, undefined)
}

/** The longest times in milliseconds that nothing else could be done in the extension host. */
async function pauses(isTyping: boolean): Promise<string> {
  await host.evaluate(() => {
    const {monitorEventLoopDelay} = require('node:perf_hooks') as typeof import('node:perf_hooks')
    const delay = monitorEventLoopDelay({resolution: 1})
    delay.enable()
    Object.assign(globalThis, {delay})
  }, undefined)
  await type(isTyping)
  return host.evaluate(() => {
    const {delay} = globalThis as unknown as {delay: import('node:perf_hooks').IntervalHistogram}
    delay.disable()
    const times = [delay.percentile(50), delay.percentile(99.9), delay.max]
    // The timer itself comes a millisecond after it was asked for.
    return times.map(time => (time / 1e6 - 1).toFixed(1)).join('、')
  }, undefined)
}

/** Sixty keys, ten a second, or as long without one, and a second for what follows. */
function type(isTyping: boolean): Promise<void> {
  return host.evaluate(
    async (vscode, {isTyping, keys}) => {
      await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]?.document as never)
      for (let key = 0; key < keys; key++) {
        if (isTyping) await vscode.commands.executeCommand('type', {text: '实'})
        await new Promise(rest => setTimeout(rest, 100))
      }
      await new Promise(rest => setTimeout(rest, 1000))
    },
    {isTyping, keys: KEYS},
  )
}

/** A thousand headings, ten below each of a hundred. */
function longSpeech(): string {
  const numerals = '一二三四五六七八九十'
  const numeral = (count: number): string => {
    const [tens, ones] = [Math.floor(count / 10), count % 10]
    if (count === 100) return '一百'
    return `${tens > 1 ? numerals[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals[ones - 1] : ''}`
  }
  const sections = Array.from({length: SECTIONS}, (_, at) => {
    const items = [...numerals.slice(0, 9)].map(
      one => `（${one}）抓好这一件\n\n各县区要逐项落实，投入XX万元。\n`,
    )
    return `${numeral(at + 1)}、做好这一方面\n\n${items.join('\n')}`
  })
  return `在全市工作会议上的讲话\n\n同志们：\n\n今天开会▮。\n\n${sections.join('\n')}`
}
