import {expect, test} from 'vitest'
import type {TextDocument} from 'vscode'
import {nameInSign, sentenceAround, sentenceStart} from '../../client/src/filling/sentence'

test.each([
  ['【待补：合作社名称】', '合作社名称'],
  ['{{单位}}', '单位'],
  ['（据实填写）', '据实填写'],
])('%s 自己说明填“%s”', (sign, label) => expect(nameInSign(sign, label)).toBe(label))

test.each([
  ['XX', 'XX县'],
  ['', '同比增长%'],
  ['*', '引进企业*家'],
  ['{{单位}}', '单位（2）'],
])('%s 没有说明填什么', (sign, label) => expect(nameInSign(sign, label)).toBeUndefined())

/** Where it is filled in: from `start` up to `end` in the only line of the draft. */
function sentenceOf(text: string, start: number, end: number) {
  const document = {lineAt: () => ({text})} as unknown as TextDocument
  const fill = {start: {line: 0, character: start}, end: {line: 0, character: end}}
  return sentenceAround(document, {fill} as Parameters<typeof sentenceAround>[1])
}

const DRAFT = '开头一句。今年，XX县完成投资XX亿元，同比增长%。会议于XX月召开。'

test('一处待填的句子：前、占位的记号、后', () => {
  const at = DRAFT.lastIndexOf('XX亿元')
  expect(sentenceOf(DRAFT, at, at + 2)).toEqual({
    before: '今年，XX县完成投资',
    sign: 'XX',
    after: '亿元，同比增长%。',
  })
})

test('丢失的数字没有占位的记号，答案填在前后两段之间', () => {
  const at = DRAFT.indexOf('%')
  expect(sentenceOf(DRAFT, at, at)).toEqual({
    before: '今年，XX县完成投资XX亿元，同比增长',
    sign: '',
    after: '%。',
  })
})

test('一句的开头：在前一句的句末标点之后，标题的 # 不算', () => {
  expect(sentenceStart('一。二！三？今年，')).toBe('今年，')
  expect(sentenceStart('## 今年，')).toBe('今年，')
})

test('一行再长，找一句的开头也不用等', () => {
  const started = performance.now()
  expect(sentenceStart(`${'长'.repeat(60_000)}。今年，`)).toBe('今年，')
  expect(performance.now() - started).toBeLessThan(200)
})
