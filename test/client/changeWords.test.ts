import {expect, it} from 'vitest'
import {changeWords} from '../../client/src/outline/changeWords'

it.each([
  ['各位都讲了。下面，我讲⟦四⟧点意见。', '三', '我讲四点意见 → 我讲三点意见'],
  ['具体任务见第⟦三⟧部分', '二', '具体任务见第三部分 → 具体任务见第二部分'],
  ['办法见（⟦三⟧），', '二', '办法见（三） → 办法见（二）'],
  [
    '一口气写下来没有标点的一句话说到第⟦十⟧部分之后还是没有标点',
    '九',
    '点的一句话说到第十部分之后还是没有 → 点的一句话说到第九部分之后还是没有',
  ],
])('%s', (marked, newText, words) => {
  const start = {line: 0, character: marked.indexOf('⟦')}
  const end = {line: 0, character: marked.indexOf('⟧') - 1}
  expect(changeWords(marked.replace(/[⟦⟧]/g, ''), {range: {start, end}, newText})).toBe(words)
})
