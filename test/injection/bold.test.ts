import {expect, test} from 'vitest'
import {readManuscript} from '../../server/src/core/index'
import {describeShared} from '../shared'
import {CORPUS, chanceFrom, publishedTexts} from './corpus'

/**
 * Sets parts of published sentences in bold, as the writer of a Markdown draft does: `**` is then no unfilled place.
 * `NIGAO_INJECTIONS` sets how many of each sort, `NIGAO_SEED` which ones, `NIGAO_SHOW` (`加粗`) prints the false alarms.
 */
const COUNT = Number(process.env.NIGAO_INJECTIONS ?? 300)
const SEED = Number(process.env.NIGAO_SEED ?? 20_260_101)
const SHOWS = process.env.NIGAO_SHOW === '加粗'
/** Lines of a copy that was wrapped begin in the midst of a word, where nobody starts bold. */
const PARAGRAPH =
  /^(?:[一二三四五六七八九十]+(?:、|是|要)|（[一二三四五六七八九十]+）|第.{1,4}条|[今去]年|坚持|加强|推进|我们|各|全)/
const MAY_BE_SLOT = /[*_×XxＸ]/

/** What a writer sets in bold. */
const PARTS: Readonly<Record<string, RegExp>> = {
  分句: /(?<=^|[，。；：])[^，。；：（）“”《》\s]{3,}(?=[，。；：])/g,
  分句连标点: /(?<=^|[，。；：])[^，。；：（）“”《》\s]{3,}[，。；：]/g,
  列举的一项: /(?<=、)[^、，。；：（）“”《》\s]{2,12}(?=[、，。；])/g,
  段首的一句: /^[^。（）“”《》]{4,40}。/g,
}

describeShared(CORPUS, '刊发的文稿里加粗的字句', () => {
  test('不当作待填', checkBold, COUNT * 500 + 60_000)
})

function checkBold(): void {
  const chance = chanceFrom(SEED)
  const lines = publishedTexts(chance)
    .flatMap(({text}) => text.split(/\r?\n/))
    .map(line => line.trim())
    .filter(line => PARAGRAPH.test(line) && !MAY_BE_SLOT.test(line) && slotsIn(line) === 0)
  const rows = Object.entries(PARTS).map(([name, part]) => ({加粗: name, ...tally(part)}))
  console.table(rows)
  for (const {加粗, 处数, 误报} of rows) {
    expect(处数, 加粗).toBe(COUNT)
    expect(误报 / 处数, 加粗).toBeLessThanOrEqual(0.005)
  }

  function tally(part: RegExp): {处数: number; 误报: number} {
    const result = {处数: 0, 误报: 0}
    for (let tries = 0; result.处数 < COUNT && tries < COUNT * 20; tries++) {
      const line = lines[Math.floor(chance() * lines.length)] ?? ''
      const parts = [...line.matchAll(part)]
      const chosen = parts[Math.floor(chance() * parts.length)]
      if (!chosen) continue
      const [words] = chosen
      const bold = `${line.slice(0, chosen.index)}**${words}**${line.slice(chosen.index + words.length)}`
      const isAlarm = 0 < slotsIn(bold)
      if (isAlarm && SHOWS) console.log(bold)
      result.处数++
      if (isAlarm) result.误报++
    }
    return result
  }
}

function slotsIn(line: string): number {
  return [...readManuscript(line).places].flatMap(({block}) => block.facts.slots).length
}
