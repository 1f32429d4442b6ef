import {describe, expect, test} from 'vitest'
import {type AnswersFormat, readAnswers, writeAnswers} from '../../../server/src/core/index'
import {blanksOf} from './blanks'

const BLANKS = blanksOf('XX县要抓好落实，由{{单位}}牵头，完成投资XX亿元。\n')

function read(text: string, format: AnswersFormat = 'csv') {
  const {rows, unknown, faults} = readAnswers(BLANKS, text, format)
  return {rows: rows.map(row => [row.where, Object.fromEntries(row.answers)]), unknown, faults}
}

describe('CSV', () => {
  test('一行一篇', () => {
    expect(read('XX县,单位\n青山,县医院\n白水,县中医院\n')).toEqual({
      rows: [
        ['第2行', {XX县: '青山', 单位: '县医院'}],
        ['第3行', {XX县: '白水', 单位: '县中医院'}],
      ],
      unknown: [],
      faults: [],
    })
  })

  test('列名可以照稿件里写，前后有空格也认得；不认识的列说出来', () => {
    expect(read(' {{单位}} ,电话\n县医院,123\n')).toEqual({
      rows: [['第2行', {单位: '县医院', 电话: '123'}]],
      unknown: ['电话'],
      faults: [],
    })
  })

  test('末尾空着的列不算', () => {
    expect(read('XX县,单位,,\n青山,县医院,,\n').rows).toEqual([['第2行', {XX县: '青山', 单位: '县医院'}]])
  })

  test.each([
    ['', '表格是空的，第1行应是表头'],
    ['XX县,单位\n', '只有表头，没有数据'],
    ['XX县,单位\n青山\n', '第2行有1列，表头有2列，请补齐'],
    ['XX县,单位\n\n青山,县医院,1\n', '第3行有3列，表头有2列，多出的请删去'],
    ['XX县,XX县\n青山,白水\n', '第1行的第1列和第2列都叫“XX县”'],
    ['{{单位}},单位\n甲,乙\n', '有两列都是“单位”'],
    ['XX县,\n青山,县医院\n', '第1行第2列没有列名'],
    ['青山,县医院\n白水,县中医院\n', '第1行里没有一列与稿件的待填同名'],
    ['XX县,单位\n青山,"县医院\n', '第2行第2列的引号没有配对'],
  ])('%j', (text, fault) => {
    const found = read(text)
    expect(found.rows).toEqual([])
    expect(found.faults.join('')).toContain(fault)
  })

  test('差错很多时只说前面的', () => {
    const {faults} = read(`XX县,单位\n${'青山\n'.repeat(100)}`)
    expect(faults).toHaveLength(21)
    expect(faults.at(-1)).toBe('这样的还有80处')
  })
})

describe('JSON', () => {
  test('一项或几项，数字也可以', () => {
    expect(read('{"XX县": "青山", "完成投资XX亿元": 5}', 'json').rows).toEqual([
      ['第1项', {XX县: '青山', 完成投资XX亿元: '5'}],
    ])
    expect(read('\uFEFF[{"XX县": "青山"}, {"单位": null}]', 'json').rows).toEqual([
      ['第1项', {XX县: '青山'}],
      ['第2项', {单位: ''}],
    ])
  })

  test.each([
    ['{"XX县": "青山",\n}', '第2行附近不合 JSON 的写法'],
    ['{"XX县":\n"青山"', '第2行附近不合 JSON 的写法'],
    ['', '不合 JSON 的写法'],
    ['[]', '数据是空的'],
    ['"青山"', '第1项应是'],
    ['[{"XX县": ["青山"]}]', '第1项里有一个答案既不是文字也不是数字'],
    ['[{"XX县": true}]', '第1项里有一个答案既不是文字也不是数字'],
    ['{"县": "青山"}', '没有一列与稿件的待填同名'],
  ])('%j', (text, fault) => expect(read(text, 'json').faults.join('')).toContain(fault))

  test('任何键都只是列名', () => {
    expect(read('{"__proto__": "甲", "XX县": "青山"}', 'json')).toMatchObject({
      unknown: ['__proto__'],
      faults: [],
    })
  })
})

test('存出来的有每一项，空着的也在', () => {
  const answers = new Map([['单位', '县医院']])
  expect(writeAnswers(BLANKS, answers, 'csv')).toBe('\uFEFFXX县,单位,完成投资XX亿元\r\n,县医院,\r\n')
  expect(writeAnswers(BLANKS, answers, 'json')).toBe(
    '{\n  "XX县": "",\n  "单位": "县医院",\n  "完成投资XX亿元": ""\n}\n',
  )
})
