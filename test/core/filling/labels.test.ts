import {expect, test} from 'vitest'
import {readAnswers, writeAnswers} from '../../../server/src/core/index'
import {blanksOf} from './blanks'

const labels = (text: string) => blanksOf(text).map(({label}) => label)

test('同名的一项，用名称；其余用所在的分句', () => {
  expect(labels('同志们，XX县完成投资XX亿元，同比增长%。XX县要再接再厉。\n')).toEqual([
    'XX县',
    '完成投资XX亿元',
    '同比增长%',
  ])
})

test('模板变量去掉括号；写成两样的各是一项', () => {
  expect(labels('{{单位}}要抓好落实，{{date}}前报送。\n')).toEqual(['单位', 'date'])
  expect(labels('【待补：讲话人】讲话，【待补充：会议名称】由[请填写：主持人]主持。\n')).toEqual([
    '讲话人',
    '会议名称',
    '主持人',
  ])
  expect(labels('{{单位}}要抓好落实，请【单位】牵头。\n')).toEqual(['单位', '单位（2）'])
})

test('不从别的待填中间开始，也不带上它的单位', () => {
  expect(labels('全县完成投资XX亿元新建学校XX所。\n')).toEqual(['全县完成投资XX亿元新建学校', '新建学校XX所'])
})

test('一个日期的月和日：日带上前面的月，并说明只填日，不像要填整个日期', () => {
  expect(labels('会议于XX月XX日召开。\n')).toEqual(['会议于XX月', '会议于XX月XX日召开（日）'])
  expect(labels('（20XX年X月X日）\n')).toEqual(['20XX年', '20XX年X月（月）', 'X月X日（日）'])
  expect(labels('9月XX日召开。\n')).toEqual(['9月XX日召开（日）'])
})

test('分句相同的，取整句；整句也相同的，编号', () => {
  const text =
    '工业方面，完成投资XX亿元。农业方面，完成投资XX亿元。\n\n完成投资XX亿元。\n\n完成投资XX亿元。\n'
  expect(labels(text)).toEqual([
    '工业方面，完成投资XX亿元',
    '农业方面，完成投资XX亿元',
    '完成投资XX亿元',
    '完成投资XX亿元（2）',
  ])
})

test('编号不与别的名称相同', () => {
  expect(new Set(labels('完成XX项。\n\n完成XX项。\n\n完成XX项。\n')).size).toBe(3)
})

test('长分句从“的”“在”这样的字后面开始，在这样的字前面结束', () => {
  expect(labels('我院在上级卫生行政部门的大力支持下先后与XX等单位签署了医联体合作框架协议。\n')).toEqual([
    '大力支持下先后与XX等单位签署',
  ])
})

test('没有标记、换行、首尾空格，小数点和千分位不断开', () => {
  expect(labels('**全年**完成 XX 亿元，比上年增长3.5个百分点后达到XX%\n')).toEqual([
    '全年完成XX亿元',
    '比上年增长3.5个百分点后达到XX%',
  ])
  for (const label of labels('- **要点**：  XX  亿元\r\n| 项目 | XX万元 |\r\n'))
    expect(label).toMatch(/^\S+$/)
})

test('存成 JSON 和 CSV 再读回，还是这些名称', () => {
  const text =
    '“XX”工程完成投资XX亿元，说“增长XX%”。\n\n工业，建成XX个。农业，建成XX个。\n\n{{"甲,乙"}}牵头。\n'
  const blanks = blanksOf(text)
  const answers = new Map(blanks.map(({label}, index) => [label, ` 甲,"乙"\n${index} `.trim()]))
  for (const format of ['json', 'csv'] as const) {
    const {rows, unknown, faults} = readAnswers(blanks, writeAnswers(blanks, answers, format), format)
    expect({unknown, faults}).toEqual({unknown: [], faults: []})
    expect(rows.map(row => row.answers)).toEqual([answers])
  }
})
