import axe, {type AxeResults} from 'axe-core'
import type {FrameLocator} from 'playwright-core'

/** What makes the page in a frame hard to use without eyes or hands, one line each, as axe-core finds it. */
export async function violationsIn(page: FrameLocator): Promise<string[]> {
  const body = await page.locator('body').elementHandle()
  const frame = await body?.ownerFrame()
  if (!frame) throw new Error('没有这个页面')
  await frame.evaluate(axe.source)
  const {violations, passes} = await frame.evaluate<AxeResults>('axe.run()')
  if (passes.length === 0) throw new Error('axe 什么也没有查')
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
}
