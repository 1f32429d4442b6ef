// npm run bench: what the writer feels of the extension host in a real VS Code. Figures, no verdicts: they are the machine's.
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Host, openHost} from './openHost'
import {closeAll, openDraft, SITUATIONS, type Situation} from './situations'

const SECTIONS = 100
const KEYS = 60

let host: Host

beforeAll(async () => {
  host = await openHost()
})
afterAll(() => host?.close())

test('启动、提纲、打字时扩展主机停顿多久', async () => {
  const activation = await host.evaluate(async vscode => {
    const before = performance.now()
    await vscode.extensions.getExtension('nigao.nigao')?.activate()
    return performance.now() - before
  }, undefined)
  await openDraft(host, SITUATIONS[0] as Situation, longSpeech())
  await host.evaluate(vscode => vscode.commands.executeCommand('nigao.outline.focus'), undefined)
  await expect.poll(() => host.outline(), {timeout: 60_000}).not.toEqual([])
  await host.page.waitForTimeout(3000)
  const [quiet, typing] = [await pauses(false), await pauses(true)]
  console.log(`启动 ${activation.toFixed(0)} 毫秒（含装载）`)
  console.log(
    `1,000 个小标题，提纲开着，每秒约 10 键：扩展主机一次最长停顿 ${typing} 毫秒（不打字时 ${quiet} 毫秒）`,
  )
  await closeAll(host)
}, 240_000)

/** The longest time in milliseconds that nothing else could be done in the extension host. */
function pauses(isTyping: boolean): Promise<string> {
  return host.evaluate(
    async (vscode, {isTyping, keys}) => {
      const {monitorEventLoopDelay} = require('node:perf_hooks') as typeof import('node:perf_hooks')
      const delay = monitorEventLoopDelay({resolution: 1})
      await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]?.document as never)
      await new Promise(rest => setTimeout(rest, 500))
      delay.enable()
      for (let key = 0; key < keys; key++) {
        if (isTyping) await vscode.commands.executeCommand('type', {text: '实'})
        await new Promise(rest => setTimeout(rest, 100))
      }
      await new Promise(rest => setTimeout(rest, 1000))
      delay.disable()
      const [half, nearlyAll, longest] = [delay.percentile(50), delay.percentile(99.9), delay.max]
      // The timer itself comes a millisecond after it was asked for.
      return [half, nearlyAll, longest].map(time => (time / 1e6 - 1).toFixed(1)).join('、')
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
