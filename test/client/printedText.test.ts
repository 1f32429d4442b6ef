import {describe, expect, test} from 'vitest'
import {printedOffset, sourceOffset} from '../../client/src/layout/printedText'

/** `‸` stands at the same place in the source and in what is printed. */
const PLACES = [
  ['## ‸一、抓好落实', '‸一、抓好落实'],
  ['## 一、抓‸好落实', '一、抓‸好落实'],
  ['**一是‸抓项目。**二是抓招商。', '一是‸抓项目。二是抓招商。'],
  ['**一是抓项目。**‸二是抓招商。', '一是抓项目。‸二是抓招商。'],
  ['# 关于做好工作的‸若干意见', '关于做好工作的\u2028‸若干意见'],
  ['| 县区 | ‸任务 |\n|---|---|\n| 东河 | 3 |', '县区‸任务东河3'],
  ['同志们‸', '同志们‸'],
] as const

describe('稿件里的位置与印出的位置', () => {
  test.each(PLACES)('%s', (source, printed) => {
    const [text, shown] = [source.replace('‸', ''), printed.replace('‸', '')]
    expect(sourceOffset(text, shown, printed.indexOf('‸'))).toBe(source.indexOf('‸'))
    expect(printedOffset(text, shown, source.indexOf('‸'))).toBe(printed.indexOf('‸'))
  })

  test('光标在记号里，算在后面的字上', () => {
    expect(printedOffset('## 一、抓好落实', '一、抓好落实', 1)).toBe(0)
  })

  test('印出的比稿件长，停在最后一个找得到的字', () => {
    expect(sourceOffset('同志们', '同志们好', 4)).toBe(3)
    expect(sourceOffset('', '', 0)).toBe(0)
    expect(printedOffset('', '同志', 5)).toBe(0)
  })
})
