import {describe, expect, test} from 'vitest'
import {blanksOf, fill} from './blanks'

/** The doubt about the same answer in every blank of a sentence. */
function doubt(sentence: string, ...answers: readonly string[]): string {
  const labels = blanksOf(sentence).map(({label}) => label)
  const given = Object.fromEntries(labels.map((label, index) => [label, answers[index] ?? '']))
  return Object.values(fill(sentence, given).doubts).join('；')
}

describe('数字', () => {
  const ACCEPTED = [
    '5',
    '1,200.5',
    '12345678',
    '８',
    '0.5',
    '5万',
    '三百二十',
    '两',
    '数十',
    '近5',
    '20余',
    '3至5',
    '3—5',
    '若干',
    '5亿元',
    '三点五',
    '1/3',
  ]
  test.each(ACCEPTED)('%j', answer => expect(doubt('完成投资XX亿元。\n', answer)).toBe(''))

  test.each(['青山', '1,20', '5.', '很多', '五个', '百分之'])('%j 不是', answer => {
    expect(doubt('完成投资XX亿元。\n', answer)).toContain('前面应填数字')
  })

  test('百分号前面用阿拉伯数字', () => {
    expect(doubt('同比增长%。\n', '8.5')).toBe('')
    expect(doubt('同比增长%。\n', '三')).toBe('“%”前面应填阿拉伯数字，“三”不是')
  })

  test('第几', () => {
    expect(doubt('召开第XX届代表大会。\n', '五')).toBe('')
    expect(doubt('召开第XX届代表大会。\n', '新')).toContain('应填数字')
  })
})

describe('日期', () => {
  test.each([
    [['2', '30'], '2月没有30日，请核对'],
    [['13', '1'], '没有13月，请核对'],
    [['4', '31'], '4月没有31日，请核对'],
    [['', '32'], '没有32日，请核对'],
    [['十三', '1'], '没有十三月，请核对'],
    [['五一', '1'], '没有五一月，请核对'],
  ])('月和日分开填：%j', (answers, message) => {
    expect(doubt('会议于XX月XX日召开。\n', ...answers)).toContain(message)
  })

  test.each([
    ['2', '29'],
    ['12', '31'],
    ['5月', '1日'],
    ['', '31'],
    ['二', '二十八'],
    ['本', '5'],
  ])('%j 有', (...answers) => expect(doubt('会议于XX月XX日召开。\n', ...answers)).toBe(''))

  test('年、月、日合起来看：平年二月没有29日', () => {
    expect(doubt('会议于20XX年XX月XX日召开。\n', '2025', '2', '29')).toContain('2025年2月没有29日，请核对')
    expect(doubt('会议于20XX年XX月XX日召开。\n', '2024', '2', '29')).toBe('')
    expect(doubt('会议于2025年2月XX日召开。\n', '29')).toBe('2025年2月没有29日，请核对')
    expect(doubt('会议于二〇二五年二月XX日召开。\n', '二十九')).toBe('2025年2月没有二十九日，请核对')
  })

  test('年份写四位', () => {
    expect(doubt('会议于20XX年5月召开。\n', '25')).toBe('年份写四位数字，“25”不是')
    expect(doubt('历时XX年建成。\n', '三')).toBe('')
  })

  test('整个日期空着的，填写法', () => {
    const sentence = '会议定于 年 月 日召开。\n'
    expect(doubt(sentence, '2025年3月1日')).toBe('')
    expect(doubt(sentence, '近期')).toBe('')
    expect(doubt(sentence, '2025/3/1')).toBe('日期请写作“2025年3月1日”')
    expect(doubt(sentence, '2025年2月30日')).toContain('2025年2月没有30日')
    expect(doubt(sentence, '301')).toContain('不像日期')
  })

  test('日数不是日期', () => {
    expect(doubt('请于XX日内报送。\n', '90')).toBe('')
    expect(doubt('请于XX日上午报送。\n', '90')).toBe('没有90日，请核对')
  })
})

describe('地名、姓名、单位', () => {
  test('只有数字的', () => {
    expect(doubt('到XX县调研。\n', '12')).toBe('“12”只有数字，这里应填地名')
    expect(doubt('看望XX同志。\n', '12')).toBe('“12”只有数字，这里应填姓名')
    expect(doubt('到XX县调研。\n', '青山')).toBe('')
  })
})

describe('答案本身还是待填', () => {
  test.each(['XX', '某某', '**', '【待补】', '待定', '待补充', 'TODO', '#N/A', '#REF!', '{{单位}}'])(
    '%j 仍算没有填',
    answer => {
      const text = '到XX县调研。\n'
      const {open, doubts, filling} = fill(text, {XX县: answer})
      expect(open).toEqual(['XX县'])
      expect(doubts).toEqual({XX县: `“${answer}”还是待填的写法，请换成要填的内容`})
      expect(filling.edits).toHaveLength(1)
    },
  )

  test.each(['医学X光室', '7*24小时', '某些', '待遇'])('%j 不是', answer => {
    expect(fill('由{{内容}}牵头。\n', {内容: answer}).open).toEqual([])
  })
})

test('文字填什么都可以', () => {
  expect(doubt('为推动事业发展贡献XX力量。\n', '12')).toBe('')
})
