import {array, assert, constantFrom, property} from 'fast-check'
import {expect, test} from 'vitest'
import {FULL_WIDTH, findHalfWidth} from '../../server/src/core/marks/halfWidth'

test.each([
  ['今天,我们开会(全体),共1,234人!!大家好:', '今天，我们开会（全体），共1,234人！！大家好：'],
  ['(一)加强f(x)管理;1)要', '（一）加强f(x)管理；1)要'],
  ['增长95%,看http://a.cn/b?c=1,2 (图)', '增长95%，看http://a.cn/b?c=1,2 （图）'],
  ['10:30开会,a,b (see c)', '10:30开会，a,b (see c)'],
  ['（一)加强', '（一）加强'],
  ['请王𠮷,李明同志(含𠮷)发言.', '请王𠮷，李明同志（含𠮷）发言.'],
  ['A(a)𠮷,b:𠮷', 'A(a)𠮷，b：𠮷'],
  ['邮箱:li.ming@example.gov.cn', '邮箱：li.ming@example.gov.cn'],
  ['GDP、CPI、PPI(季度),R&D', 'GDP、CPI、PPI（季度），R&D'],
])('%s', (text, expected) => {
  expect(convert(text)).toBe(expected)
})

test.each([
  'They call it “ge tian”, the valley fields(梯田), and so do we.',
  '(cid:31)“a,”b人(cid:52)’m)?(cid:7)',
  '7 2 "#$&’()*+,’-/0?',
])('外文和认不出的文字，标点不动：%s', text => {
  expect(convert(text)).toBe(text)
})

test('空格之后接外文，是外文的标点', () => {
  expect(convert('登录失败: Error: timeout 超时')).toBe('登录失败: Error: timeout 超时')
  expect(convert('登录失败: 请重试')).toBe('登录失败： 请重试')
})

test('改过一遍，再无可改', () => {
  const texts = array(constantFrom(...'春耕𠮷,:;?!()（），。1aX %“”')).map(chars => chars.join(''))
  assert(
    property(texts, text => {
      expect(findHalfWidth(convert(text)).halfWidth).toEqual([])
    }),
    {numRuns: 2000},
  )
})

function convert(text: string): string {
  const {halfWidth} = findHalfWidth(text)
  return text
    .split('')
    .map((char, at) => (halfWidth.includes(at) ? FULL_WIDTH[char] : char))
    .join('')
}
