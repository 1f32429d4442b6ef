import {expect, test} from 'vitest'
import {titleBreaks} from '../../../server/src/core/layout/title'

/** The lines of a title. */
function lines(title: string): string[] {
  const ends = [...titleBreaks(title, 20), title.length]
  return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end))
}

test('一行放得下的不分行', () => {
  expect(lines('在全市卫生健康工作会议上的讲话')).toEqual(['在全市卫生健康工作会议上的讲话'])
})

test.each([
  ['在清河市第五届科技创新大会开幕式上的致辞暨签约仪式主持词', 2],
  ['关于进一步加强和改进全市基层医疗卫生机构综合能力建设工作的通知', 2],
  ['在全市深化“放管服”改革优化营商环境暨重点项目建设推进会议和招商引资工作动员大会上的讲话', 3],
])('%s 分 %i 行：每行不过20字，长短相近，不拆词语', (title, count) => {
  const found = lines(title)
  expect(found).toHaveLength(count)
  expect(found.join('')).toBe(title)
  const lengths = found.map(line => line.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(20)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(6)
  for (const line of found.slice(1)) expect(line).not.toMatch(/^[的上和及、）》”]/)
  for (const line of found.slice(0, -1)) expect(line).not.toMatch(/[在和及、（《“]$|关于$/)
})

test('书名号里的不拆开', () => {
  const found = lines('关于印发《清河市城乡供水一体化实施方案》和任务分工的通知')
  for (const line of found) expect(line.split('《').length).toBe(line.split('》').length)
})

test('一个词比一行还长，也不丢字', () => {
  const title = `${'A'.repeat(60)}工作会议`
  expect(lines(title).join('')).toBe(title)
})

test('与正文连在一起的不分行，再长也不费时', () => {
  expect(titleBreaks('在全市工作会议上的讲话同志们今天召开会议'.repeat(2000), 20)).toEqual([])
})
