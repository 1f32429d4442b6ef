import {expect, test} from 'vitest'
import {nameInSign} from '../../client/src/filling/sentence'

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
