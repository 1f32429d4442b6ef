import {describe, expect, test} from 'vitest'
import {anchorAt, findAnchor, sentenceAt} from '../../client/src/remarks/anchor'
import {type RemarkThread, readRemarks, writeRemarks} from '../../client/src/remarks/remarkFile'

const TEXT = `一、认清形势

今年墒情好，各镇各村要早谋划。误了农时要追究。

二、压实责任

谁包的片谁负责。误了农时要追究。
`

describe('批注的那一句', () => {
  test('原样还在，就在原处；前后添了字也找得到', () => {
    const place = placeOf('谁包的片谁负责。')
    const anchor = anchorAt(TEXT, place)
    expect(findAnchor(TEXT, anchor)).toEqual(place)
    expect(found(`新添的一段。\n\n${TEXT}`, anchor)).toBe('谁包的片谁负责。')
  })

  test('有两句一样的，看前后的字', () => {
    const second = TEXT.lastIndexOf('误了农时要追究。')
    const anchor = anchorAt(TEXT, {start: second, end: second + 8})
    expect(findAnchor(TEXT, anchor)?.start).toBe(second)
    const moved = TEXT.replace('一、认清形势', '一、认清形势，抓紧行动')
    expect(findAnchor(moved, anchor)?.start).toBe(second + 5)
  })

  test('句子改了，由前后的字找到改成的句子', () => {
    const anchor = anchorAt(TEXT, placeOf('谁包的片谁负责。'))
    expect(found(TEXT.replace('谁包的片谁负责。', '包片干部负总责。'), anchor)).toBe('包片干部负总责。')
  })

  test('整段删去，找不到', () => {
    const anchor = anchorAt(TEXT, placeOf('谁包的片谁负责。'))
    expect(findAnchor(TEXT.slice(0, TEXT.indexOf('二、')), anchor)).toBeUndefined()
    expect(findAnchor('', anchor)).toBeUndefined()
  })

  test.each([
    ['今年墒情好，各镇各村要早谋划。误了农时要追究。', 3, '今年墒情好，各镇各村要早谋划。'],
    ['今年墒情好，各镇各村要早谋划。误了农时要追究。', 15, '误了农时要追究。'],
    ['今年墒情好，各镇各村要早谋划。误了农时要追究。', 23, '误了农时要追究。'],
    ['## 一、认清形势', 0, '一、认清形势'],
    ['　　今年墒情好', 9, '今年墒情好'],
    ['', 0, ''],
  ])('光标在“%s”的第%d个字：%s', (line, at, sentence) => {
    const {start, end} = sentenceAt(line, at)
    expect(line.slice(start, end)).toBe(sentence)
  })
})

describe('批注文件', () => {
  const THREADS: readonly RemarkThread[] = [
    {
      words: '谁包的片谁负责。',
      before: '二、压实责任\n\n',
      after: '误了农时要追究。\n',
      isResolved: false,
      remarks: [
        {author: '老张', time: '2026-03-05T09:12:00.000Z', text: '“片”要不要写明是哪几片？'},
        {author: '小李', time: '2026-03-05T09:20:00.000Z', text: '已写在附件里。'},
      ],
    },
    {words: '一', before: '', after: '', isResolved: true, remarks: [{author: '', time: '', text: '好'}]},
  ]

  test('写出的读得回来，有中文键名，人也看得懂', () => {
    const text = writeRemarks(THREADS)
    expect(readRemarks(text)).toEqual(THREADS)
    expect(text).toContain('"署名": "老张"')
  })

  test('不是批注文件的，不当作没有批注', () => {
    for (const text of ['', '不是 JSON', '[]', '{"批注": 3}', 'null'])
      expect(readRemarks(text), text).toBeUndefined()
  })

  test('缺了的当空的；没有话的一条不要', () => {
    expect(
      readRemarks('{"批注": [{}, 3, {"原文": "甲", "意见": [{"内容": "乙"}, {"署名": "丙"}]}]}'),
    ).toEqual([
      {words: '甲', before: '', after: '', isResolved: false, remarks: [{author: '', time: '', text: '乙'}]},
    ])
  })
})

function placeOf(words: string) {
  const start = TEXT.indexOf(words)
  return {start, end: start + words.length}
}

function found(text: string, anchor: ReturnType<typeof anchorAt>): string | undefined {
  const place = findAnchor(text, anchor)
  return place && text.slice(place.start, place.end)
}
